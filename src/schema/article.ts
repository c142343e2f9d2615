import { Prisma } from '../../prisma/generated/client.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { ArticleKindType } from './enums.ts';
import { Evidence } from './evidence.ts';
import { ArticleFilter, articleConditions } from './filters.ts';
import type { Fetch, Listing } from './listing.ts';
import { list, listOf } from './listing.ts';

const asPrinted = { orderBy: { position: 'asc' } } as const;

builder.prismaObject('Photo', {
  select: { id: true },
  fields: (t) => ({
    caption: t.exposeString('caption'),
    credit: t.exposeString('credit', { nullable: true }),
    startLine: t.exposeInt('startLine'),
    endLine: t.exposeInt('endLine'),
  }),
});

builder.prismaNode('Article', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    position: t.exposeInt('position'),
    section: t.exposeString('section', { nullable: true }),
    kind: t.expose('kind', { type: ArticleKindType }),
    title: t.exposeString('title', { nullable: true }),
    headline: t.exposeString('headline'),
    authors: t.exposeStringList('authors'),
    credit: t.exposeString('credit', { nullable: true }),
    lead: t.exposeString('lead'),
    text: t.exposeString('text', {
      description: 'The repaired body; paragraphs stand apart by a blank line. Empty for a stand-alone photo.',
    }),
    wordCount: t.exposeInt('wordCount'),
    url: t.string({
      nullable: true,
      description: 'Its permanent page, where the server knows its public address (`PUBLIC_URL`).',
      select: { slug: true },
      resolve: ({ slug }, _args, { publicUrl }) => publicUrl && `${publicUrl}/articles/${slug}`,
    }),
    blocs: t.exposeStringList('blocs'),
    issue: t.relation('issue'),
    photos: t.relation('photos', { query: asPrinted }),
    mentions: t.relation('mentions', { query: asPrinted, description: 'In order of appearance.' }),
    people: t.relation('people', {
      query: asPrinted,
      description: 'Who is named, each with the role that this article gives.',
    }),
    events: t.relation('events', { query: { orderBy: { sortKey: 'asc' } } }),
    countries: t.field({
      type: ['Country'],
      select: (_args, _context, nested) => ({ countries: { ...asPrinted, select: { country: nested() } } }),
      resolve: ({ countries }) => countries.map(({ country }) => country),
    }),
    organizations: t.field({
      type: ['Organization'],
      select: (_args, _context, nested) => ({ organizations: { ...asPrinted, select: { organization: nested() } } }),
      resolve: ({ organizations }) => organizations.map(({ organization }) => organization),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Where in the source the body stands; of a stand-alone photo, its caption.',
      select: {
        issueId: true,
        kind: true,
        passages: { where: { role: 'BODY' }, ...asPrinted, select: { startLine: true, endLine: true } },
        photos: { ...asPrinted, select: { startLine: true, endLine: true } },
      },
      resolve: ({ issueId, kind, passages, photos }) =>
        (kind === 'PHOTO' && passages.length === 0 ? photos : passages).map((lines) => ({ ...lines, issueId })),
    }),
  }),
});

/** Articles, newest issue first, then as printed. */
export const articles: Listing = {
  name: 'articles',
  from: Prisma.sql`"Article" a`,
  where: [],
  id: Prisma.sql`a.id`,
  order: [Prisma.sql`a."sortKey"`],
  shape: 't',
  descending: true,
};

/** Articles beside their issues, as the conditions of a filter need them. */
export const articlesWithIssues = Prisma.sql`"Article" a JOIN "Issue" i ON i.id = a."issueId"`;

/** Reads articles by id. */
export const fetchArticles: Fetch<Row<'Article'>> = (db, query, ids) =>
  db.article.findMany({ ...query, where: { id: { in: ids } } });

/** Edges of articles, shared by every list of them. */
export const ArticleEdge = builder.edgeObject({ type: 'Article', name: 'ArticleEdge' });
/** Pages of articles, shared by every list of them. */
export const ArticleConnection = builder.connectionObject({ type: 'Article', name: 'ArticleConnection' }, ArticleEdge);

/** Gives every object of a type its articles. */
export function articlesOf(
  owner: 'Country' | 'Issue' | 'Organization' | 'Person',
  description: string,
  listing: Listing,
) {
  const resolve = listOf({ listing, fetch: fetchArticles, typeName: 'Article' });
  builder.objectField(owner, 'articles', (t) =>
    t.connection({ type: 'Article', description, resolve }, ArticleConnection, ArticleEdge),
  );
}

builder.queryFields((t) => ({
  articles: t.connection(
    {
      type: 'Article',
      description: 'Newest issue first, then as printed: `articles(filter: { country: "Russia", kind: INTERVIEW })`.',
      args: { filter: t.arg({ type: ArticleFilter }) },
      resolve: (_root, { filter, ...args }, context, info) => {
        const listing = { ...articles, from: articlesWithIssues, where: articleConditions(filter ?? {}) };
        return list({ listing, fetch: fetchArticles, typeName: 'Article' }, args, context, info);
      },
    },
    ArticleConnection,
    ArticleEdge,
  ),
  article: t.prismaField({
    type: 'Article',
    nullable: true,
    description: 'By slug.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { db }) => db.article.findUnique({ ...query, where: { slug } }),
  }),
}));
