import type { APIEmbed } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, fit, limits } from '../limits.ts';
import { escapeLine } from '../markdown.ts';
import { colours } from './colours.ts';
import { eventItem, EventItem } from './event.ts';
import { field } from './field.ts';
import { articleLines, ArticlePage } from './list.ts';
import { count, flag } from './words.ts';

/** A country with a page of its articles. */
export const CountryPage = graphql(
  `
    fragment CountryPage on Country {
      code
      name
      articles(first: $first, after: $after, last: $last, before: $before) {
        ...ArticlePage
      }
      organizations(first: 10) {
        nodes {
          name
        }
      }
      events(first: 10) {
        nodes {
          ...EventItem
        }
      }
    }
  `,
  [ArticlePage, EventItem],
);

/** A country: the newest articles that name it, and on the first page its organizations and events. */
export function countryEmbed(country: ResultOf<typeof CountryPage>, from: number): APIEmbed {
  const { code, name, articles } = country;
  return {
    color: colours.country,
    title: clip(`${flag(code)} ${escapeLine(name)}`, limits.title),
    description: fit(articleLines(articles.nodes, from), 3000) || 'No article names it.',
    fields: from > 1 ? [] : facts(country),
    footer: { text: count(articles.totalCount, 'article') },
  };
}

function facts({ organizations, events }: ResultOf<typeof CountryPage>) {
  return [
    ...field(
      'Organizations',
      organizations.nodes.map(({ name }) => escapeLine(name)),
    ),
    ...field('Events', events.nodes.map(eventItem), '\n'),
  ];
}
