import { Prisma } from '../../prisma/generated/client.ts';
import { articles, articlesOf } from './article.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { OrganizationKindType } from './enums.ts';
import { events, eventsOf } from './event.ts';
import type { Fetch, Listing } from './listing.ts';
import { countAt, listOf } from './listing.ts';

builder.prismaNode('Organization', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: OrganizationKindType }),
    country: t.relation('country', { nullable: true }),
    articleCount: t.relationCount('articles'),
    aliases: t.stringList({
      select: { aliases: { select: { name: true }, orderBy: { key: 'asc' } } },
      resolve: ({ aliases }) => aliases.map(({ name }) => name),
    }),
    relatedOrganizations: t.connection(
      {
        type: 'Organization',
        description: 'Those named in the same articles, most shared articles first.',
        resolve: listOf({ listing: relatedOrganizations, fetch: fetchOrganizations, typeName: 'Organization' }),
      },
      { name: 'RelatedOrganizationConnection' },
      {
        name: 'RelatedOrganizationEdge',
        fields: (edge) => ({
          sharedArticleCount: edge.int({
            description: 'In how many articles both are named.',
            resolve: countAt(0),
          }),
        }),
      },
    ),
    people: t.connection(
      {
        type: 'Person',
        description: 'Who is named in the same articles, most shared articles first.',
        resolve: listOf({ listing: peopleOfOrganization, fetch: fetchPeople, typeName: 'Person' }),
      },
      { name: 'OrganizationPersonConnection' },
      {
        name: 'OrganizationPersonEdge',
        fields: (edge) => ({
          sharedArticleCount: edge.int({
            description: 'How many articles name both.',
            resolve: countAt(0),
          }),
        }),
      },
    ),
  }),
});

articlesOf('Organization', 'Newest issue first.', {
  ...articles,
  from: Prisma.sql`"ArticleOrganization" j JOIN "Article" a ON a.id = j."articleId"`,
  where: [Prisma.sql`j."organizationId" = parent.id`],
});

eventsOf('Organization', 'In order of start.', {
  ...events,
  from: Prisma.sql`"EventOrganization" j JOIN "Event" e ON e.id = j."eventId"`,
  where: [Prisma.sql`j."organizationId" = parent.id`],
});

const relatedOrganizations: Listing = {
  name: 'related organizations',
  from: Prisma.sql`(
    SELECT o.id, o.key, -count(*)::int AS shared
    FROM "ArticleOrganization" own
    JOIN "ArticleOrganization" other ON other."articleId" = own."articleId" AND other."organizationId" <> parent.id
    JOIN "Organization" o ON o.id = other."organizationId"
    WHERE own."organizationId" = parent.id GROUP BY o.id) AS o`,
  where: [],
  id: Prisma.sql`o.id`,
  order: [Prisma.sql`o.shared`, Prisma.sql`o.key COLLATE "C"`],
  shape: 'nt',
  descending: false,
};

const peopleOfOrganization: Listing = {
  name: 'people of organization',
  from: Prisma.sql`(
    SELECT p.id, p.slug, -count(*)::int AS shared FROM "ArticleOrganization" own
    JOIN "ArticlePerson" other ON other."articleId" = own."articleId" JOIN "Person" p ON p.id = other."personId"
    WHERE own."organizationId" = parent.id GROUP BY p.id) AS p`,
  where: [],
  id: Prisma.sql`p.id`,
  order: [Prisma.sql`p.shared`, Prisma.sql`p.slug COLLATE "C"`],
  shape: 'nt',
  descending: false,
};

/** Reads people by id. */
export const fetchPeople: Fetch<Row<'Person'>> = (db, query, ids) =>
  db.person.findMany({ ...query, where: { id: { in: ids } } });

/** Reads organizations by id. */
export const fetchOrganizations: Fetch<Row<'Organization'>> = (db, query, ids) =>
  db.organization.findMany({ ...query, where: { id: { in: ids } } });

/** Edges of organizations. */
export const OrganizationEdge = builder.edgeObject({ type: 'Organization', name: 'OrganizationEdge' });
/** Pages of organizations. */
export const OrganizationConnection = builder.connectionObject(
  { type: 'Organization', name: 'OrganizationConnection' },
  OrganizationEdge,
);
