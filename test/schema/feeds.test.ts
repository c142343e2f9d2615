import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestSource } from '../../src/ingest/store.ts';
import { uuidOf } from '../../src/schema/feeds/entry.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { edition } from '../ingest/edition.ts';
import type { Reader } from './pages.ts';
import { readerOf } from './pages.ts';
import { seedIssue } from './seed.ts';

const nasty = `]]></title><script>alert(1)</script> & "it's" \u202eturned \u0001\u000b\ufffe\r\nX-EVIL:1`;
const organization = btoa('Organization:institute-of-tides');

let archive: TestArchive;
let reader: Reader;

beforeAll(async () => {
  archive = await freshDb();
  await seedIssue(archive.db, {
    slug: 'tides-1',
    publication: 'Tides',
    date: '2022-03',
    ingestedAt: '2024-05-06T07:08:09.123Z',
    articles: [
      {
        title: nasty,
        text: `Ferries. ${nasty}\n\nSecond.`,
        countries: ['NO'],
        organizations: ['Institute of Tides'],
        events: [
          {
            name: `Tide congress ${nasty}`,
            start: '2022-03-30',
            end: '2022-04-02',
            city: `Bergen, ${nasty}`,
            country: 'NO',
          },
          { name: 'one day', start: '2022-03-31', organizations: ['Institute of Tides'], kind: 'LAUNCH' },
          { name: 'the month only', start: '2022-03' },
          { name: 'an open end', start: '2022-03-01', end: '2022-04' },
          { name: 'undated' },
          { name: 'a leap day', start: '2024-02-29', country: 'NO' },
        ],
      },
      { title: 'Kelp', text: 'Ferries and kelp.', countries: ['IS'], people: { 'Ann Lee': 'diver' } },
    ],
  });
  for (let n = 10; n < 35; n += 1)
    await seedIssue(archive.db, {
      slug: `other-${n}`,
      publication: 'Other',
      date: `19${n}`,
      articles: [{ title: `Old ${n}` }],
    });
  reader = await readerOf(archive);
});
afterAll(() => reader?.close());

