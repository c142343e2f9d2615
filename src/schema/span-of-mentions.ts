import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { Prisma } from '../../prisma/generated/client.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { placeOf } from './listing.ts';

/** Ids of the first and the last mention of something. */
interface Span {
  readonly first: string;
  readonly last: string;
}

interface Names {
  /** Rows that join articles with what they name. */
  readonly join: Prisma.Sql;
  readonly key: Prisma.Sql;
}

const namesOf = {
  Country: { join: Prisma.sql`"ArticleCountry"`, key: Prisma.sql`"countryCode"` },
  Organization: { join: Prisma.sql`"ArticleOrganization"`, key: Prisma.sql`"organizationId"` },
  Person: { join: Prisma.sql`"ArticlePerson"`, key: Prisma.sql`"personId"` },
} as const satisfies Record<string, Names>;

/** Both ends for many, by one statement: it costs by the articles that name them, not by the archive. */
async function readSpans({ db }: Context, { join, key }: Names, ids: readonly string[]) {
  const end = (order: Prisma.Sql) => Prisma.sql`(
    SELECT n.id FROM (
      SELECT a.id, a."sortKey", a.position FROM ${join} j JOIN "Article" a ON a.id = j."articleId" WHERE j.${key} = parent.id OFFSET 0
    ) AS a JOIN "Mention" n ON n."articleId" = a.id AND n.${key} = parent.id ORDER BY ${order}, n.position LIMIT 1)`;
  // An article's key is its issue's with its place in it, counted down.
  const oldest = Prisma.sql`a."sortKey" < '0001', left(a."sortKey", -7) COLLATE "C", a.position`;
  const rows = await db.$queryRaw<(Span & { parent: string })[]>`
    SELECT parent.id AS parent, ${end(oldest)} AS first, ${end(Prisma.sql`a."sortKey" DESC`)} AS last
    FROM unnest(${[...ids]}::text[]) AS parent(id)`;
  return new Map(rows.map(({ parent, ...span }) => [parent, span]));
}

async function read(end: keyof Span, names: Names, id: string, context: Context, info: GraphQLResolveInfo) {
  const parent = placeOf({ ...info, path: info.path.prev! }); // a field of an object has one
  const span = await batched(context, `span ${parent}`, id, (ids) => readSpans(context, names, ids));
  if (!span?.[end]) return null;
  const query: object = queryFromInfo({ context, info, typeName: 'Mention' });
  const row = await batched(context, `span ${placeOf(info)}`, span[end], async (ids) => {
    const rows = await context.db.mention.findMany({ ...query, where: { id: { in: [...ids] } } });
    return new Map(rows.map((mention) => [mention.id, mention]));
  });
  return row ?? null;
}

// All articles that name it are looked at.
const dear = 50;

for (const [owner, names] of Object.entries(namesOf) as [keyof typeof namesOf, Names][]) {
  builder.objectFields(owner, (t) => {
    const field = (end: keyof Span, description: string) =>
      t.field({
        type: 'Mention',
        nullable: true,
        description,
        complexity: { field: dear },
        resolve: (parent, _args, context, info) =>
          read(end, names, 'code' in parent ? parent.code : parent.id, context, info),
      });
    return {
      firstMention: field('first', 'In the oldest issue that names it, of those with a date if there are any.'),
      lastMention: field('last', 'In the newest issue that names it, the first there.'),
    };
  });
}
