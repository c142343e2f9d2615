import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../prisma/db.ts';
import { sourceOf } from '../../src/ingest/read/source.ts';
import { ingestSource } from '../../src/ingest/store.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { edition, editionText, ferries, reefs } from './edition.ts';

let archive: TestArchive;
let db: Db;
beforeEach(async () => {
  archive = await freshDb();
  ({ db } = archive);
});
afterEach(() => archive.close());

/** How many rows each table holds that ingest writes. */
async function counts() {
  const [issues, sources, articles, passages, organizations, people, mentions, events, changes] = await Promise.all([
    db.issue.count(),
    db.source.count(),
    db.article.count(),
    db.passage.count(),
    db.organization.count(),
    db.person.count(),
    db.mention.count(),
    db.event.count(),
    db.change.count(),
  ]);
  return { issues, sources, articles, passages, organizations, people, mentions, events, changes };
}

const articles = () =>
  db.article.findMany({ orderBy: { position: 'asc' }, select: { id: true, slug: true, title: true } });

describe('a new issue', () => {
  it('is stored with everything that was read of it, and told of once', async () => {
    const { outcome, issueId } = await ingestSource(db, edition());

    expect(outcome).toBe('created');
    const issue = await db.issue.findUniqueOrThrow({
      where: { id: issueId },
      include: { publication: true, source: true },
    });
    expect(issue).toMatchObject({
      slug: 'harbour-science-weekly-2022-03-03',
      title: 'Harbour Science Weekly, Vol. 3 No. 1, 3 March 2022',
      volume: '3',
      number: '1',
      date: '2022-03-03',
      dateInferred: false,
      publication: { slug: 'harbour-science-weekly', name: 'Harbour Science Weekly' },
      source: { name: 'harbour.md', text: edition().text },
    });
    expect(await articles()).toMatchObject([
      { slug: 'harbour-science-weekly-2022-03-03-ports-agree-on-cleaner-ferries', title: ferries[0] },
      { slug: 'harbour-science-weekly-2022-03-03-divers-count-the-corals-of-forty-reefs', title: reefs[0] },
    ]);
    expect(await db.change.findMany()).toMatchObject([{ cursor: 1n, kind: 'ISSUE_PUBLISHED', issueId }]);
  });

  it('links its articles to the countries and organizations that they name', async () => {
    await ingestSource(db, edition());
    const [first] = await db.article.findMany({
      orderBy: { position: 'asc' },
      include: {
        countries: { orderBy: { position: 'asc' } },
        organizations: { include: { organization: { include: { aliases: true } } } },
      },
    });
    expect(first!.countries.map(({ countryCode }) => countryCode).sort()).toEqual(['DK', 'NO']);
    const authority = first!.organizations.find(
      ({ organization }) => organization.name === 'Norwegian Maritime Authority',
    );
    expect(authority?.organization.aliases).toMatchObject([{ name: 'NMA' }]);
  });

  it('shows every mention in the source letter for letter', async () => {
    await ingestSource(db, edition());
    const mentions = await db.mention.findMany();
    expect(mentions.length).toBeGreaterThan(5);
    const { text } = edition();
    for (const { surface, start, end, startLine } of mentions) {
      expect(text.slice(start, end)).toBe(surface);
      expect(text.split('\n')[startLine - 1]).toContain(surface.split('\n')[0]);
    }
  });

  it('counts the lines of old Macs too', async () => {
    const source = sourceOf(editionText().replaceAll('\n', '\r'), 'harbour.md');
    await ingestSource(db, source);
    const mentions = await db.mention.findMany();
    expect(mentions.length).toBeGreaterThan(5);
    for (const { surface, startLine } of mentions) {
      expect(source.text.split('\r')[startLine - 1]).toContain(surface);
    }
  });

  it('may be told to nobody', async () => {
    await ingestSource(db, edition(), { announce: false });
    expect(await counts()).toMatchObject({ issues: 1, articles: 2, changes: 0 });
  });
});

describe('the same text again', () => {
  it('changes nothing and says so', async () => {
    const first = await ingestSource(db, edition());
    const before = await counts();
    const again = await ingestSource(db, { ...edition(), name: 'another-name.md' });
    expect(again).toEqual({ ...first, outcome: 'unchanged' });
    expect(await counts()).toEqual(before);
  });

  it('is stored once when it comes twice at the same moment', async () => {
    const outcomes = await Promise.all([ingestSource(db, edition()), ingestSource(db, edition())]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'unchanged']);
    expect(await counts()).toMatchObject({ issues: 1, articles: 2, changes: 1 });
  });

  it('is read again by a newer parser, under the same ids and slugs', async () => {
    const { issueId } = await ingestSource(db, edition());
    const before = { articles: await articles(), counts: await counts() };
    await db.issue.update({ where: { id: issueId }, data: { parserVersion: 'of yesterday' } });

    expect(await ingestSource(db, edition())).toMatchObject({ outcome: 'read again', issueId });
    expect(await articles()).toEqual(before.articles);
    expect(await counts()).toEqual({ ...before.counts, changes: 2 });
  });
});

