import { Prisma } from '../../prisma/generated/client.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { daysOf } from './dates.ts';
import { badInput } from './errors.ts';
import type { ArticleConditions } from './filters.ts';
import { ArticleFilter, articleConditions, articleRows, entityMentions, issueConditions } from './filters.ts';
import type { Given } from './given.ts';
import { isGiven } from './given.ts';
import { all } from './listing.ts';
import { askable } from './query-words.ts';
import { unseen } from './ranking.ts';
import { tsquery } from './tsquery.ts';

interface Month {
  readonly month: string;
  readonly issueCount: number;
  readonly articleCount: number;
  readonly matchCount: number;
  readonly mentionCount: number | null;
}

interface TrendShape {
  readonly months: readonly Month[];
  readonly undated: Omit<Month, 'month'>;
}

// A century. What a wrongly read date adds before it is left out.
const mostMonths = 1_200;
// What the list is reckoned to hold: the issues of twenty years.
const usualMonths = 240;

const counts = {
  issueCount: 'Issues that the archive has of it. Where there are none, no article says nothing.',
  articleCount: 'All articles of these issues.',
  matchCount: 'Those that meet the query and the filter.',
  mentionCount: 'How often they name what the filter is about; null where it names no country, organization or person.',
} as const;

const TrendMonth = builder.objectRef<Month>('TrendMonth').implement({
  description: 'What was printed in a month, and how much of the archive that is.',
  fields: (t) => ({
    month: t.expose('month', { type: 'PartialDate' }),
    issueCount: t.exposeInt('issueCount', { description: counts.issueCount }),
    articleCount: t.exposeInt('articleCount', { description: counts.articleCount }),
    matchCount: t.exposeInt('matchCount', { description: counts.matchCount }),
    mentionCount: t.exposeInt('mentionCount', { nullable: true, description: counts.mentionCount }),
  }),
});

const TrendUndated = builder.objectRef<TrendShape['undated']>('TrendUndated').implement({
  description: 'What belongs to no month: of issues without a date, or with a year alone.',
  fields: (t) => ({
    issueCount: t.exposeInt('issueCount'),
    articleCount: t.exposeInt('articleCount'),
    matchCount: t.exposeInt('matchCount'),
    mentionCount: t.exposeInt('mentionCount', { nullable: true }),
  }),
});

const Trend = builder.objectRef<TrendShape>('Trend').implement({
  description: 'How often something was written of, month by month.',
  fields: (t) => ({
    months: t.field({
      type: [TrendMonth],
      description: `Oldest first and without a gap, from the first to the last month that the filter or the archive has; at most the last ${mostMonths.toLocaleString('en')}.`,
      complexity: { field: 1, multiplier: usualMonths },
      resolve: ({ months }) => [...months],
    }),
    undated: t.expose('undated', { type: TrendUndated }),
  }),
});

/** Counts months, coverage and matches by one statement. */
async function trend({ db }: Context, query: Given<string>, filter: ArticleConditions): Promise<TrendShape> {
  const { publications, publication, from, to } = filter;
  const [start, end] = [from, to].map((date) => (isGiven(date) ? daysOf(date) : null));
  if (start && end && monthsBetween(start.first, end.last) >= mostMonths) {
    throw badInput(`From ${from} to ${to} there are more than ${mostMonths} months; ask for a shorter time.`);
  }
  const words = isGiven(query) ? [Prisma.sql`a.search @@ ${unseen(tsquery(askable(query)))}`] : [];
  const mentions = entityMentions(filter);
  const rows = await db.$queryRaw<(Omit<Month, 'month'> & { month: string | null })[]>`
    WITH issues AS MATERIALIZED (
      SELECT i.id, CASE WHEN date_trunc('month', i."dateFirst") = date_trunc('month', i."dateLast")
        THEN date_trunc('month', i."dateFirst")::date ELSE 'infinity' END AS month
      FROM "Issue" i WHERE ${all(issueConditions({ publication, publications, from, to }))}
    ), coverage AS (
      SELECT issues.month, count(*)::int AS issues, coalesce(sum(printed.articles), 0)::int AS articles
      FROM issues LEFT JOIN (SELECT "issueId" AS id, count(*) AS articles FROM "Article" GROUP BY "issueId") AS printed USING (id)
      GROUP BY issues.month
    ), matched AS MATERIALIZED (
      SELECT a.id, a."issueId" FROM ${articleRows(filter)} WHERE ${all([...words, ...articleConditions(filter)])}
    ), named AS (
      SELECT n."articleId" AS id, count(*) AS mentions FROM "Mention" n WHERE ${mentions ?? Prisma.sql`FALSE`} GROUP BY n."articleId"
    ), matches AS (
      SELECT issues.month, count(*)::int AS articles, coalesce(sum(named.mentions), 0)::int AS mentions
      FROM matched JOIN issues ON issues.id = matched."issueId" LEFT JOIN named ON named.id = matched.id GROUP BY issues.month
    ), bounds AS (
      SELECT coalesce(date_trunc('month', ${start?.first ?? null}::date)::date, min(month)) AS first,
        coalesce(date_trunc('month', ${end?.last ?? null}::date)::date, max(month)) AS last
      FROM coverage WHERE month < 'infinity'
    ), months AS (
      SELECT 'infinity'::date AS month UNION ALL
      SELECT generate_series(greatest(first, last - make_interval(months => ${mostMonths - 1}::int)), last, '1 month')::date FROM bounds
    )
    SELECT CASE WHEN months.month < 'infinity' THEN to_char(months.month, 'YYYY-MM') END AS month,
      coalesce(coverage.issues, 0) AS "issueCount", coalesce(coverage.articles, 0) AS "articleCount",
      coalesce(matches.articles, 0) AS "matchCount",
      CASE WHEN ${mentions !== null} THEN coalesce(matches.mentions, 0) END AS "mentionCount"
    FROM months LEFT JOIN coverage USING (month) LEFT JOIN matches USING (month) ORDER BY months.month`;
  const months = rows.flatMap(({ month, ...row }) => (month === null ? [] : [{ month, ...row }]));
  const undated = rows.find(({ month }) => month === null)!; // the row of infinity is always there
  return { months, undated };
}

function monthsBetween(first: string, last: string): number {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return to! - from!;
}

builder.queryField('trend', (t) =>
  t.field({
    type: Trend,
    description:
      'How often articles were printed, month by month, that meet a query and a filter, beside how many issues there are of that month: `trend(filter: { country: "Russia", from: "2019", to: "2021" })`.',
    args: {
      query: t.arg.string({ description: 'As `search` takes it.' }),
      filter: t.arg({ type: ArticleFilter }),
    },
    // All that was ever printed is counted, whatever time is asked for.
    complexity: { field: 3_000 },
    resolve: (_root, { query, filter }, context) => trend(context, query, filter ?? {}),
  }),
);