/** Reads a feed as strictly as XML allows, and holds it to what RFC 4287 demands. */
async function atom(path: string) {
  const response = await reader.get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const text = await response.text();
  // What XML 1.0 may hold at all.
  expect(text).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement!;
  expect([root.localName, root.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entries = children(root, 'entry');
  const ids = [root, ...entries].map((element) => {
    for (const name of ['id', 'title', 'updated']) expect(children(element, name)).toHaveLength(1);
    for (const name of ['updated', 'published'])
      for (const time of children(element, name))
        expect(time.textContent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(links(element, 'alternate')).toHaveLength(1);
    return children(element, 'id')[0]!.textContent!;
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.join(' ')).toMatch(/^(?:urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12} ?)+$/);
  expect(children(root, 'author')).toHaveLength(1);
  expect(links(root, 'self')).toEqual([new URL(path, reader.origin).href]);
  return { root, entries, ids, titles: entries.map((entry) => children(entry, 'title')[0]!.textContent) };
}

const children = (element: Element, name: string): Element[] =>
  [...element.childNodes].filter((node): node is Element => 'localName' in node && node.localName === name);
const links = (element: Element, rel: string) =>
  children(element, 'link').flatMap((link) => (link.getAttribute('rel') === rel ? [link.getAttribute('href')] : []));

describe('Atom', () => {
  it('tells of the newest issues, each under an id that stays', async () => {
    const { titles, ids, entries } = await atom('/issues.atom');
    expect(titles.slice(0, 2)).toEqual(['Tides, 2022-03', 'Other, 1934']);
    expect(ids[1]).toBe(`urn:uuid:${uuidOf(btoa('Issue:tides-1'))}`);
    expect(links(entries[0]!, 'alternate')).toEqual([`${reader.origin}/issues/tides-1`]);
    expect(children(entries[0]!, 'published')[0]!.textContent).toBe('2024-05-06T07:08:09.123Z');
  });

  it('knows a date no better than the print does', async () => {
    const { entries } = await atom('/issues.atom');
    expect(children(entries[0]!, 'date').map(({ textContent, namespaceURI }) => [textContent, namespaceURI])).toEqual([
      ['2022-03', 'http://purl.org/dc/elements/1.1/'],
    ]);
  });

  it('may be of one publication', async () => {
    expect((await atom('/issues.atom?publication=tides')).titles).toEqual(['Tides, 2022-03']);
    expect((await reader.get('/issues.atom?publication=none')).status).toBe(404);
  });

  it('goes on in further pages', async () => {
    const first = await atom('/issues.atom');
    const next = links(first.root, 'next')[0]!;
    const second = await atom(next.slice(reader.origin.length));
    expect(links(second.root, 'next')).toEqual([]);
    expect(new Set([...first.titles, ...second.titles]).size).toBe(26);
  });

  it.each([
    ['q=ferries', ['Kelp']],
    ['country=Iceland', ['Kelp']],
    ['country=NO', []],
    [`organization=${organization}`, []],
    ['q=ferries&publication=tides&from=2022', ['Kelp']],
    ['q=ferries -kelp', []],
    [`person=${btoa('Person:ann-lee')}`, ['Kelp']],
  ])('tells of the articles of %s', async (params, titles) => {
    const found = await atom(`/articles.atom?${new URLSearchParams(params)}`);
    expect(found.titles.filter((title) => !title!.startsWith(']]>'))).toEqual(titles);
    expect(found.titles).toHaveLength(params.includes('Iceland') || params.includes('person') ? 1 : titles.length + 1);
  });

  it('has no entry and no trouble where nothing is found', async () => {
    expect((await atom('/articles.atom?q=zebra')).titles).toEqual([]);
  });

  it('carries hostile text as text', async () => {
    const { entries } = await atom('/articles.atom?country=NO');
    expect(children(entries[0]!, 'title')[0]!.textContent).toBe(
      `]]></title><script>alert(1)</script> & "it's" turned X-EVIL:1`,
    );
    const html = children(entries[0]!, 'content')[0]!.textContent!;
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });

  it('says in words what cannot be asked', async () => {
    const response = await reader.get('/articles.atom?from=soon');
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  });

  it('moves its time when an issue is corrected', async () => {
    const corrected = await freshDb();
    await ingestSource(corrected.db, edition());
    const other = await readerOf(corrected);
    const first = await other.get('/issues.atom');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await ingestSource(
      corrected.db,
      edition({ stories: [['Ports Agree on Cleaner Ferries', 'A mended text of this story.']] }),
    );
    const since = { 'if-modified-since': first.headers.get('last-modified')! };
    const again = await other.get('/issues.atom', { headers: since });
    expect(again.status).toBe(200);
    expect(Date.parse(again.headers.get('last-modified')!)).toBeGreaterThan(Date.parse(since['if-modified-since']));
    const text = await again.text();
    expect(/<published>(.*?)</.exec(text)![1]! < /<entry>[\s\S]*<updated>(.*?)</.exec(text)![1]!).toBe(true);
    await other.close();
  });
});

describe('JSON Feed', () => {
  it('holds the same, as version 1.1 has it', async () => {
    const response = await reader.get('/articles.json?q=ferries');
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = (await response.json()) as Record<string, unknown> & { items: Record<string, unknown>[] };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Broadsheet: ferries',
      home_page_url: `${reader.origin}/search?q=ferries`,
      feed_url: `${reader.origin}/articles.json?q=ferries`,
      language: 'en',
    });
    const kelp = feed.items.find(({ title }) => title === 'Kelp')!;
    expect(kelp).toMatchObject({
      url: `${reader.origin}/articles/tides-1-2`,
      date_published: '2024-05-06T07:08:09.123Z',
      _broadsheet: { date: '2022-03' },
      tags: ['Iceland'],
    });
    expect(kelp['content_html']).toContain('<p>Ferries and kelp.</p>');
    const { ids } = await atom('/articles.atom?q=ferries');
    expect(feed.items.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('leads to its next page', async () => {
    const first = (await (await reader.get('/issues.json')).json()) as { next_url: string };
    expect(await (await fetch(first.next_url)).json()).not.toHaveProperty('next_url');
  });
});

describe('a calendar', () => {
  const read = async (params = '') => {
    const response = await reader.get(`/events.ics${params}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await response.text();
    return { text, events: new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent') };
  };
  const days = (events: readonly InstanceType<typeof ICAL.Component>[]) =>
    Object.fromEntries(
      events.map((event) => [
        String(event.getFirstPropertyValue('summary')),
        `${event.getFirstPropertyValue('dtstart')}/${event.getFirstPropertyValue('dtend')}`,
      ]),
    );

  it('holds the events that are known to the day, each to the day after its last', async () => {
    const { events } = await read();
    expect(days(events)).toEqual({
      [`Tide congress ]]></title><script>alert(1)</script> & "it's" turned X-EVIL:1`]: '2022-03-30/2022-04-03',
      'one day': '2022-03-31/2022-04-01',
      'a leap day': '2024-02-29/2024-03-01',
    });
  });

  it('invents no day for those that are known to the month', async () => {
    const { text } = await read();
    for (const name of ['the month only', 'an open end', 'undated']) expect(text).not.toContain(name);
  });

  it.each([
    ['?kind=launch', ['one day']],
    [`?organization=${organization}`, ['one day']],
    ['?from=2023', ['a leap day']],
    ['?country=NO&to=2022-03-30', [expect.stringContaining('Tide congress')]],
    ['?country=Iceland', []],
  ])('is narrowed by %s', async (params, names) => {
    expect(Object.keys(days((await read(params)).events))).toEqual(names);
  });

  it('is written as RFC 5545 demands: lines of at most 75 octets, all ended alike, nothing smuggled in', async () => {
    const { text, events } = await read();
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\p{Cc}]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('X-EVIL'))).toEqual([]);
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(events.length);
    for (const event of events) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) expect(event.getAllProperties(name)).toHaveLength(1);
      expect(event.getFirstPropertyValue('url')).toBe(`${reader.origin}/articles/tides-1-1`);
    }
  });
});

describe.each(['/issues.atom', '/issues.json', '/articles.atom?q=kelp', '/events.ics'])('%s', (path) => {
  it('is sent only to who has it not', async () => {
    const { headers } = await reader.get(path);
    const [etag, modified] = [headers.get('etag')!, headers.get('last-modified')!];
    const status = async (asked: Record<string, string>) => (await reader.get(path, { headers: asked })).status;
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-modified-since': modified })).toBe(304);
    expect(await status({ 'if-modified-since': new Date(Date.parse(modified) - 1_000).toUTCString() })).toBe(200);
    expect(await status({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200);
    expect(await status({ 'if-modified-since': 'tomorrow' })).toBe(200);
  });
});

it('names stay the same in every process, and differ', () => {
  expect(uuidOf('a')).toBe(uuidOf('a'));
  expect(uuidOf('a')).not.toBe(uuidOf('b'));
});
