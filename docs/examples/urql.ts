// npx tsx docs/examples/urql.ts: a search by urql, its variables and data typed by the schema through gql.tada, page by page.
// In a project of your own `npx gql.tada generate output` writes the types from schema.graphql.
import { Client, fetchExchange } from '@urql/core';
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../src/bot/graphql-env.d.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PartialDate: string; CountryCode: string; DateTime: string };
}>();

const Search = graphql(`
  query Search($query: String!, $first: Int!, $after: String) {
    search(query: $query, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        headline
        issue {
          date
        }
      }
    }
  }
`);

const client = new Client({
  url: process.env['API_URL'] ?? 'http://127.0.0.1:4000/graphql',
  exchanges: [fetchExchange],
  preferGetMethod: false,
});

/** Prints a page; answers where the next begins. */
async function print(after: string | null): Promise<string | null> {
  const { data, error } = await client.query(Search, { query: process.argv[2] ?? 'neutron', first: 20, after });
  if (!data) throw error ?? new Error('There was no answer.');
  const { nodes, pageInfo } = data.search;
  for (const { headline, issue } of nodes) process.stdout.write(`${issue.date ?? 'undated'}: ${headline}\n`);
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}

let after = await print(null);
while (after) after = await print(after);
