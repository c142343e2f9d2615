import type { OptionData } from '../command.ts';

/** Narrows to a country by any of its names. */
export const countryOption = {
  name: 'country',
  description: 'A country by any of its names',
  complete: 'COUNTRY',
  maxLength: 100,
} as const satisfies OptionData;

/** The first day of a range. */
export const fromOption = {
  name: 'from',
  description: 'From this year, month or day: 2021, 2021-11, 2021-11-23',
  maxLength: 10,
} as const satisfies OptionData;

/** The last day of a range. */
export const toOption = {
  name: 'to',
  description: 'To this year, month or day: 2021, 2021-11, 2021-11-23',
  maxLength: 10,
} as const satisfies OptionData;
