import type { Db } from '../../prisma/db.ts';
import type { ArticleKind, EventKind, OrganizationKind } from '../../prisma/generated/client.ts';
import { firstDay, lastDay } from '../../src/ingest/store/dates.ts';
import { fold, slugOf } from '../../src/ingest/store/names.ts';
import { issueSortKey } from '../../src/ingest/store/rows.ts';

export interface SeedEvent {
  readonly name: string;
  readonly kind?: EventKind;
  readonly start?: string;
  readonly end?: string;
  readonly city?: string;
  readonly country?: string;
  readonly organizations?: readonly string[];
}

export interface SeedArticle {
  readonly title?: string | null;
  readonly text?: string;
  readonly kind?: ArticleKind;
  readonly section?: string;
  /** Codes, in order of first mention. */
  readonly countries?: readonly string[];
  /** Names. */
  readonly organizations?: readonly string[];
  /** Names with the role that this article gives. */
  readonly people?: Readonly<Record<string, string>>;
  readonly events?: readonly SeedEvent[];
  readonly caption?: string;
}

export interface SeedIssue {
  /** Also its id. */
  readonly slug: string;
  readonly publication?: string;
  readonly date?: string;
  readonly ingestedAt?: string;
  readonly articles?: readonly SeedArticle[];
}

/** An organization that the archive knows before any article names it. */
export async function seedOrganization(
  db: Db,
  name: string,
  {
    aliases = [],
    country,
    kind = 'OTHER',
  }: { aliases?: readonly string[]; country?: string; kind?: OrganizationKind } = {},
): Promise<string> {
  const id = slugOf(name);
  await db.organization.upsert({
    where: { id },
    update: {},
    create: {
      id,
      slug: id,
      name,
      key: fold(name),
      kind,
      countryCode: country ?? null,
      aliases: { create: aliases.map((alias) => ({ name: alias, key: fold(alias) })) },
    },
  });
  return id;
}

/** Writes an issue as the store would; each article is its title's line and its text's lines, with a blank line after each. */
export async function seedIssue(db: Db, issue: SeedIssue): Promise<void> {
  const { slug, publication, date, articles = [] } = issue;
  const ingestedAt = new Date(issue.ingestedAt ?? '2024-01-01T00:00:00Z');
  const publicationId = publication ? slugOf(publication) : null;
  if (publication && publicationId) {
    const row = { id: publicationId, slug: publicationId, name: publication };
    await db.publication.upsert({ where: { id: publicationId }, update: {}, create: row });
  }
  const lines = articles.flatMap(linesOf);
  await db.issue.create({
    data: {
      id: slug,
      slug,
      publicationId,
      title: `${publication ?? 'Issue'}, ${date ?? 'undated'}`,
      date: date ?? null,
      dateFirst: date ? firstDay(date) : null,
      dateLast: date ? lastDay(date) : null,
      parserVersion: 'test',
      ingestedAt,
      sortKey: issueSortKey(date ?? null, ingestedAt, slug),
      warnings: [{ line: 1, message: 'a doubt', rule: 'test/doubt' }],
      repairs: [{ line: 2, rule: 'hyphen', before: 'neu-\ntron', after: 'neutron' }],
      undecided: [[1, 2]],
      source: { create: { name: `${slug}.txt`, sha256: slug, lineCount: lines.length, text: lines.join('\n') } },
    },
  });
  let line = 1;
  for (const [at, article] of articles.entries()) {
    await seedArticle(db, issue, { article, position: at + 1, line });
    line += linesOf(article).length;
  }
  await db.change.create({ data: { kind: 'ISSUE_PUBLISHED', issueId: slug } });
}

function linesOf({ title, text = '', caption }: SeedArticle): string[] {
  return [title ?? '', '', ...(text || caption || '').split('\n'), ''];
}

interface Placed {
  readonly article: SeedArticle;
  readonly position: number;
  readonly line: number;
}

