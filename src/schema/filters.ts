import { Prisma } from '../../prisma/generated/client.ts';
import type { ArticleKind, EventKind } from '../../prisma/generated/client.ts';
import { builder } from './builder.ts';
import { daysOf } from './dates.ts';
import { ArticleKindType, EventKindType } from './enums.ts';
import { badInput } from './errors.ts';
import type { Given } from './given.ts';
import { isGiven } from './given.ts';
import { idWithin } from './global-id.ts';
import { askable } from './query-words.ts';
import { tsquery } from './tsquery.ts';

type Sql = Prisma.Sql;

interface Range {
  readonly from?: Given<string>;
  readonly to?: Given<string>;
}

/** Which issues. */
export interface IssueConditions extends Range {
  readonly publication?: Given<string>;
  readonly publications?: Given<readonly string[]>;
}

/** Which articles. */
export interface ArticleConditions extends IssueConditions {
  readonly country?: Given<string>;
  readonly countries?: Given<readonly string[]>;
  readonly organization?: Given<string>;
  readonly organizations?: Given<readonly string[]>;
  readonly person?: Given<string>;
  readonly people?: Given<readonly string[]>;
  readonly kind?: Given<ArticleKind>;
  readonly kinds?: Given<readonly ArticleKind[]>;
  readonly section?: Given<string>;
  readonly sections?: Given<readonly string[]>;
  readonly query?: Given<string>;
  readonly mentioned?: Given<Range>;
}

/** Which events. */
export interface EventConditions extends Range {
  readonly kind?: Given<EventKind>;
  readonly country?: Given<string>;
  readonly organization?: Given<string>;
}

/** Conditions on `i`, an issue, for all of the filter. */
export function issueConditions({ publication, publications, ...range }: IssueConditions): Sql[] {
  return [
    ...when(publication, (slug) => Prisma.sql`i."publicationId" = (SELECT id FROM "Publication" WHERE slug = ${slug})`),
    ...whenAny('publications', publications, among.publications),
    ...overlap(range, Prisma.sql`i`),
  ];
}

/** Articles as `a`, beside their issues as `i` where the conditions of a filter are about these. */
export function articleRows({ publication, publications, from, to }: ArticleConditions): Sql {
  const alone = [publication, publications, from, to].every((value) => !isGiven(value));
  return alone ? Prisma.sql`"Article" a` : Prisma.sql`"Article" a JOIN "Issue" i ON i.id = a."issueId"`;
}

/** Conditions on `a`, an article, and `i`, its issue. */
export function articleConditions(filter: ArticleConditions): Sql[] {
  const { kind, section, query, mentioned } = filter;
  return [
    ...issueConditions(filter),
    ...when(filter.country, (code) => among.countries([code])),
    ...whenAny('countries', filter.countries, among.countries),
    ...when(filter.organization, (id) => among.organizations([id])),
    ...whenAny('organizations', filter.organizations, among.organizations),
    ...when(filter.person, (id) => among.people([id])),
    ...whenAny('people', filter.people, among.people),
    ...when(kind, (value) => Prisma.sql`a.kind = ${value}::"ArticleKind"`),
    ...whenAny('kinds', filter.kinds, (values) => Prisma.sql`a.kind = ANY(${[...values]}::"ArticleKind"[])`),
    ...when(section, (value) => among.sections([value])),
    ...whenAny('sections', filter.sections, among.sections),
    ...when(query, (words) => Prisma.sql`a.search @@ ${tsquery(askable(words))}`),
    ...when(mentioned, (range) => {
      const days = overlap(range, Prisma.sql`e`);
      return named(Prisma.sql`"Event" e WHERE ${Prisma.join([Prisma.sql`e."articleId" = a.id`, ...days], ' AND ')}`);
    }),
  ];
}

