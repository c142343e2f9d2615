import { Prisma } from '../../prisma/generated/client.ts';
import { articles, articlesOf } from './article.ts';
import { builder } from './builder.ts';
import { globalId } from './global-id.ts';
import type { Listing } from './listing.ts';
import { countAt, listOf } from './listing.ts';
import { fetchOrganizations } from './organization.ts';

builder.prismaNode('Person', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    role: t.exposeString('role', { nullable: true }),
    articleCount: t.relationCount('articles'),
    organizations: t.connection(
      {
        type: 'Organization',
        description: 'Those named in the same articles, most shared articles first.',
        resolve: listOf({ listing: organizationsOfPerson, fetch: fetchOrganizations, typeName: 'Organization' }),
      },
      { name: 'PersonOrganizationConnection' },
      {
        name: 'PersonOrganizationEdge',
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

const organizationsOfPerson: Listing = {
  name: 'organizations of person',
  from: Prisma.sql`(
    SELECT o.id, o.key, -count(*)::int AS shared FROM "ArticlePerson" own
    JOIN "ArticleOrganization" other ON other."articleId" = own."articleId" JOIN "Organization" o ON o.id = other."organizationId"
    WHERE own."personId" = parent.id GROUP BY o.id) AS o`,
  where: [],
  id: Prisma.sql`o.id`,
  order: [Prisma.sql`o.shared`, Prisma.sql`o.key COLLATE "C"`],
  shape: 'nt',
  descending: false,
};

articlesOf('Person', 'Newest issue first.', {
  ...articles,
  from: Prisma.sql`"ArticlePerson" j JOIN "Article" a ON a.id = j."articleId"`,
  where: [Prisma.sql`j."personId" = parent.id`],
});

builder.prismaObject('ArticlePerson', {
  description: 'Someone as one article names them.',
  select: { personId: true },
  fields: (t) => ({
    id: t.id({
      description: "The person's id.",
      select: { personId: true },
      resolve: ({ personId }) => globalId('Person', personId),
    }),
    name: t.string({ select: { person: { select: { name: true } } }, resolve: ({ person }) => person.name }),
    role: t.exposeString('role', { nullable: true }),
    person: t.relation('person'),
  }),
});
