import { Prisma } from '../../prisma/generated/client.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { IssueConnection, IssueEdge, fetchIssues, issues } from './issue.ts';
import type { Fetch, Listing } from './listing.ts';
import { list, listOf } from './listing.ts';

const issuesOfPublication: Listing = { ...issues, where: [Prisma.sql`i."publicationId" = parent.id`] };

builder.prismaNode('Publication', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    issues: t.connection(
      {
        type: 'Issue',
        description: 'Newest date first.',
        resolve: listOf({ listing: issuesOfPublication, fetch: fetchIssues, typeName: 'Issue' }),
      },
      IssueConnection,
      IssueEdge,
    ),
  }),
});

const publications: Listing = {
  name: 'publications',
  from: Prisma.sql`"Publication" p`,
  where: [],
  id: Prisma.sql`p.id`,
  order: [Prisma.sql`p.slug COLLATE "C"`],
  shape: 't',
  descending: false,
};

const fetchPublications: Fetch<Row<'Publication'>> = (db, query, ids) =>
  db.publication.findMany({ ...query, where: { id: { in: ids } } });

builder.queryFields((t) => ({
  publications: t.connection(
    {
      type: 'Publication',
      description: 'In order of slug.',
      resolve: (_root, args, context, info) =>
        list({ listing: publications, fetch: fetchPublications, typeName: 'Publication' }, args, context, info),
    },
    { name: 'PublicationConnection' },
    { name: 'PublicationEdge' },
  ),
  publication: t.prismaField({
    type: 'Publication',
    nullable: true,
    description: 'By slug: `publication(slug: "harbour-science-weekly")`.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.publication.findUnique({ ...query, where: { slug } }),
  }),
}));