/** That an article, or its issue, has one of these. */
const among = {
  publications: (slugs: readonly string[]) =>
    Prisma.sql`i."publicationId" IN (SELECT id FROM "Publication" WHERE slug = ANY(${[...slugs]}::text[]))`,
  countries: (codes: readonly string[]) =>
    named(Prisma.sql`"ArticleCountry" j WHERE j."articleId" = a.id AND j."countryCode" = ANY(${[...codes]}::text[])`),
  organizations: (ids: readonly string[]) =>
    named(Prisma.sql`"ArticleOrganization" j
      WHERE j."articleId" = a.id AND j."organizationId" = ANY(${within('Organization', ids)}::text[])`),
  people: (ids: readonly string[]) =>
    named(Prisma.sql`"ArticlePerson" j
      WHERE j."articleId" = a.id AND j."personId" = ANY(${within('Person', ids)}::text[])`),
  sections: (values: readonly string[]) =>
    Prisma.sql`lower(a.section) = ANY(SELECT lower(value) FROM unnest(${[...values]}::text[]) AS value)`,
} as const;

/** That `n`, a mention, is of what a filter is about; null where it is about no country, organization or person. */
export function entityMentions(filter: ArticleConditions): Sql | null {
  const codes = [filter.country, ...(filter.countries ?? [])].filter(isGiven);
  const organizations = [filter.organization, ...(filter.organizations ?? [])].filter(isGiven);
  const people = [filter.person, ...(filter.people ?? [])].filter(isGiven);
  const any = [
    ...(codes.length > 0 ? [Prisma.sql`n."countryCode" = ANY(${codes}::text[])`] : []),
    ...(organizations.length > 0
      ? [Prisma.sql`n."organizationId" = ANY(${within('Organization', organizations)}::text[])`]
      : []),
    ...(people.length > 0 ? [Prisma.sql`n."personId" = ANY(${within('Person', people)}::text[])`] : []),
  ];
  return any.length === 0 ? null : Prisma.sql`(${Prisma.join(any, ' OR ')})`;
}

function within(typename: string, ids: readonly string[]): string[] {
  return ids.map((id) => idWithin(typename, id)).filter(isGiven);
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

// A list that nobody picked by hand is another search.
const mostValues = 100;

/** A list of nothing sets no condition: so clients send what nobody has ticked. */
function whenAny<Value>(
  name: string,
  values: Given<readonly Value[]>,
  condition: (values: readonly Value[]) => Sql,
): Sql[] {
  if (!isGiven(values) || values.length === 0) return [];
  if (values.length > mostValues) {
    throw badInput(`\`${name}\` holds ${values.length} values; it should hold at most ${mostValues}.`);
  }
  return [condition(values)];
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

const DateRange = builder.inputType('DateRange', {
  description: 'Both ends belong to it; one that is left out is open.',
  fields: (t) => ({
    from: t.field({ type: 'PartialDate' }),
    to: t.field({ type: 'PartialDate' }),
  }),
});

/** `filter:` of articles. */
export const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'All of it must hold; of a list any one value will do, and an empty list sets no condition. `from` and `to` are about the date of the issue: `{ country: "Russia", countries: ["Belarus", "Kazakhstan"], from: "2021" }` is what names Russia and one of the two others since 2021.',
  fields: (t) => ({
    publication: t.string({ description: 'Its slug.' }),
    publications: t.stringList({ description: 'Slugs.' }),
    country: t.field({ type: 'CountryCode', description: 'That it names.' }),
    countries: t.field({ type: ['CountryCode'] }),
    organization: t.id({ description: 'Its global id.' }),
    organizations: t.idList({ description: 'Global ids.' }),
    person: t.id({ description: "A person's global id." }),
    people: t.idList({ description: 'Global ids.' }),
    kind: t.field({ type: ArticleKindType }),
    kinds: t.field({ type: [ArticleKindType] }),
    section: t.string({ description: 'The heading, in any case of letters.' }),
    sections: t.stringList(),
    query: t.string({ description: 'Words, as `search` takes them, without its ranking.' }),
    from: t.field({ type: 'PartialDate' }),
    to: t.field({ type: 'PartialDate' }),
    mentioned: t.field({
      type: DateRange,
      description: 'It tells of an event that overlaps these days, whenever it was printed: `{ from: "2022-03" }`.',
    }),
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
