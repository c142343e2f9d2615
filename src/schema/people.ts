import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../../prisma/db.ts';
import { builder } from './builder.ts';
import type { Found } from './fuzzy.ts';
import { finder } from './fuzzy.ts';
import { isGiven } from './given.ts';
import type { Listing } from './listing.ts';
import { list } from './listing.ts';
import type { Suggestible } from './names.ts';
import { fetchPeople } from './organization.ts';
import { plain } from './plain.ts';

const byName: Listing = {
  name: 'people',
  from: Prisma.sql`"Person" p`,
  where: [],
  id: Prisma.sql`p.id`,
  order: [Prisma.sql`p.slug COLLATE "C"`],
  shape: 't',
  descending: false,
};

// Fuse weighs them; nobody reads further.
const proposed = 200;
// No name is longer.
const longest = 100;

/** Whom a half-remembered name may mean, nearest first, by one statement. There may be too many people to keep them all at hand. */
export async function likelyPeople(db: Db, text: string): Promise<readonly Found<Suggestible>[]> {
  const name = plain(text.slice(0, longest))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (name === '' && text.trim() !== '') return []; // signs alone are no name
  const chosen =
    name === ''
      ? Prisma.sql`(SELECT "personId" AS id FROM "ArticlePerson" GROUP BY "personId" ORDER BY count(*) DESC, "personId" LIMIT ${proposed})`
      : Prisma.sql`(
        SELECT p.id FROM "Person" p WHERE "plain"(p.name) %> ${name} OR "plain"(p.name) % ${name}
          OR "plain"(p.name) LIKE ${`${name}%`} OR "plain"(p.name) LIKE ${`% ${name}%`}
        ORDER BY word_similarity(${name}, "plain"(p.name)) DESC, p.id LIMIT ${proposed})`;
  const rows = await db.$queryRaw<{ id: string; slug: string; name: string; role: string | null; articles: number }[]>`
    SELECT p.id, p.slug, p.name, p.role, (SELECT count(*)::int FROM "ArticlePerson" j WHERE j."personId" = p.id) AS articles
    FROM ${chosen} AS chosen JOIN "Person" p USING (id) ORDER BY articles DESC, p.slug COLLATE "C"`;
  const people = rows.map(({ id, slug, name: printed, role, articles }) => ({
    id,
    key: slug,
    names: [printed],
    hint: role ?? `${articles} article${articles === 1 ? '' : 's'}`,
    weight: articles,
  }));
  return name === '' ? people.map((item) => ({ item, score: 0 })) : finder(people).find(text);
}

builder.queryFields((t) => ({
  people: t.connection(
    {
      type: 'Person',
      description:
        'Without a query in order of slug; with one, fuzzy by name, nearest first, the 200 nearest at most: `people(query: "Mari Tam")`.',
      args: { query: t.arg.string() },
      resolve: async (_root, { query, ...args }, context, info) => {
        const listing = isGiven(query) && query.trim() !== '' ? await byLikeness(context.db, query) : byName;
        return list({ listing, fetch: fetchPeople, typeName: 'Person' }, args, context, info);
      },
    },
    { name: 'PersonConnection' },
    { name: 'PersonEdge' },
  ),
  person: t.prismaField({
    type: 'Person',
    nullable: true,
    description: 'By slug: `person(slug: "mari-tamm")`.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.person.findUnique({ ...query, where: { slug } }),
  }),
}));

async function byLikeness(db: Db, query: string): Promise<Listing> {
  const found = await likelyPeople(db, query);
  const ids = found.map(({ item }) => item.id);
  const scores = found.map(({ score }) => score);
  return {
    ...byName,
    name: 'people by likeness',
    from: Prisma.sql`unnest(${ids}::text[], ${scores}::float8[]) AS found(id, score) JOIN "Person" p ON p.id = found.id`,
    order: [Prisma.sql`found.score`, Prisma.sql`p.slug COLLATE "C"`],
    shape: 'nt',
  };
}
