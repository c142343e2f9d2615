import type { APIEmbed } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, fit, limits } from '../limits.ts';
import { escapeLine } from '../markdown.ts';
import { colours } from './colours.ts';
import { eventItem, EventItem } from './event.ts';
import { field } from './field.ts';
import { articleLines, ArticlePage } from './list.ts';
import { count, dotted, flag, kindName } from './words.ts';

/** An organization with a page of its articles. */
export const OrganizationPage = graphql(
  `
    fragment OrganizationPage on Organization {
      name
      aliases
      kind
      articleCount
      country {
        code
        name
      }
      articles(first: $first, after: $after, last: $last, before: $before) {
        ...ArticlePage
      }
      events(first: 10) {
        nodes {
          ...EventItem
        }
      }
      relatedOrganizations(first: 10) {
        edges {
          sharedArticleCount
          node {
            name
          }
        }
      }
    }
  `,
  [ArticlePage, EventItem],
);

/** An organization: who it is, what was written, and on the first page what it does and with whom it appears. */
export function organizationEmbed(organization: ResultOf<typeof OrganizationPage>, from: number): APIEmbed {
  const { name, aliases, kind, country, articleCount, articles } = organization;
  const who = dotted([
    kind !== 'OTHER' && kindName(kind),
    country && `${flag(country.code)} ${escapeLine(country.name)}`,
  ]);
  const known = aliases.length === 0 ? '' : `_Also: ${fit(aliases.map(escapeLine), 500, ', ')}_`;
  return {
    color: colours.organization,
    title: clip(escapeLine(name), limits.title),
    description: [who, known, '', fit(articleLines(articles.nodes, from), 2500)]
      .filter((line, index) => line !== '' || index === 2)
      .join('\n')
      .trim(),
    fields: from > 1 ? [] : facts(organization),
    footer: { text: count(articleCount, 'article') },
  };
}

function facts({ events, relatedOrganizations: { edges } }: ResultOf<typeof OrganizationPage>) {
  const company = edges.map(({ node, sharedArticleCount }) => `${escapeLine(node.name)} (${sharedArticleCount})`);
  return [...field('Events', events.nodes.map(eventItem), '\n'), ...field('Appears with', company)];
}
