import { Prisma } from '../../prisma/generated/client.ts';
import { articles, articlesOf } from './article.ts';
import { builder } from './builder.ts';
import { globalId } from './global-id.ts';

builder.prismaNode('Person', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    role: t.exposeString('role', { nullable: true }),
    articleCount: t.relationCount('articles'),
  }),
});

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