describe('people of whom little is said', () => {
  const walk = (words: string) =>
    edition({
      stories: [['Pier Opens in Bergen', `Mr. Solheim walked along it ${words}.`, '“It is cold,” said Kari Holm.']],
    });
  const people = () => db.person.findMany({ orderBy: { name: 'asc' }, select: { id: true, slug: true, name: true } });

  it('stay who they are when their issue is read again or corrected', async () => {
    const { issueId } = await ingestSource(db, walk('once'));
    const before = await people();
    expect(before.map(({ name }) => name)).toEqual(['Kari Holm', 'Solheim']);

    await db.issue.update({ where: { id: issueId }, data: { parserVersion: 'of yesterday' } });
    expect(await ingestSource(db, walk('once'))).toMatchObject({ outcome: 'read again' });
    expect(await people()).toEqual(before);

    expect(await ingestSource(db, walk('twice'))).toMatchObject({ outcome: 'corrected' });
    expect(await people()).toEqual(before);
  });

  it('are others in another issue', async () => {
    await ingestSource(db, walk('once'));
    await ingestSource(
      db,
      edition({ number: '2', date: 'March 10, 2022', stories: [['Choir Sings', '“It is warm,” said Kari Holm.']] }),
    );
    expect((await people()).map(({ slug }) => slug).sort()).toEqual(['kari-holm', 'kari-holm-2', 'solheim']);
  });
});

describe('another text', () => {
  const corrected = edition({
    stories: [['A New Lighthouse Goes up in Haugesund', 'Builders began the tower on Monday.'], ferries],
  });

  it('of the same volume and number corrects the issue, and kept articles keep their ids', async () => {
    const { issueId } = await ingestSource(db, edition());
    const [kept, gone] = await articles();

    expect(await ingestSource(db, corrected)).toMatchObject({ outcome: 'corrected', issueId });
    const [fresh, same] = await articles();
    expect(same).toEqual(kept);
    expect(fresh!.id).not.toBe(gone!.id);
    expect(await db.change.findMany({ orderBy: { cursor: 'asc' } })).toMatchObject([
      { kind: 'ISSUE_PUBLISHED' },
      { kind: 'ISSUE_CORRECTED' },
    ]);
  });

  it('that no longer names an organization leaves no orphan of it', async () => {
    await ingestSource(db, edition());
    await ingestSource(db, corrected);
    expect(await db.organization.findMany({ where: { name: 'University of Nairobi' } })).toEqual([]);
    expect(await db.organization.count({ where: { articles: { none: {} } } })).toBe(0);
  });

  it.each([
    ['the same volume and number under another date', { date: 'Friday, March 4, 2022' }],
    ['the same day, though the number was misprinted', { number: '11' }],
  ])('of %s corrects the issue', async (_, printed) => {
    const { issueId } = await ingestSource(db, edition());
    expect(await ingestSource(db, edition(printed))).toMatchObject({ outcome: 'corrected', issueId });
    expect(await counts()).toMatchObject({ issues: 1, articles: 2 });
  });

  it('corrects the issue of its number rather than that of its date', async () => {
    const first = await ingestSource(db, edition());
    await ingestSource(db, edition({ number: '2', date: 'Thursday, March 10, 2022' }));
    const corrected = await ingestSource(db, edition({ number: '1', date: 'Thursday, March 10, 2022' }));
    expect(corrected).toMatchObject({ outcome: 'corrected', issueId: first.issueId });
  });

  it('of another number is another issue', async () => {
    await ingestSource(db, edition());
    await ingestSource(db, edition({ number: '2', date: 'Thursday, March 10, 2022' }));
    expect(await counts()).toMatchObject({ issues: 2, articles: 4, changes: 2 });
  });

  it('of another number is another issue even under the same printed month', async () => {
    await ingestSource(db, edition({ date: 'March 2022' }));
    await ingestSource(db, edition({ number: '2', date: 'March 2022', stories: [reefs] }));
    expect(await db.issue.findMany({ orderBy: { number: 'asc' }, select: { slug: true } })).toEqual([
      { slug: 'harbour-science-weekly-2022-03' },
      { slug: 'harbour-science-weekly-2022-03-2' },
    ]);
  });

  it('names the same organization, and both issues link to one row', async () => {
    await Promise.all([
      ingestSource(db, edition()),
      ingestSource(db, edition({ number: '2', date: 'Thursday, March 10, 2022' })),
    ]);
    expect(await db.organization.count({ where: { name: 'University of Nairobi' } })).toBe(1);
    expect(await db.articleOrganization.count({ where: { organization: { name: 'University of Nairobi' } } })).toBe(2);
  });
});

describe('an acronym that its document does not explain', () => {
  const explained = [
    'A Probe Leaves Xichang',
    'The China Academy of Space Technology (CAST) launched a probe on May 2, 2012 in Xichang, China.',
  ] as const;
  const bare = [
    'Engineers Travel to Madrid',
    'CAST led a delegation of engineers to Madrid in Spain on May 9, 2012. CAST signed an agreement there.',
  ] as const;
  const linkedIn = async (number: string) => {
    const where = { articles: { some: { article: { issue: { number } } } } };
    return (await db.organization.findMany({ where })).map(({ name }) => name);
  };
  const later = { number: '2', date: 'Thursday, March 10, 2022', stories: [bare] };

  it('is what the same publication explained elsewhere', async () => {
    await ingestSource(db, edition({ number: '1', stories: [explained] }));
    await ingestSource(db, edition(later));
    expect(await linkedIn('2')).toEqual(['China Academy of Space Technology']);
  });

  it('stands for itself in another publication', async () => {
    await ingestSource(db, edition({ number: '1', stories: [explained] }));
    const other = editionText(later).replace('Harbour Science Weekly', 'Lighthouse Engineering Monthly');
    await ingestSource(db, sourceOf(other, 'lighthouse.md'));
    expect(await linkedIn('2')).toEqual(['CAST']);
  });
});

it('stores nothing of an issue where a part of it cannot be stored', async () => {
  await db.$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''refused''; END'`;
  await db.$executeRaw`CREATE TRIGGER refuse BEFORE INSERT ON "Mention" FOR EACH ROW EXECUTE FUNCTION refuse()`;
  try {
    await expect(ingestSource(db, edition())).rejects.toThrow('refused');
    expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
  } finally {
    await db.$executeRaw`DROP FUNCTION refuse CASCADE`;
  }
});
