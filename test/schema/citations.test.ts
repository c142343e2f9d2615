import { entries } from 'bibtex-parse';
import { describe, expect, it } from 'vitest';
import { bibtexOf } from '../../src/schema/citations/bibtex.ts';
import { cslOf } from '../../src/schema/citations/csl.ts';
import type { Work } from '../../src/schema/citations/work.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

const work: Work = {
  slug: 'harbour-weekly-2022-03-03-ferries',
  headline: 'Ports Agree on Cleaner Ferries',
  authors: ['LIN Mei', 'Anna and Sons'],
  credit: 'Harbour Wire',
  section: 'News',
  container: 'Harbour Weekly',
  volume: '3',
  number: '1',
  date: '2022-03-03',
  dateInferred: false,
  url: 'https://example.org/articles/harbour-weekly-2022-03-03-ferries',
};
const bare: Work = {
  ...work,
  authors: [],
  credit: null,
  section: null,
  volume: null,
  number: null,
  date: null,
  url: null,
};

/** An entry as a reader of BibTeX takes it, without the braces that keep words together. */
function read(bibtex: string): Record<string, string> {
  const [entry, ...more] = entries(bibtex);
  expect(more).toEqual([]);
  return entry as Record<string, string>;
}

describe('BibTeX', () => {
  it('says all that is printed', () => {
    expect(read(bibtexOf(work))).toEqual({
      type: 'article',
      key: work.slug,
      AUTHOR: 'LIN Mei and Anna and Sons',
      TITLE: work.headline,
      JOURNAL: 'Harbour Weekly',
      VOLUME: '3',
      NUMBER: '1',
      YEAR: '2022',
      MONTH: 'March~3',
      NOTE: 'section: News; source: Harbour Wire',
      URL: work.url,
    });
    expect(bibtexOf(work)).toContain('author = {{LIN Mei} and {Anna and Sons}}');
  });

  it('says nothing that is not', () => {
    expect(bibtexOf(bare)).toBe(
      `@article{${work.slug},\n  title = {{Ports Agree on Cleaner Ferries}},\n  journal = {{Harbour Weekly}},\n}\n`,
    );
  });

  it.each([
    ['2022-03', { YEAR: '2022', MONTH: 'March' }],
    ['2022', { YEAR: '2022' }],
  ])('makes no day of %s', (date, expected) => {
    const { YEAR, MONTH, NOTE } = read(bibtexOf({ ...bare, date, dateInferred: true }));
    expect({ YEAR, MONTH }).toEqual({ MONTH: undefined, ...expected });
    expect(NOTE).toBe('date inferred from the text');
  });

  it.each([
    ['a % comment', 'a \\% comment'],
    ['5 & 6 # 7 $ 8 _ 9', '5 \\& 6 \\# 7 \\$ 8 \\_ 9'],
    ['unbalanced } brace {', 'unbalanced {\\textbraceright} brace {\\textbraceleft}'],
    ['}},\n  note = {evil', '{\\textbraceright}{\\textbraceright}, note = {\\textbraceleft}evil'],
    ['back\\slash ~ ^', 'back{\\textbackslash}slash {\\textasciitilde} {\\textasciicircum}'],
    ['two\nlines\u0007 \u202eturned', 'two lines turned'],
    ['“Forró” 核', '“Forró” 核'],
  ])('escapes %j', (headline, expected) => {
    const bibtex = bibtexOf({ ...bare, headline });
    expect(bibtex).toContain(`  title = {{${expected}}},\n`);
    expect(Object.keys(read(bibtex))).toEqual(['key', 'type', 'TITLE', 'JOURNAL']);
  });
});

describe('CSL-JSON', () => {
  it('says all that is printed', () => {
    expect(cslOf(work)).toEqual({
      id: work.slug,
      type: 'article-newspaper',
      title: work.headline,
      author: [{ literal: 'LIN Mei' }, { literal: 'Anna and Sons' }],
      'container-title': 'Harbour Weekly',
      section: 'News',
      volume: '3',
      issue: '1',
      issued: { 'date-parts': [[2022, 3, 3]] },
      source: 'Harbour Wire',
      URL: work.url,
    });
  });

  it('says nothing that is not, and of an inferred date that it is about that', () => {
    expect(Object.keys(cslOf(bare))).toEqual(['id', 'type', 'title', 'container-title']);
    expect(cslOf({ ...bare, date: '2022-03', dateInferred: true }).issued).toEqual({
      'date-parts': [[2022, 3]],
      circa: true,
    });
  });
});

it('is a field of an article', async () => {
  const archive = await freshDb();
  await seedIssue(archive.db, { slug: 'one', publication: 'Weekly', date: '2022-03', articles: [{ title: 'A & B' }] });
  const client = clientOf(archive, { publicUrl: 'https://example.org' });
  const query = '{ article(slug: "one-1") { bibtex: citation(format: BIBTEX) csl: citation(format: CSL_JSON) } }';
  const { bibtex, csl } = (await client.ask(query)).data.article;
  expect(read(bibtex)).toMatchObject({ JOURNAL: 'Weekly', YEAR: '2022', URL: 'https://example.org/articles/one-1' });
  expect(JSON.parse(csl)).toMatchObject([{ title: 'A & B', issued: { 'date-parts': [[2022, 3]] } }]);
  client.server.close();
  await archive.close();
});
