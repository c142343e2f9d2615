import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';
import { countryCode } from './country-input.ts';
import { partialDate } from './dates.ts';

builder.scalarType('PartialDate', {
  description: 'A calendar date known to the day, month or year, ISO 8601 / EDTF: 2021-12-23, 2024-11 or 2021.',
  serialize: (value) => value,
  parseValue: partialDate,
});

builder.scalarType('CountryCode', {
  description:
    'ISO 3166-1 alpha-2, upper case. As input also any name or short form of a country ("Russia", "U.S.", "Holland").',
  serialize: (value) => value,
  parseValue: countryCode,
});

builder.scalarType('DateTime', {
  description: 'An instant, as 2022-03-03T09:30:00.000Z.',
  serialize: (value) => value.toISOString(),
  parseValue: () => {
    throw new GraphQLError('A DateTime is only answered, never asked for.');
  },
});
