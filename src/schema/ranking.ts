import { Prisma } from '../../prisma/generated/client.ts';
import type { Listing } from './listing.ts';
import type { Page } from './page.ts';

type Sql = Prisma.Sql;

/** How many of the newest articles that a query finds are ranked; older ones follow them, newest first. */
export const mostRanked = 1_000;

/** What a search finds: rows named `a`, and perhaps `i`, that meet conditions, one of which is the query. */
export interface Matched {
  readonly query: Sql;
  readonly from: Sql;
  readonly where: Sql;
  /** The same for those who want all of them, whose plan must not be made for the query: see `unseen`. */
  readonly whereAll: Sql;
}

/**
 * A query that the planner does not see. It believes that reading a text's words costs nothing, and would for a common word rather
 * read those of the whole archive than the index, in four times the time.
 */
export function unseen(query: Sql): Sql {
  return Prisma.sql`(SELECT ${query})`;
}

/**
 * The hits of a search as a list. Ranking costs by the article, and a common word stands in half of the archive: so the cost of
 * a page is that of ranking a bounded number, whatever the query.
 */
export function hits(matched: Matched, page: Page): Listing {
  return {
    name: 'search',
    from: Prisma.sql`(${hitsOf(matched, page)}) AS hit`,
    where: [],
    id: Prisma.sql`hit.id`,
    order: [Prisma.sql`hit.score`, Prisma.sql`hit.key`],
    shape: 'nt',
    descending: true,
  };
}

function hitsOf(matched: Matched, page: Page): Sql {
  if (page.after?.[0] === unranked) return older(matched, page, []);
  const newest = Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT a.id, a."sortKey" AS key, a.search FROM ${matched.from} WHERE ${matched.where} ORDER BY a."sortKey" DESC LIMIT ${mostRanked}
    ), ranked AS MATERIALIZED (SELECT newest.id, newest.key, ${score(matched.query)} AS score FROM newest)
    SELECT id, key, score FROM ranked`;
  // No page is longer than what is ranked, and what is not ranked comes after it.
  const first = !page.backward && !page.after;
  if (first || (page.before && page.before[0] !== unranked)) return newest;
  const beyond = [
    Prisma.sql`(SELECT count(*) FROM newest) = ${mostRanked}`,
    ...(page.backward ? [] : [Prisma.sql`(SELECT count(*) FROM ranked WHERE ${before(page)}) <= ${page.size}`]),
    Prisma.sql`a."sortKey" < (SELECT min(key) FROM newest)`,
  ];
  return Prisma.sql`${newest} UNION ALL SELECT id, key, score FROM (${older(matched, page, beyond)}) AS older`;
}

/** That a ranked article comes after the page's cursor. */
function before({ after }: Page): Sql {
  return after ? Prisma.sql`(score, key) < (${after[0]}::float8, ${after[1]})` : Prisma.sql`TRUE`;
}

const unranked = 0;

/** Those that are not ranked. */
function older({ from, where }: Matched, { after, before, backward, size }: Page, conditions: readonly Sql[]): Sql {
  const all = [
    where,
    ...conditions,
    ...(after?.[0] === unranked ? [Prisma.sql`a."sortKey" < ${after[1]}`] : []),
    ...(before?.[0] === unranked ? [Prisma.sql`a."sortKey" > ${before[1]}`] : []),
  ];
  const direction = backward ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`
    SELECT a.id, a."sortKey" AS key, ${unranked}::float8 AS score FROM ${from} WHERE ${Prisma.join(all, ' AND ')}
    ORDER BY a."sortKey" ${direction} LIMIT ${size + 1}`;
}

/**
 * From 1: two more where the title alone answers the query, one more where title and lead do. Then how often and how near to each
 * other the words stand, to a tenth, so that of much the same the newer comes first.
 */
function score(query: Sql): Sql {
  return Prisma.sql`(1
    + CASE WHEN ts_filter(newest.search, '{a}') @@ ${query} THEN 2 WHEN ts_filter(newest.search, '{a,b}') @@ ${query} THEN 1 ELSE 0 END
    + round(ts_rank(newest.search, ${query})::numeric, 1))::float8`;
}