async function seedArticle(
  db: Db,
  { slug: issueId, date, ingestedAt }: SeedIssue,
  { article, position, line }: Placed,
) {
  const {
    title = null,
    text = '',
    caption,
    section,
    kind = 'NEWS',
    organizations = [],
    countries = [],
    people = {},
  } = article;
  const id = `${issueId}-${position}`;
  const startLine = line + 2;
  const endLine = startLine + (text || caption || '').split('\n').length - 1;
  const issueKey = issueSortKey(date ?? null, new Date(ingestedAt ?? '2024-01-01T00:00:00Z'), issueId);
  for (const name of organizations) await seedOrganization(db, name);
  for (const name of Object.keys(people)) {
    const row = { id: slugOf(name), slug: slugOf(name), name, key: fold(name) };
    await db.person.upsert({ where: { id: row.id }, update: {}, create: row });
  }
  const flowing = text.replace(/(?<!\n)\n(?!\n)/g, ' ');
  await db.article.create({
    data: {
      id,
      slug: id,
      issueId,
      position,
      section: section ?? null,
      kind,
      title,
      headline: title ?? (flowing || caption || '').slice(0, 80),
      authors: [],
      lead: (flowing || caption || '').slice(0, 300),
      text: flowing,
      wordCount: flowing.split(/\s+/).filter(Boolean).length,
      blocs: [],
      sortKey: `${issueKey}/${String(999_999 - position).padStart(6, '0')}`,
      ...(text && { passages: { create: { role: 'BODY', position: 0, startLine, endLine } } }),
      ...(caption && { photos: { create: { id: `${id}-photo`, position: 0, caption, startLine, endLine } } }),
      organizations: {
        create: organizations.map((name, at) => ({ position: at, organizationId: slugOf(name) })),
      },
      countries: { create: countries.map((countryCode, at) => ({ position: at, countryCode })) },
      people: {
        create: Object.entries(people).map(([name, role], at) => ({ position: at, personId: slugOf(name), role })),
      },
    },
  });
  await seedMentions(db, { id, startLine, endLine }, article);
  await seedEvents(db, { id, startLine, endLine }, article);
}

interface Lines {
  readonly id: string;
  readonly startLine: number;
  readonly endLine: number;
}

async function seedMentions(
  db: Db,
  { id, startLine, endLine }: Lines,
  { organizations = [], countries = [], people = {} }: SeedArticle,
) {
  const of = (kind: 'ORGANIZATION' | 'COUNTRY' | 'PERSON', surface: string, entity: object) => ({
    kind,
    surface,
    ...entity,
  });
  const mentions = [
    ...organizations.map((name) => of('ORGANIZATION', name, { organizationId: slugOf(name) })),
    ...Object.keys(people).map((name) => of('PERSON', name, { personId: slugOf(name) })),
    ...countries.map((code) => of('COUNTRY', code, { countryCode: code })),
    of('ORGANIZATION', 'the Academy', { candidates: ['Academy of One', 'Academy of Two'] }),
  ];
  await db.mention.createMany({
    data: mentions.map((mention, position) => ({
      candidates: [],
      ...mention,
      id: `${id}-mention-${position}`,
      articleId: id,
      position,
      place: 'body',
      start: 0,
      end: 1,
      startLine,
      endLine,
      rule: 'test',
    })),
  });
}

async function seedEvents(db: Db, { id, startLine, endLine }: Lines, { events = [] }: SeedArticle) {
  for (const [at, event] of events.entries()) {
    const { name, kind = 'CONFERENCE', start, end, city, country, organizations = [] } = event;
    for (const organization of organizations) await seedOrganization(db, organization);
    const eventId = `${id}-event-${at}`;
    await db.event.create({
      data: {
        id: eventId,
        articleId: id,
        name,
        kind,
        start: start ?? null,
        end: end ?? null,
        dateFirst: start ? firstDay(start) : null,
        dateLast: start ? lastDay(end ?? start) : null,
        city: city ?? null,
        countryCode: country ?? null,
        sentence: name,
        startLine,
        endLine,
        sortKey: `${start ? firstDay(start).toISOString().slice(0, 10) : '9999-99-99'}/${eventId}`,
        organizations: {
          create: organizations.map((other, position) => ({ position, organizationId: slugOf(other) })),
        },
        countries: { create: country ? [{ position: 0, countryCode: country }] : [] },
      },
    });
  }
}
