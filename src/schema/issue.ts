import { Prisma } from '../../prisma/generated/client.ts';
import { articles, articlesOf } from './article.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { Evidence } from './evidence.ts';
import { IssueFilter, issueConditions } from './filters.ts';
import { isGiven } from './given.ts';
import type { Fetch, Listing } from './listing.ts';
import { list } from './listing.ts';
import { Repair, Warning, rangesOf, repairsOf, warningsOf } from './reading.ts';

builder.prismaObject('Source', {
  select: { issueId: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: "The file's name." }),
    sha256: t.exposeString('sha256'),
    lineCount: t.exposeInt('lineCount'),
  }),
});

builder.prismaNode('Issue', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    volume: t.exposeString('volume', { nullable: true }),
    number: t.exposeString('number', { nullable: true }),
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    dateInferred: t.exposeBoolean('dateInferred'),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime' }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When it was last read, corrections included; not earlier than `ingestedAt`.',
      select: { ingestedAt: true, changes: { select: { at: true }, orderBy: { cursor: 'desc' }, take: 1 } },
      resolve: ({ ingestedAt, changes: [last] }) => (last && last.at > ingestedAt ? last.at : ingestedAt),
    }),
    url: t.string({
      nullable: true,
      description: 'Its permanent page, where the server knows its public address (`PUBLIC_URL`).',
      select: { slug: true },
      resolve: ({ slug }, _args, { publicUrl }) => publicUrl && `${publicUrl}/issues/${slug}`,
    }),
    publication: t.relation('publication', {
      nullable: true,
      description: 'Null where the text does not say whose it is.',
    }),
    source: t.relation('source', { nullable: false, onNull: 'error' }),
    warnings: t.field({
      type: [Warning],
      description: 'Doubts of the parser.',
      select: { warnings: true },
      resolve: ({ warnings }) => warningsOf(warnings),
    }),
    repairs: t.field({
      type: [Repair],
      description: "What was mended on the way from the source to the articles' texts.",
      select: { id: true, repairs: true },
      resolve: ({ id, repairs }) => repairsOf(id, repairs),
    }),
    undecided: t.field({
      type: [Evidence],
      description: 'Lines that could not be placed.',
      select: { id: true, undecided: true },
      resolve: ({ id, undecided }) =>
        rangesOf(undecided).map(([startLine, endLine]) => ({ issueId: id, startLine, endLine })),
    }),
  }),
});

/** Issues, newest date first, undated last, then by time of ingest. */
export const issues: Listing = {
  name: 'issues',
  from: Prisma.sql`"Issue" i`,
  where: [],
  id: Prisma.sql`i.id`,
  order: [Prisma.sql`i."sortKey"`],
  shape: 't',
  descending: true,
};

articlesOf('Issue', 'As printed.', { ...articles, where: [Prisma.sql`a."issueId" = parent.id`] });

/** Reads issues by id. */
export const fetchIssues: Fetch<Row<'Issue'>> = (db, query, ids) =>
  db.issue.findMany({ ...query, where: { id: { in: ids } } });

/** Edges of issues, shared by every list of them. */
export const IssueEdge = builder.edgeObject({ type: 'Issue', name: 'IssueEdge' });
/** Pages of issues, shared by every list of them. */
export const IssueConnection = builder.connectionObject({ type: 'Issue', name: 'IssueConnection' }, IssueEdge);

builder.queryFields((t) => ({
  issues: t.connection(
    {
      type: 'Issue',
      description:
        'Newest date first, undated last, then by time of ingest: `issues(first: 10, filter: { from: "2021-06", to: "2022" })`.',
      args: { filter: t.arg({ type: IssueFilter }) },
      resolve: (_root, { filter, ...args }, context, info) =>
        list(
          { listing: { ...issues, where: issueConditions(filter ?? {}) }, fetch: fetchIssues, typeName: 'Issue' },
          args,
          context,
          info,
        ),
    },
    IssueConnection,
    IssueEdge,
  ),
  latestIssue: t.prismaField({
    type: 'Issue',
    nullable: true,
    description:
      'The newest by its date, then by when it was ingested, of all publications or of one, by slug: `latestIssue(publication: "harbour-science-weekly")`.',
    args: { publication: t.arg.string() },
    resolve: (query, _root, { publication }, { db }) =>
      db.issue.findFirst({
        ...query,
        where: isGiven(publication) ? { publication: { slug: publication } } : {},
        orderBy: { sortKey: 'desc' },
      }),
  }),
  issue: t.prismaField({
    type: 'Issue',
    nullable: true,
    description: 'By slug: `issue(slug: "harbour-science-weekly-2022-03-03")`.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.issue.findUnique({ ...query, where: { slug } }),
  }),
}));
