import type { Db } from '../../prisma/db.ts';
import type { ChangeKind, Prisma } from '../../prisma/generated/client.ts';
import { PARSER_VERSION, parse as parseHere } from './ingest.ts';
import { lineFinder } from './line-at.ts';
import type { Known } from './store/identity.ts';
import { issueSlug, issueTitle, knownIssue, publicationOf } from './store/identity.ts';
import { idOf } from './store/names.ts';
import { linkOrganizations } from './store/organizations.ts';
import { linkPeople } from './store/people.ts';
import type { EntityIds, Placed } from './store/rows.ts';
import * as rows from './store/rows.ts';
import { succeed } from './store/succession.ts';
import type { Issue, Source } from './types.ts';

type Tx = Prisma.TransactionClient;

/** What became of a source text. */
export interface Ingested {
  readonly outcome: 'created' | 'unchanged' | 'corrected' | 'read again';
  readonly issueId: string;
  readonly warnings: readonly { readonly line: number; readonly message: string; readonly rule: string }[];
}

/** The parser, in this thread or in another. */
export type Parse = (source: Source) => Issue | Promise<Issue>;

export interface IngestOptions {
  /** Whether the change log tells of it; samples are announced to nobody. */
  readonly announce?: boolean;
  /** Where the text is parsed: in this thread, unless told otherwise. */
  readonly parse?: Parse;
}

/**
 * Reads a source text and stores the issue, whole or not at all. A text that this version of the parser has read already changes
 * nothing. Writers take turns, so that two issues that name the same new organization make one row of it.
 */
