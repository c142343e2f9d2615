import { command } from '../command.ts';
import { ArticleLine, articleMenu } from '../embeds/list.ts';
import { organizationEmbed } from '../embeds/organization.ts';
import { UnknownName } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { organizationOf } from '../narrowing.ts';
import { pageArguments, pagesOf } from '../paging.ts';

const size = 10;

const OrganizationInFull = graphql(
  `
    query OrganizationInFull($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      node(id: $id) {
        __typename
        ... on Organization {
          id
          name
          aliases
          kind
          articleCount
          country {
            code
            name
          }
          articles(first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo {
              hasNextPage
              hasPreviousPage
              startCursor
              endCursor
            }
            nodes {
              ...ArticleLine
            }
          }
          events(first: 10) {
            nodes {
              name
              start
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
      }
    }
  `,
  [ArticleLine],
);

/** An organization: who it is, what was written, with whom it appears. */
export const organization = command(
  {
    name: 'organization',
    description: 'Who an organization is, what was written, with whom it appears',
    options: [
      { name: 'name', description: 'Its name or acronym', required: true, complete: 'ORGANIZATION', maxLength: 100 },
    ],
    example: '/organization CERN',
  },
  async ({ name }, { client, at }) => {
    const { id, others } = await organizationOf(name, client, 'name');
    const { node } = await client.query(OrganizationInFull, { id, ...pageArguments(at, size) });
    if (node?.__typename !== 'Organization') throw new UnknownName('ORGANIZATION', 'name', name);
    const from = ((at?.page ?? 1) - 1) * size + 1;
    const ask = { command: 'organization', options: { name: id }, ...(at && { at }) };
    return {
      embeds: [organizationEmbed(node, from)],
      menu: articleMenu(node.articles.nodes, from),
      pages: pagesOf(ask, node.articles, size),
      actions: others.map((other) => ({
        label: `Or: ${other.name}`,
        how: 'update',
        ask: { command: 'organization', options: { name: other.id } },
      })),
    };
  },
);
