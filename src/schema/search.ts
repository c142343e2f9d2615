import { Prisma } from '../../prisma/generated/client.ts';
import { fetchArticles } from './article.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { didYouMean } from './did-you-mean.ts';
import { ArticleFacets } from './facets.ts';
import type { ArticleConditions } from './filters.ts';
import { ArticleFilter, articleConditions, articleRows } from './filters.ts';
import { all, list, placeOf } from './listing.ts';
import { pageOf } from './page.ts';
import { askable } from './query-words.ts';
import type { Matched } from './ranking.ts';
import { hits, unseen } from './ranking.ts';
import { snippets } from './snippets.ts';
import { settled } from './tsquery.ts';

async function countOf({ db }: Context, { from, whereAll }: Matched): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from} WHERE ${whereAll}`;
  return rows[0]?.total ?? 0;
}

/** The articles that hold a query's words, among those of a filter. */
function matching(filter: ArticleConditions) {
  const where = (query: Prisma.Sql) => all([Prisma.sql`a.search @@ ${query}`, ...articleConditions(filter)]);
  return { from: articleRows(filter), where };
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: 'Article',
      description:
        'By rank: what answers in its title before what answers in title and lead, before the rest; then by how often and how near the words stand; of much the same the newer first. Quotes hold words together, a minus leaves a word out, `or` means or, a star leaves the end of a word open: `search(query: "\\"neutron source\\" or reactor -riv*")`. Words are found in other forms too, with accents or without.',
      args: { query: t.arg.string({ required: true }), filter: t.arg({ type: ArticleFilter }) },
      resolve: async (_root, { query: text, filter, ...args }, context, info) => {
        const among = matching(filter ?? {});
        const query = await settled(context.db, askable(text));
        const matched: Matched = {
          query,
          from: among.from,
          where: among.where(query),
          whereAll: among.where(unseen(query)),
        };
        const listing = hits(matched, pageOf(args, 'search', 'nt'));
        const found = await list({ listing, fetch: fetchArticles, typeName: 'Article' }, args, context, info);
        const place = placeOf(info);
        const totalCount = async () =>
          (await batched(
            context,
            `total ${place}`,
            '',
            async () => new Map([['', await countOf(context, matched)]]),
          )) ?? 0;
        return {
          ...found,
          edges: found.edges.map((edge) => ({ ...edge, query })),
          totalCount,
          facets: { matched, place },
          didYouMean: async () => didYouMean(context.db, text, among, await totalCount()),
        };
      },
    },
    {
      name: 'SearchConnection',
      fields: (connection) => ({
        didYouMean: connection.string({
          nullable: true,
          description: 'A corrected query that finds something, where this one finds nothing or almost nothing.',
          resolve: (found) => found.didYouMean(),
        }),
        facets: connection.field({
          type: ArticleFacets,
          description: 'How all that is found divides, not only this page.',
          resolve: ({ facets }) => facets,
        }),
      }),
    },
    {
      name: 'SearchEdge',
      fields: (edge) => ({
        score: edge.float({
          description: 'Its rank; says something only beside the others of one search. 0 where it was not ranked.',
          resolve: ({ position }) => Number(position[0]),
        }),
        snippet: edge.string({
          description: 'Plain text of about 200 characters around the hits, each hit between U+E000 and U+E001.',
          resolve: async ({ id, query }, _args, context, info) =>
            (await batched(context, `snippet ${placeOf(info)}`, id, (ids) => snippets(context, query, ids))) ?? '',
        }),
      }),
    },
  ),
);
