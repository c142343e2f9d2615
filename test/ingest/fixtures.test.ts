import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

import { documentOf } from '../../src/ingest/format.ts';
import { parse } from '../../src/ingest/ingest.ts';
import { NotText } from '../../src/ingest/read/not-text.ts';
import { readSource } from '../../src/ingest/read/source.ts';

const folder = new URL('../fixtures/', import.meta.url);

function read(name: string) {
  const source = readSource(readFileSync(new URL(name, folder)), name);
  const issue = parse(source);
  return { ...documentOf(issue), printed: source.text, warnings: issue.messages };
}

const heads = ({ articles }: ReturnType<typeof read>) => articles.map(({ title, authors }) => [title, authors]);
const wordsOf = ({ articles }: ReturnType<typeof read>) => articles.map(({ text }) => text).join('\n\n');

const frost = [
  'Heilongjiang University and the Université Laval of Canada have measured how the bank of the Songhua rises in winter. On 4 February the gauge at Harbin stood eleven centimetres above its mark of October.',
  'The gauge is a rod of Québec spruce. “It neither rusts nor lies,” said Guo Lanying, who reads it every morning.',
];
const fishers =
  'Fishermen on Lake Khanka counted 214 whitefish in one day on 6 February. The figure goes to a Russian register in Vladivostok, kept since 1998 by the Pacific Fisheries Research Centre.';
const words = [...frost, fishers].join('\n\n');

const headlines = [
  ['Frost Heave Measured on the Songhua', ['Eléonore GRÉGOIRE']],
  ['Ice Fishers Count Whitefish', []],
];
const masthead = { volume: null, number: '3', date: '2010-02-12', dateInferred: false };

describe('a newsletter in an odd encoding', () => {
  it.each([
    'utf-8-bom.txt',
    'utf-16le-bom.txt',
    'utf-16be-bare.txt',
    'windows-1252.txt',
    'mac-lines.txt',
    'mixed-lines.txt',
  ])('reads as ever from %s', (name) => {
    const document = read(name);
    expect(document).toMatchObject({ publication: { name: 'Harbin Ice Notes' }, issue: masthead, warnings: [] });
    expect(heads(document)).toEqual(headlines);
    expect(wordsOf(document)).toBe(words);
  });
});

describe('a damaged newsletter', () => {
  it('keeps its accents where it ends in the middle of one', () => {
    const document = read('cut-utf8.txt');
    expect(heads(document)).toEqual([headlines[0]]);
    expect(wordsOf(document)).toBe(`${frost[0]}\n\nThe gauge is a rod of Qu\uFFFD`);
    expect(document.warnings).toMatchObject([{ rule: 'read/encoding', start: document.printed.length - 1 }]);
  });

  it('keeps its accents around a stray byte', () => {
    const document = read('stray-byte.txt');
    expect(heads(document)).toEqual(headlines);
    expect(wordsOf(document)).toBe(words.replace('lies,”', 'lies,\uFFFD'));
    expect(document.warnings).toMatchObject([{ rule: 'read/encoding', start: document.printed.indexOf('\uFFFD') }]);
  });

  it('keeps its articles where its accents were encoded twice', () => {
    const { articles } = read('double-encoded.txt');
    expect(articles.map(({ title }) => title)).toEqual(headlines.map(([title]) => title));
    expect(articles[1]?.text).toBe(fishers);
  });

  it('keeps the words around null characters, and no null character', () => {
    const document = read('nul.txt');
    expect(heads(document)).toEqual(headlines);
    expect(wordsOf(document)).toBe(words.replace('eleven', 'ele\uFFFDven').replace('rod of', 'rod\uFFFDof'));
    expect(document.printed).not.toContain('\0');
    expect(document.warnings.map(({ rule }) => rule)).toEqual(['read/null', 'read/null']);
  });

  it('keeps its text where every line break is lost', () => {
    const { articles, undecided } = read('one-line.txt');
    expect([...articles.flatMap(({ lines }) => lines), ...undecided]).toEqual([[1, 1]]);
    if (articles[0]) expect(articles[0].text).toContain(`${frost.join(' ')} Ice Fishers Count Whitefish ${fishers}`);
  });
});

describe('what is no text', () => {
  it.each([
    ['empty.txt', 'empty'],
    ['blank.txt', 'empty'],
    ['png.txt', 'a PNG image'],
    ['pdf.txt', 'a PDF document'],
    ['zip.txt', 'an empty ZIP archive'],
    ['html.txt', 'an HTML page'],
    ['noise.txt', 'binary data'],
  ])('is refused in one sentence: %s', (name, what) => {
    expect(() => read(name)).toThrow(new NotText(name, what));
  });
});

describe('a text that is no ordinary newsletter', () => {
  it('has nothing made up where it is a shopping list', () => {
    const { publication, issue, articles } = read('no-newsletter.txt');
    expect([publication, issue.volume, issue.number, issue.date]).toEqual([null, null, null, null]);
    const facts = articles.flatMap(({ countries, organizations, people, events }) => [
      ...countries,
      ...organizations,
      ...people,
      ...events,
    ]);
    expect(facts).toEqual([]);
  });

  it.each([
    'a prize to @here and <@123456789012345678> on 16 February',
    '```a fence, a ||spoiler||, a [link](javascript:alert(1)) and a right-to-left mark: \u202egnirps\u202c.',
    '$& and $1 and \\u0000 and %s and {{name}} stand here as they are.',
    'So do \uE000hits\uE001 between private marks.',
  ])('is kept as it stands: %s', (printed) => {
    expect(wordsOf(read('hostile.txt'))).toContain(printed);
  });

  it('says which jumps lead nowhere, and keeps the text around them', () => {
    const document = read('open-jumps.txt');
    expect(wordsOf(document)).toContain('who had never been told.');
    expect(document.warnings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['jump/unanswered', 'jump/unasked']),
    );
  });

  it('has its headline although its story breaks off', () => {
    expect(heads(read('open-jumps.txt'))[0]).toEqual(['Skates for Astronomers', []]);
  });

  it('is dated by its month where the calendar lacks its day', () => {
    expect(read('impossible-dates.txt').issue.date).toBe('2010-02');
  });

  it('tells of no event on a day that the calendar lacks', () => {
    const events = read('impossible-dates.txt').articles.flatMap((article) => article.events);
    const days = events.flatMap(({ start, end }) => [start ?? '', end ?? '']).filter((date) => date.length === 10);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
  });

  it('has a span over the turn of the year', () => {
    const [{ events } = { events: [] }] = read('impossible-dates.txt').articles;
    expect(events.map(({ start, end }) => `${start}/${end}`)).toContain('2009-12-30/2010-01-02');
  });
});

const isDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};

it('leaves no fixture out', () => {
  const own = readFileSync(new URL(basename(import.meta.url), import.meta.url), 'utf8');
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(texts.filter((name) => !own.includes(`'${name}'`))).toEqual([]);
});
