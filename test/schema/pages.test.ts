import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ingestSource } from '../../src/ingest/store.ts';
import { html, jsonLd } from '../../src/schema/pages/html.ts';
import { weave } from '../../src/schema/pages/weave.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { edition } from '../ingest/edition.ts';
import type { Reader } from './pages.ts';
import { readerOf } from './pages.ts';
import { seedIssue } from './seed.ts';

const nasty = `</title></style></script><script>alert(1)</script><img src=x onerror="alert('2')"> & \u202egnp.exe \u0007`;

let archive: TestArchive;
let reader: Reader;

beforeAll(async () => {
  archive = await freshDb();
  await ingestSource(archive.db, edition());
  await seedIssue(archive.db, {
    slug: 'nasty',
    publication: `Nasty ${nasty}`,
    date: '2021-06',
    articles: [
      {
        title: nasty,
        text: `${nasty}\n\nWords.`,
        section: nasty,
        organizations: [nasty],
        people: { 'Ann Lee': nasty },
      },
      { title: null, text: '', kind: 'PHOTO', caption: nasty },
    ],
  });
  reader = await readerOf(archive);
});
afterAll(() => reader?.close());

const article = '/articles/harbour-science-weekly-2022-03-03-ports-agree-on-cleaner-ferries';

describe('the home page', () => {
  it('lists the newest issues with some of their headlines', async () => {
    const page = await reader.text('/');
    expect(page).toMatch(/Harbour Science Weekly, Vol\. 3 No\. 1, 3 March 2022[\s\S]*Ports Agree on Cleaner Ferries/);
    expect(page.indexOf('/issues/harbour')).toBeLessThan(page.indexOf('/issues/nasty'));
  });

  it('may be of one publication', async () => {
    const page = await reader.text('/?publication=harbour-science-weekly');
    expect(page).toContain('<h1 dir="auto">Harbour Science Weekly</h1>');
    expect(page).not.toContain('/issues/nasty');
    expect((await reader.get('/?publication=none')).status).toBe(404);
  });

  it('turns pages', async () => {
    const many = await freshDb();
    for (let n = 10; n < 32; n += 1) await seedIssue(many.db, { slug: `issue-${n}`, date: `20${n}` });
    const other = await readerOf(many);
    const first = await other.text('/');
    const [, next] = /href="(\/\?after=[^"]+)">Older issues/.exec(first)!;
    const second = await other.text(next!.replaceAll('&amp;', '&'));
    const shown = `${first}${second}`.match(/\/issues\/issue-\d\d/g);
    expect(shown).toEqual(Array.from({ length: 22 }, (_, at) => `/issues/issue-${31 - at}`));
    await other.close();
  });
});

describe('an issue', () => {
  it('lists its articles and what the reader was not sure of', async () => {
    expect(await reader.text('/issues/harbour-science-weekly-2022-03-03')).toMatch(
      /Ports Agree on Cleaner Ferries[\s\S]*Divers Count the Corals/,
    );
    expect(await reader.text('/issues/nasty')).toContain('a doubt');
  });

  it('says so in the words of schema.org, and calls no inferred date printed', async () => {
    const data = dataOf(await reader.text('/issues/harbour-science-weekly-2022-03-03'));
    expect(data).toMatchObject({
      '@type': 'PublicationIssue',
      issueNumber: '1',
      datePublished: '2022-03-03',
      isPartOf: { '@type': 'PublicationVolume', volumeNumber: '3', isPartOf: { name: 'Harbour Science Weekly' } },
      hasPart: [{ headline: 'Ports Agree on Cleaner Ferries' }, {}],
    });
    await archive.db.issue.update({ where: { slug: 'nasty' }, data: { dateInferred: true } });
    const page = await reader.text('/issues/nasty');
    expect(page).toContain('June 2021</time> (inferred)');
    expect(dataOf(page)).not.toHaveProperty('datePublished');
  });
});