export async function ingestSource(
  db: Db,
  source: Source,
  { announce = true, parse = parseHere }: IngestOptions = {},
): Promise<Ingested> {
  const unchanged = await alreadyRead(db, source);
  if (unchanged) return unchanged;
  const issue = await parse(source);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(7305820466)`;
      return (await alreadyRead(tx, source)) ?? store(tx, issue, announce);
    },
    // A long issue is many rows, and others may be waiting to write before it.
    { timeout: 120_000, maxWait: 60_000 },
  );
}

async function alreadyRead(tx: Tx, { sha256 }: Source): Promise<Ingested | null> {
  const issue = await tx.issue.findFirst({
    where: { source: { sha256 }, parserVersion: PARSER_VERSION },
    select: { id: true, warnings: true },
  });
  // The column holds what `issueFacts` wrote.
  return (
    issue && { outcome: 'unchanged', issueId: issue.id, warnings: issue.warnings as unknown as Ingested['warnings'] }
  );
}

async function store(tx: Tx, issue: Issue, announce: boolean): Promise<Ingested> {
  const publication = await publicationOf(tx, issue.masthead.publication);
  const known = await knownIssue(tx, issue, publication?.id ?? null);
  const slug = known?.slug ?? (await issueSlug(tx, issue, publication?.slug ?? null));
  const id = known?.id ?? idOf('issue', slug);
  const { sortKey, warnings } = await storeIssue(tx, issue, {
    id,
    slug,
    publicationId: publication?.id ?? null,
    known,
  });
  await storeArticles(
    tx,
    issue,
    { id, publicationId: publication?.id ?? null },
    await place(tx, issue, { id, slug, sortKey, known }),
  );
  if (known) await forget(tx);
  const outcome = outcomeOf(issue, known);
  if (announce) await tx.change.create({ data: { kind: changeOf[outcome], issueId: id } });
  return { outcome, issueId: id, warnings };
}

const changeOf = {
  created: 'ISSUE_PUBLISHED',
  corrected: 'ISSUE_CORRECTED',
  'read again': 'ISSUE_READ_AGAIN',
} as const satisfies Record<string, ChangeKind>;

function outcomeOf({ source }: Issue, known: Known | null): keyof typeof changeOf {
  if (!known) return 'created';
  return known.source?.sha256 === source.sha256 ? 'read again' : 'corrected';
}

/** The row of an issue, as its articles need it. */
interface Stored {
  readonly id: string;
  readonly publicationId: string | null;
}

interface Identity {
  readonly id: string;
  readonly slug: string;
  readonly known: Known | null;
}

async function storeIssue(
  tx: Tx,
  issue: Issue,
  { id, slug, publicationId, known }: Identity & { publicationId: string | null },
) {
  const facts = rows.issueFacts(issue, lineFinder(issue.source.text));
  const ingestedAt = known?.ingestedAt ?? new Date();
  const sortKey = rows.issueSortKey(facts.date, ingestedAt, id);
  const { name, sha256, text } = issue.source;
  const source = { name, sha256, text, lineCount: issue.lineCount };
  const data = {
    ...facts,
    title: issueTitle(issue),
    publicationId,
    parserVersion: PARSER_VERSION,
    ingestedAt,
    sortKey,
  };
  if (known) {
    await tx.source.update({ where: { issueId: id }, data: source });
    await tx.issue.update({ where: { id }, data });
  } else {
    await tx.issue.create({ data: { id, slug, ...data } });
    await tx.source.create({ data: { issueId: id, ...source } });
  }
  return { sortKey, warnings: facts.warnings };
}

/** Gives each article its id and slug: those of the article that it succeeds, else new ones. */
async function place(
  tx: Tx,
  { articles }: Issue,
  { id, slug, sortKey, known }: Identity & { sortKey: string },
): Promise<readonly Placed[]> {
  const before = known?.articles ?? [];
  const compared = articles.map((article) => ({
    title: article.title?.text ?? null,
    text: article.body.text,
    lead: rows.leadOf(article),
  }));
  const successors = succeed(before, compared);
  const near = await tx.article.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const taken = new Set(near.map((article) => article.slug));
  return articles.map((article, index) => {
    const earlier = before[successors[index] ?? -1];
    const own = earlier?.slug ?? rows.articleSlug(slug, article, taken);
    return {
      article,
      id: earlier?.id ?? idOf('article', own),
      slug: own,
      position: index + 1,
      issueId: id,
      issueSortKey: sortKey,
    };
  });
}

/** Puts the articles in the place of those that the issue had; nobody sees it without, for it is one transaction. */
async function storeArticles(tx: Tx, issue: Issue, stored: Stored, placed: readonly Placed[]) {
  const ids = await entityIds(tx, issue, stored);
  const issueId = stored.id;
  const lineAt = lineFinder(issue.source.text);
  await tx.article.deleteMany({ where: { issueId } });
  await tx.article.createMany({ data: placed.map(rows.articleRow) });
  await tx.passage.createMany({ data: placed.flatMap(rows.passageRows) });
  await tx.photo.createMany({ data: placed.flatMap(rows.photoRows) });
  const joins = placed.map((article) => rows.entityRows(article, ids));
  await tx.articleOrganization.createMany({ data: joins.flatMap(({ organizations }) => organizations) });
  await tx.articlePerson.createMany({ data: joins.flatMap(({ people }) => people) });
  await tx.articleCountry.createMany({ data: joins.flatMap(({ countries }) => countries) });
  const events = placed.flatMap((article) => rows.eventRows(article, ids, lineAt));
  await tx.event.createMany({ data: events.map(({ row }) => row) });
  await tx.eventOrganization.createMany({ data: events.flatMap(({ organizations }) => organizations) });
  await tx.eventCountry.createMany({ data: events.flatMap(({ countries }) => countries) });
  await tx.mention.createMany({ data: placed.flatMap((article) => rows.mentionRows(article, ids, lineAt)) });
}

async function entityIds(tx: Tx, { articles }: Issue, { id, publicationId }: Stored): Promise<EntityIds> {
  const organizations = await linkOrganizations(
    tx,
    articles.flatMap(({ facts }) => facts.organizations),
    publicationId,
  );
  const people = articles.flatMap(({ facts }) => {
    const organizationIds = facts.organizations.flatMap(({ name }) => organizations.get(name) ?? []);
    return facts.people.map((person) => ({ ...person, organizationIds }));
  });
  const countries = await tx.country.findMany({ select: { code: true } });
  return {
    organizations,
    people: await linkPeople(tx, id, people),
    countries: new Set(countries.map(({ code }) => code)),
  };
}

/** Removes the entities that nothing names any more, because an earlier reading was mistaken. */
async function forget(tx: Tx) {
  const unnamed = { articles: { none: {} }, mentions: { none: {} } };
  await tx.organization.deleteMany({ where: { ...unnamed, events: { none: {} } } });
  await tx.person.deleteMany({ where: unnamed });
}
