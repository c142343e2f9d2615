import { Prisma } from '../../prisma/generated/client.ts';
import { builder } from './builder.ts';
import type { Context } from './builder.ts';
import { isGiven } from './given.ts';
import type { Listing } from './listing.ts';
import { list } from './listing.ts';
import { OrganizationConnection, OrganizationEdge, fetchOrganizations } from './organization.ts';

const byName: Listing = {
  name: 'organizations',
  from: Prisma.sql`"Organization" o`,
  where: [],
  id: Prisma.sql`o.id`,
  order: [Prisma.sql`o.key COLLATE "C"`],
  shape: 't',
  descending: false,
};

/** The organizations that a half-remembered name may mean, nearest first. */
async function byLikeness({ names }: Context, query: string): Promise<Listing> {
  const found = (await names.organizations()).find(query);
  const ids = found.map(({ item }) => item.id);
  const scores = found.map(({ score }) => score);
  return {
    ...byName,
    name: 'organizations by likeness',
    from: Prisma.sql`unnest(${ids}::text[], ${scores}::float8[]) AS found(id, score) JOIN "Organization" o ON o.id = found.id`,
    order: [Prisma.sql`found.score`, Prisma.sql`o.key COLLATE "C"`],
    shape: 'nt',
  };
}

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: 'Organization',
      description:
        'Without a query in order of name; with one, fuzzy by name or alias, nearest first, the 200 nearest at most: `organizations(query: "Tsinhua")`.',
      args: { query: t.arg.string() },
      resolve: async (_root, { query, ...args }, context, info) => {
        const listing = isGiven(query) && query.trim() !== '' ? await byLikeness(context, query) : byName;
        return list({ listing, fetch: fetchOrganizations, typeName: 'Organization' }, args, context, info);
      },
    },
    OrganizationConnection,
    OrganizationEdge,
  ),
);

builder.queryField('organization', (t) =>
  t.prismaField({
    type: 'Organization',
    nullable: true,
    description: 'By slug: `organization(slug: "university-of-tartu")`.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.organization.findUnique({ ...query, where: { slug } }),
  }),
);
