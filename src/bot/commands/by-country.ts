import { command } from '../command.ts';
import { countryEmbed, CountryPage } from '../embeds/country.ts';
import { articleMenu } from '../embeds/list.ts';
import { UnknownName } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { countryOf } from '../narrowing.ts';
import { firstOn, pageArguments, pagesOf } from '../paging.ts';
import { countryOption } from './options.ts';

const size = 10;

const ByCountry = graphql(
  `
    query ByCountry($code: CountryCode!, $first: Int, $after: String, $last: Int, $before: String) {
      country(code: $code) {
        ...CountryPage
      }
    }
  `,
  [CountryPage],
);

/** A country: articles, organizations, events. */
export const byCountry = command(
  {
    name: 'by-country',
    description: 'The newest articles that name a country, its organizations and events',
    options: [{ ...countryOption, required: true }],
    example: '/by-country Russia',
  },
  async ({ country: text }, { client, at }) => {
    const { code } = await countryOf(text, client);
    const { country } = await client.query(ByCountry, { code, ...pageArguments(at, size) });
    if (country === null) throw new UnknownName('COUNTRY', 'country', text);
    const from = firstOn(at, size);
    const ask = { command: 'by-country', options: { country: country.code }, at };
    return {
      embeds: [countryEmbed(country, from)],
      menu: articleMenu(country.articles.nodes, from),
      pages: pagesOf(ask, country.articles, size),
    };
  },
);
