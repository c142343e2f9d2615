import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

let client: TestClient;
const spy = vi.spyOn(pg.Client.prototype, 'query');
afterAll(() => spy.mockRestore());

beforeAll(async () => {
  const archive = await freshDb();
  await seedIssue(archive.db, {
    slug: 'one',
    date: '2022',
    articles: [{ title: 'Kelp', text: 'B', countries: ['EE'] }],
  });
  client = clientOf(archive);
});

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const facet = (at: number) => `a${at}: countries { count }`;

describe('what counts too much is refused before it runs', () => {
  it.each([
    ['facets of one search', `{ search(query: "a") { facets { ${times(70, facet)} } } }`],
    [
      'facets of many searches',
      `{ ${times(20, (at) => `s${at}: search(query: "a") { facets { ${facet(0)} ${facet(1)} } }`)} }`,
    ],
    ['trends', `{ ${times(20, (at) => `t${at}: trend { undated { matchCount } }`)} }`],
    [
      'mentions',
      `{ organizations(first: 100) { nodes { ${times(20, (at) => `m${at}: firstMention { surface }`)} } } }`,
    ],
    ['partners', `{ countries { ${times(60, (at) => `p${at}: partners(first: 1) { totalCount }`)} } }`],
  ])('%s', async (_what, query) => {
    spy.mockClear();
    const { status, errors, data } = await client.ask(query);
    expect(errors[0]!.extensions).toMatchObject({ code: 'TOO_EXPENSIVE' });
    expect([status, data]).toEqual([400, null]);
    expect(spy).not.toHaveBeenCalled();
  });

  it('but not all facets of a search, twice', async () => {
    const all =
      'countries { count } organizations { count } people { count } publications { count } years { count } kinds { count } sections { count }';
    const { errors, data } = await client.ask(
      `{ a: search(query: "kelp") { totalCount facets { ${all} } } b: search(query: "b") { facets { ${all} } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.a.facets.countries).toEqual([{ count: data.a.totalCount }]);
  });

  it('counts a facet once, however often it is asked for', async () => {
    spy.mockClear();
    await client.ask(
      `{ search(query: "kelp") { facets { a: countries(first: 1) { count } b: countries(first: 9) { count } } } }`,
    );
    const texts = spy.mock.calls.map(([query]) => (query as unknown as { text: string }).text);
    expect(texts.filter((text) => text.includes('AS facets'))).toHaveLength(1);
    expect(texts.join().match(/"ArticleCountry"/g)).toHaveLength(1);
  });
});

const Everywhere = `query ($text: String!) {
  search(query: $text) { totalCount didYouMean edges { snippet } facets { countries { count } } }
  articles(filter: { query: $text, sections: [$text], publications: [$text] }) { totalCount }
  trend(query: $text, filter: { publication: $text }) { undated { matchCount } }
  people(query: $text) { totalCount }
  suggest(kind: PERSON, text: $text) { value }
}`;

describe('a text is only a text', () => {
  it.each([
    "'",
    '\'; DROP TABLE "Article"; --',
    '\\',
    "\\'*",
    "a'*",
    '"\'*"',
    '%',
    '_*',
    '*',
    '**',
    ':*',
    '& | ! <->',
    '-',
    '-*',
    '- - -"',
    'or',
    '"" or -""',
    'the*',
    '\u{1F40B}*',
    '\u202Ekelp*',
    'a'.repeat(10_000),
    `${'a'.repeat(10_000)}*`,
    `"${"x' ".repeat(99)}y*"`,
  ])('%j', async (text) => {
    const { errors, data } = await client.ask(Everywhere, { text });
    expect(errors).toEqual([]);
    expect(data.search.totalCount).toBe(data.search.edges.length);
  });

  it.each(['kelp\0', 'kelp\uD800'])('unless it is none: %j', async (text) => {
    const { errors } = await client.ask(Everywhere, { text });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([
    ['words', 'a '.repeat(101)],
    ['letters', 'a'.repeat(16_385)],
  ])('of too many %s is refused wherever it is a query', async (_what, text) => {
    for (const field of [
      'search(query: $text) { totalCount }',
      'trend(query: $text) { undated { matchCount } }',
      'articles(filter: { query: $text }) { totalCount }',
    ]) {
      const { errors } = await client.ask(`query ($text: String!) { ${field} }`, { text });
      expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT' });
    }
  });
});