describe('an article', () => {
  it('stands beside its printed lines, with what was seen in them marked in place', async () => {
    const page = await reader.text(article);
    const line = /<li value="9"[^>]*>\s*<code>(.*?)<\/code>/s.exec(page)![1]!;
    expect(textOf(line)).toBe(
      'The Norwegian Maritime Authority (NMA) and the Danish Institute of Coastal Physics agreed on March 1, 2022 in Bergen, Norway, to build six ferries that burn ammonia.',
    );
    expect(marked(line, 'date')).toEqual(['March 1, 2022']);
    expect(marked(line, 'country')).toContain('Norway');
    expect(marked(line, 'organization').join('')).toContain('Danish Institute of Coastal Physics');
    expect(marked(line, 'event').join('')).toBe(textOf(line));
  });

  it('leads from every mark to what it names, and from there to the lines', async () => {
    const page = await reader.text(article);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('unfurls: a card, a canonical address and data for machines', async () => {
    const page = await reader.text(article);
    expect(page).toContain(`<link rel="canonical" href="${reader.origin}${article}" />`);
    expect(page).toContain('<meta property="og:title" content="Ports Agree on Cleaner Ferries" />');
    expect(page).toMatch(/<meta property="og:description" content="The Norwegian Maritime Authority/);
    expect(dataOf(page)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Ports Agree on Cleaner Ferries',
      url: reader.origin + article,
      isPartOf: { '@type': 'PublicationIssue', issueNumber: '1' },
    });
  });
});

describe('the search', () => {
  it('shows a form', async () => {
    expect(await reader.text('/search')).toContain('name="country"');
  });

  it('marks the words it found', async () => {
    expect(await reader.text('/search?q=ammonia')).toMatch(/1 article found[\s\S]*<mark>ammonia<\/mark>/);
  });

  it.each([
    ['country=Kenya', 'Divers Count'],
    ['from=2022&to=2022-03', 'Ports Agree'],
    ['q=ferries&kind=news', 'Ports Agree'],
    ['q=ferry&publication=harbour-science-weekly', 'Ports Agree'],
  ])('narrows by %s', async (params, headline) => {
    const page = await reader.text(`/search?${params}`);
    expect(page).toContain(headline);
    expect(page).not.toContain('/articles/nasty');
  });

  it('asks what was meant', async () => {
    expect(await reader.text('/search?q=amonia')).toMatch(/Did you mean <a href="\/search\?q=ammonia"/);
  });

  it.each([
    ['/search?q=x&from=yesterday', 'from: &quot;yesterday&quot; is no date; give a day'],
    ['/search?country=Atlantis', 'Atlantis'],
    ['/search?q=x&after=garbage', 'is no cursor'],
    ['/search?q=%00', 'U+0000'],
    ['/search?kind=%3Cscript%3E', '&lt;SCRIPT&gt;'],
    [`/search?q=${'word+'.repeat(200)}`, 'query has 200 words'],
  ])('says of %s in words what cannot be asked', async (path, words) => {
    const response = await reader.get(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});

describe('hostile text', () => {
  it.each([
    '/',
    '/issues/nasty',
    '/articles/nasty-1',
    '/articles/nasty-2',
    `/search?q=${encodeURIComponent(nasty)}`,
    '/search?q=alert',
  ])('is text and nothing else at %s', async (path) => {
    const page = await reader.text(path);
    expect(page.match(/<script(?! type="application\/ld\+json">)|<img| onerror="|<\/title>.*<\/title>/g)).toBeNull();
    expect(page.match(/<\/(?:title|style)>/g)).toHaveLength(2);
    expect(page).not.toContain('\u0007');
    expect(/<title>(.*)<\/title>/.exec(page)![1]).not.toContain('\u202e');
  });

  it('stays whole in the data for machines', async () => {
    const page = await reader.text('/articles/nasty-1');
    expect(dataOf(page)).toMatchObject({ headline: nasty });
    expect(jsonLd({ a: '</script><!--&\u2028' }).markup).toBe(
      '<script type="application/ld+json">{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}</script>',
    );
  });

  it('is escaped in markup, in attributes too', () => {
    expect(html`<a title="${`"'<>&\0\ud800`}">${'<b>'}</a>`.markup).toBe(
      '<a title="&quot;&#39;&lt;&gt;&amp;\ufffd\ufffd">&lt;b&gt;</a>',
    );
  });
});

describe('marks in a line', () => {
  const mark = (start: number, end: number, look: string) => ({ start, end, look, title: look });

  it('may overlap in any way', () => {
    expect(weave('abcdef', [mark(0, 4, 'event'), mark(2, 6, 'date')]).markup).toBe(
      '<span class="m event" title="event">ab</span><span class="m event date" title="event; date">cd</span><span class="m date" title="date">ef</span>',
    );
  });

  it.each([
    [[mark(3, 3, 'empty')]],
    [[mark(9, 12, 'beyond')]],
    [[mark(0, 99, 'longer'), mark(1, 2, 'within')]],
    [Array.from({ length: 50 }, (_, at) => mark(at % 7, (at * 3) % 11, `m${at}`))],
  ])('never change the text', (marks) => {
    expect(textOf(weave('a<b>&"c', marks).markup)).toBe('a<b>&"c');
  });
});

describe('over HTTP', () => {
  it.each(['/', '/search', article])('%s allows no script, no frame and nothing from elsewhere', async (path) => {
    const { headers } = await reader.get(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends a page only to who has it not', async () => {
    const first = await reader.get(article);
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('no-cache');
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await reader.get(article, { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await reader.get(article, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const { length } = Buffer.from(await reader.text(article));
    const head = await reader.get(article, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(length), '']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const response = await reader.get(article, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/articles/none', '/issues/none', '/articles/none.bib', '/nowhere', '/articles/..%2F..', '/articles/A'])(
    '%s is a page that says so',
    async (path) => {
      const response = await reader.get(path, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no such page');
    },
  );

  it('takes points as the API does, and says when there are none left', async () => {
    const limited = await readerOf(archive, { rateLimit: 3 });
    const first = await limited.get('/issues/nasty');
    expect(Number(first.headers.get('ratelimit-remaining'))).toBeLessThan(3);
    let last = first;
    for (let n = 0; n < 4 && last.status !== 429; n += 1) last = await limited.get('/issues/nasty');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last.text()).toContain('try again in');
    await limited.close();
  });

  it('does not tell a right token from a wrong one', async () => {
    const limited = await readerOf(archive, { rateLimit: 40 });
    const left = async (authorization: string) =>
      (await limited.get('/issues/nasty', { headers: { authorization } })).headers.get('ratelimit-limit');
    expect([await left('Bearer wrong'), await left('Bearer token-for-tests')]).toEqual(['40', '40']);
    await limited.close();
  });

  it('says that the archive is away, and when to come back', async () => {
    const lost = await readerOf(archive);
    const away = vi
      .spyOn(pg.Pool.prototype, 'query')
      .mockImplementation(() => Promise.reject(new Error('Connection terminated unexpectedly')));
    const response = await lost.get('/');
    away.mockRestore();
    expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect(await response.text()).toContain('cannot be reached');
    await lost.close();
  });

  it('is counted under few names', async () => {
    const metrics = await reader.text('/metrics');
    expect(metrics).toContain('path="/articles/SLUG"');
    expect(metrics).not.toContain('harbour-science-weekly');
  });

  it('may be read by pages of the origins that CORS_ORIGINS names', async () => {
    const open = await readerOf(archive, { corsOrigins: ['https://a.org'] });
    const allowed = async (origin: string) =>
      (await open.get('/issues.json', { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await allowed('https://a.org'), await allowed('https://b.org')]).toEqual(['https://a.org', null]);
    await open.close();
  });
});

describe('absolute links', () => {
  const canonical = async (at: Reader, headers: Record<string, string> = {}) =>
    /rel="canonical" href="([^"]*)"/.exec(await (await at.get('/search?q=a', { headers })).text())![1];
  const behind = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'news.example.org' };

  it('begin with the name that the request calls the server by', async () => {
    expect(await canonical(reader)).toBe(`${reader.origin}/search?q=a`);
  });

  it('believe a proxy only where there is one', async () => {
    expect(await canonical(reader, behind)).toBe(`${reader.origin}/search?q=a`);
    const proxied = await readerOf(archive, { trustProxy: 1 });
    expect(await canonical(proxied, behind)).toBe('https://news.example.org/search?q=a');
    const forged = { 'x-forwarded-proto': 'javascript', 'x-forwarded-host': 'evil"><script>' };
    expect(await canonical(proxied, forged)).toBe(`${proxied.origin}/search?q=a`);
    await proxied.close();
  });

  it('begin with PUBLIC_URL where it is set, its folder too', async () => {
    const named = await readerOf(archive, { publicUrl: 'https://example.org/archive' });
    expect(await canonical(named, behind)).toBe('https://example.org/archive/search?q=a');
    expect(await named.text('/')).toContain('href="/archive/issues/nasty"');
    const { data } = await named.client.ask('{ issue(slug: "nasty") { url articles { nodes { url } } } }');
    expect(data.issue).toMatchObject({
      url: 'https://example.org/archive/issues/nasty',
      articles: { nodes: [{ url: 'https://example.org/archive/articles/nasty-1' }, {}] },
    });
    await named.close();
  });

  it('are not told by the API where nobody has said', async () => {
    expect((await reader.client.ask('{ issue(slug: "nasty") { url } }')).data).toEqual({ issue: { url: null } });
  });
});

it.each([
  ['/', 8],
  ['/issues/nasty', 10],
  ['/articles/nasty-1', 22],
  ['/search?q=ferries', 12],
  ['/issues.atom', 8],
  ['/articles.atom?q=ferries', 6],
  ['/events.ics', 6],
  ['/articles/nasty-1.bib', 3],
])('%s costs at most %i statements', async (path, most) => {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  expect((await reader.get(path)).status).toBe(200);
  const { length } = spy.mock.calls;
  spy.mockRestore();
  process.stderr.write(`${path}: ${length} statements\n`);
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThanOrEqual(most);
});

function dataOf(page: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!);
}

/** What a browser would show of markup. */
function textOf(markup: string): string {
  const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return markup.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign]!);
}

/** The words that are marked so. */
function marked(markup: string, look: string): string[] {
  return [...markup.matchAll(/<(?:a|span) class="([^"]*)"[^>]*>(.*?)<\/(?:a|span)>/g)]
    .filter(([, looks]) => looks!.split(' ').includes(look))
    .map(([, , text]) => textOf(text!));
}
