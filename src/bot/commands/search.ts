import { command } from '../command.ts';
import { articleMenu } from '../embeds/list.ts';
import { Hit, nothingEmbed, searchEmbed } from '../embeds/search.ts';
import { graphql } from '../graphql.ts';
import { narrowing } from '../narrowing.ts';
import { firstOn, pageArguments, pagesOf, Turning } from '../paging.ts';
import type { Action, Reply } from '../reply.ts';
import { countryOption, fromOption, toOption } from './options.ts';

const size = 5;

const Search = graphql(
  `
    query Search($query: String!, $filter: ArticleFilter, $first: Int, $after: String, $last: Int, $before: String) {
      search(query: $query, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        didYouMean
        pageInfo {
          ...Turning
        }
        edges {
          ...Hit
        }
      }
    }
  `,
  [Hit, Turning],
);

/** Articles that hold the words, best first. */
export const search = command(
  {
    name: 'search',
    description: 'Find articles by their words',
    options: [
      { name: 'query', description: 'Words, or "words that stand together"', required: true, maxLength: 150 },
      countryOption,
      { name: 'organization', description: 'Only articles that name it', complete: 'ORGANIZATION', maxLength: 100 },
      { name: 'publication', description: 'Only of this newsletter', complete: 'PUBLICATION', maxLength: 100 },
      fromOption,
      toOption,
    ],
    example: '/search neutron country:China from:2012',
  },
  async (options, context): Promise<Reply> => {
    const { query } = options;
    const { filter, words } = await narrowing(options, context.client);
    const { search: found } = await context.client.query(Search, { query, filter, ...pageArguments(context.at, size) });
    const { totalCount, didYouMean, edges } = found;
    const actions: Action[] =
      didYouMean === null
        ? []
        : [
            {
              label: `Did you mean: ${didYouMean}`,
              how: 'update',
              ask: { command: 'search', options: { ...options, query: didYouMean } },
            },
          ];
    if (edges.length === 0) return { embeds: [nothingEmbed(query, words, didYouMean)], actions };
    const from = firstOn(context.at, size);
    return {
      embeds: [searchEmbed({ query, totalCount, hits: edges, narrowed: words }, from)],
      menu: articleMenu(
        edges.map(({ node }) => node),
        from,
      ),
      pages: pagesOf({ command: 'search', options, at: context.at }, found, size),
      actions,
    };
  },
);
