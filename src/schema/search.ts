import { Prisma } from '../../prisma/generated/client.ts';
import { articlesWithIssues, fetchArticles } from './article.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { corrections } from './did-you-mean.ts';
import type { ArticleConditions } from './filters.ts';
import { ArticleFilter, articleConditions } from './filters.ts';
import type { Listing } from './listing.ts';
import { all, list, placeOf } from './listing.ts';
import { askable } from './query-words.ts';

type Sql = Prisma.Sql;

// Private-use characters, which no newsletter prints: clients put their own marks in their place.
const open = '\uE000';
const close = '\uE001';
const snippetOptions = `StartSel="${open}", StopSel="${close}", MaxWords=42, MinWords=30, ShortWord=0, MaxFragments=0`;

/** Articles that a query finds, by rank, newer first at equal rank. */
function hits(query: string, filter: ArticleConditions): Listing {
  return {
    name: 'search',
    from: Prisma.sql`${articlesWithIssues} CROSS JOIN websearch_to_tsquery('english', ${query}) AS query`,
    where: [Prisma.sql`a.search @@ query`, ...articleConditions(filter)],
    id: Prisma.sql`a.id`,
    order: [Prisma.sql`ts_rank_cd(a.search, query)::float8`, Prisma.sql`a."sortKey"`],
    shape: 'nt',
    descending: true,
  };
}

/** A query that finds more than `found`, by one statement over the likely corrections. */
async function didYouMean({ db, names }: Context, query: string, filter: ArticleConditions, found: number) {
  if (found > 1) return null;
  const likely = corrections(query, await names.words());
  if (likely.length === 0) return null;
  const conditions = all([
    Prisma.sql`a.search @@ websearch_to_tsquery('english', likely.query)`,
    ...articleConditions(filter),
  ]);
  const rows = await db.$queryRaw<{ query: string }[]>`
    SELECT likely.query FROM unnest(${likely}::text[]) WITH ORDINALITY AS likely(query, place)
    WHERE (SELECT count(*) FROM (SELECT FROM ${articlesWithIssues} WHERE ${conditions} LIMIT ${found + 1}) AS enough) > ${found}
    ORDER BY likely.place LIMIT 1`;
  return rows[0]?.query ?? null;
}

/** What surrounds the hits in each article; the words are marked only in those of the page. */
async function snippets({ db }: Context, query: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const plain: Sql = Prisma.sql`translate(concat_ws(E'\n', a.title, coalesce(nullif(left(a.text, 250000), ''), a.lead)), ${open + close}, '')`;
  const rows = await db.$queryRaw<{ id: string; snippet: string }[]>`
    SELECT a.id, ts_headline('english', ${plain}, websearch_to_tsquery('english', ${query}), ${snippetOptions}) AS snippet
    FROM "Article" a WHERE a.id = ANY(${[...ids]}::text[])`;
  return new Map(rows.map(({ id, snippet }) => [id, snippet.replace(/\s+/g, ' ').trim()]));
}

builder.queryField('search', (t) =>
  t.connection(
    {
      type: 'Article',
      description:
        'By rank, newer first at equal rank. Quotes hold words together, a minus leaves a word out, `or` means or: `search(query: "\\"neutron source\\" or reactor -river")`.',
      args: { query: t.arg.string({ required: true }), filter: t.arg({ type: ArticleFilter }) },
      resolve: async (_root, { query, filter, ...args }, context, info) => {
        const found = await list(
          { listing: hits(askable(query), filter ?? {}), fetch: fetchArticles, typeName: 'Article' },
          args,
          context,
          info,
        );
        return {
          ...found,
          edges: found.edges.map((edge) => ({ ...edge, query })),
          didYouMean: async () => didYouMean(context, query, filter ?? {}, await found.totalCount()),
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
      }),
    },
    {
      name: 'SearchEdge',
      fields: (edge) => ({
        score: edge.float({
          description: 'Its rank; says something only beside the others of one search.',
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
