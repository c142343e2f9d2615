import { Prisma } from '../../prisma/generated/client.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import type { Given } from './given.ts';
import { globalId } from './global-id.ts';
import { mostRows, sizeOf } from './page.ts';
import type { Matched } from './ranking.ts';

type Sql = Prisma.Sql;

/** The articles that are counted, and where in the answer, so that all facets of one list are counted together. */
interface Counted {
  readonly matched: Matched;
  readonly place: string;
}

interface Value {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const Facet = builder.objectRef<Value>('Facet').implement({
  description: 'A value of a filter, and how many of the articles have it.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'What goes into the filter: a country code, a slug, a global id, a kind, a heading or a year.',
    }),
    label: t.exposeString('label', { description: 'What a person reads.' }),
    count: t.exposeInt('count', { description: 'How many articles are found when the filter has this value too.' }),
  }),
});

/** Each by its values, from `m`, the articles found, as id, kind, section and issueId; the names of the most frequent alone are read. */
const facets = {
  countries: top(
    Prisma.sql`SELECT j."countryCode" AS value FROM m JOIN "ArticleCountry" j ON j."articleId" = m.id`,
    Prisma.sql`(SELECT name FROM "Country" WHERE code = value)`,
  ),
  organizations: top(
    Prisma.sql`SELECT j."organizationId" AS value FROM m JOIN "ArticleOrganization" j ON j."articleId" = m.id`,
    Prisma.sql`(SELECT name FROM "Organization" WHERE id = value)`,
  ),
  people: top(
    Prisma.sql`SELECT j."personId" AS value FROM m JOIN "ArticlePerson" j ON j."articleId" = m.id`,
    Prisma.sql`(SELECT name FROM "Person" WHERE id = value)`,
  ),
  publications: top(
    Prisma.sql`SELECT p.slug AS value FROM m JOIN "Issue" i ON i.id = m."issueId" JOIN "Publication" p ON p.id = i."publicationId"`,
    Prisma.sql`(SELECT name FROM "Publication" WHERE slug = value)`,
  ),
  years: top(
    Prisma.sql`SELECT left(i.date, 4) AS value FROM m JOIN "Issue" i ON i.id = m."issueId" WHERE i.date IS NOT NULL`,
  ),
  kinds: top(Prisma.sql`SELECT m.kind::text AS value FROM m`),
  sections: top(Prisma.sql`SELECT m.section AS value FROM m WHERE m.section IS NOT NULL`),
} as const;

type Name = keyof typeof facets;

/** The most frequent values, equals in order of value, which makes the choice total. */
function top(values: Sql, label: Sql = Prisma.sql`value`) {
  return (name: string): Sql => Prisma.sql`
    SELECT ${name} AS facet, value, ${label} AS label, count FROM (
      SELECT value, count(*)::int AS count FROM (${values}) AS each GROUP BY value
      ORDER BY count(*) DESC, value COLLATE "C" LIMIT ${mostRows}
    ) AS top`;
}

const global: Partial<Record<Name, string>> = { organizations: 'Organization', people: 'Person' };

/** All facets that were asked for, by one statement; each is counted once, however often and however long it was asked for. */
async function read({ db }: Context, { from, whereAll }: Matched, asked: readonly Name[]) {
  const each = asked.map((name) => facets[name](name));
  const rows = await db.$queryRaw<(Value & { facet: string })[]>`
    WITH m AS MATERIALIZED (SELECT a.id, a.kind, a.section, a."issueId" FROM ${from} WHERE ${whereAll})
    SELECT * FROM (${Prisma.join(each, ' UNION ALL ')}) AS facets ORDER BY facet, count DESC, value COLLATE "C"`;
  return new Map(asked.map((name) => [name, rows.filter(({ facet }) => facet === name)]));
}

// All that is found is counted, not a page of it: as much as another statement, beside that for its argument.
const dear = 1_000;

const description: Readonly<Record<Name, string>> = {
  countries: 'That they name.',
  organizations: 'That they name.',
  people: 'Whom they name.',
  publications: 'That they were printed in.',
  years: 'Of the dates of their issues; the value goes into both `from` and `to`.',
  kinds: 'What they are.',
  sections: 'The headings that they stand under.',
};

/** How a list of articles divides. */
export const ArticleFacets = builder.objectRef<Counted>('ArticleFacets').implement({
  description: 'How the articles divide, the most frequent values first; whatever is asked for is counted together.',
  fields: (t) => {
    const facet = (name: Name) =>
      t.field({
        type: [Facet],
        description: description[name],
        args: { first: t.arg.int({ description: 'Between 1 and 100, 20 if not given.' }) },
        complexity: (args) => ({ field: dear, multiplier: sizeOf(args) }),
        resolve: ({ matched, place }, args, context) => values(context, { matched, place }, name, args),
      });
    return {
      countries: facet('countries'),
      organizations: facet('organizations'),
      people: facet('people'),
      publications: facet('publications'),
      years: facet('years'),
      kinds: facet('kinds'),
      sections: facet('sections'),
    };
  },
});

async function values(context: Context, { matched, place }: Counted, name: Name, args: { first?: Given<number> }) {
  const rows = await batched(context, `facets ${place}`, name, (asked) => read(context, matched, asked));
  const typename = global[name];
  return (rows ?? [])
    .slice(0, sizeOf(args))
    .map((row) => (typename ? { ...row, value: globalId(typename, row.value) } : row));
}
