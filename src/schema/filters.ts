import { Prisma } from '../../prisma/generated/client.ts';
import type { ArticleKind, EventKind } from '../../prisma/generated/client.ts';
import { builder } from './builder.ts';
import { daysOf } from './dates.ts';
import { ArticleKindType, EventKindType } from './enums.ts';
import { idWithin } from './global-id.ts';
import { askable } from './query-words.ts';
import type { Given } from './given.ts';
import { isGiven } from './given.ts';

type Sql = Prisma.Sql;

interface Range {
  readonly from?: Given<string>;
  readonly to?: Given<string>;
}

/** Which issues. */
export interface IssueConditions extends Range {
  readonly publication?: Given<string>;
}

/** Which articles. */
export interface ArticleConditions extends IssueConditions {
  readonly country?: Given<string>;
  readonly organization?: Given<string>;
  readonly kind?: Given<ArticleKind>;
  readonly section?: Given<string>;
  readonly query?: Given<string>;
}

/** Which events. */
export interface EventConditions extends Range {
  readonly kind?: Given<EventKind>;
  readonly country?: Given<string>;
  readonly organization?: Given<string>;
}

/** Conditions on `i`, an issue, for all of the filter. */
export function issueConditions({ publication, ...range }: IssueConditions): Sql[] {
  return [
    ...when(publication, (slug) => Prisma.sql`i."publicationId" = (SELECT id FROM "Publication" WHERE slug = ${slug})`),
    ...overlap(range, Prisma.sql`i`),
  ];
}

/** Conditions on `a`, an article, and `i`, its issue. */
export function articleConditions(filter: ArticleConditions): Sql[] {
  const { country, organization, kind, section, query } = filter;
  return [
    ...issueConditions(filter),
    ...when(country, (code) =>
      named(Prisma.sql`"ArticleCountry" j WHERE j."articleId" = a.id AND j."countryCode" = ${code}`),
    ),
    ...when(organization, (id) =>
      named(Prisma.sql`"ArticleOrganization" j
      WHERE j."articleId" = a.id AND j."organizationId" = ${idWithin('Organization', id)}`),
    ),
    ...when(kind, (value) => Prisma.sql`a.kind = ${value}::"ArticleKind"`),
    ...when(section, (value) => Prisma.sql`lower(a.section) = lower(${value})`),
    ...when(query, (words) => Prisma.sql`a.search @@ websearch_to_tsquery('english', ${askable(words)})`),
  ];
}

/** Conditions on `e`, an event. */
export function eventConditions({ kind, country, organization, ...range }: EventConditions): Sql[] {
  return [
    ...when(kind, (value) => Prisma.sql`e.kind = ${value}::"EventKind"`),
    ...when(
      country,
      (code) => Prisma.sql`(e."countryCode" = ${code}
      OR EXISTS (SELECT FROM "EventCountry" j WHERE j."eventId" = e.id AND j."countryCode" = ${code}))`,
    ),
    ...when(organization, (id) =>
      named(Prisma.sql`"EventOrganization" j
      WHERE j."eventId" = e.id AND j."organizationId" = ${idWithin('Organization', id)}`),
    ),
    ...overlap(range, Prisma.sql`e`),
  ];
}

function named(rows: Sql): Sql {
  return Prisma.sql`EXISTS (SELECT FROM ${rows})`;
}

/** Both ends belong to the range; a month is all of its days. What has no date is in no range. */
function overlap({ from, to }: Range, row: Sql): Sql[] {
  return [
    ...when(from, (date) => Prisma.sql`${row}."dateLast" >= ${daysOf(date)?.first}::date`),
    ...when(to, (date) => Prisma.sql`${row}."dateFirst" <= ${daysOf(date)?.last}::date`),
  ];
}

function when<Value>(value: Given<Value>, condition: (value: Value) => Sql): Sql[] {
  return isGiven(value) ? [condition(value)] : [];
}

/** `filter:` of issues. */
export const IssueFilter = builder.inputType('IssueFilter', {
  description:
    'All of it must hold. What may be of a day of the range, both ends included, is in it; what has no date is in none.',
  fields: (t) => ({
    publication: t.string({ description: 'Its slug.' }),
    from: t.field({ type: 'PartialDate' }),
    to: t.field({ type: 'PartialDate' }),
  }),
});

/** `filter:` of articles. */
export const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'All of it must hold. `from` and `to` are about the date of the issue.',
  fields: (t) => ({
    publication: t.string({ description: 'Its slug.' }),
    country: t.field({ type: 'CountryCode' }),
    organization: t.id({ description: 'Its global id.' }),
    kind: t.field({ type: ArticleKindType }),
    section: t.string({ description: 'The heading, in any case of letters.' }),
    query: t.string({ description: 'Words, as `search` takes them, without its ranking.' }),
    from: t.field({ type: 'PartialDate' }),
    to: t.field({ type: 'PartialDate' }),
  }),
});

/** `filter:` of events. */
export const EventFilter = builder.inputType('EventFilter', {
  description: 'All of it must hold. `from` and `to` are about the days of the event itself.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate' }),
    to: t.field({ type: 'PartialDate' }),
    kind: t.field({ type: EventKindType }),
    country: t.field({ type: 'CountryCode' }),
    organization: t.id({ description: 'Its global id.' }),
  }),
});
