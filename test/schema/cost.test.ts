import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Listening } from '../../src/schema/server.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

let listening: Listening;

beforeAll(async () => {
  const archive = await freshDb();
  await seedIssue(archive.db, { slug: 'one', articles: [{ title: 'Old ropes', text: 'Hemp.', countries: ['NO'] }] });
  listening = await clientOf(archive).server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => listening.close());

const ask = async (query: string, variables: object = {}) => {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const response = await fetch(listening.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json();
};
const costOf = async (query: string, variables?: object): Promise<number> => {
  const { data, errors, extensions } = await ask(query, variables);
  expect(errors).toBeUndefined();
  expect(data).not.toBeNull();
  return extensions.cost.requested;
};

describe('an answer tells what it cost', () => {
  const cost = { requested: 1_001, allowed: 60_000 };

  it('over POST and GET', async () => {
    const query = '{ changeCursor }';
    expect(await ask(query)).toEqual({ data: { changeCursor: '1' }, extensions: { cost } });
    const response = await fetch(`${listening.url}?${new URLSearchParams({ query })}`);
    expect((await response.json()).extensions).toEqual({ cost });
  });

  it('with each event, over SSE and WebSocket', async () => {
    const query = 'subscription { issuePublished(after: "0") { cursor } }';
    const sse = createSse({ url: listening.url });
    const ws = createWs({ url: listening.url.replace('http', 'ws'), webSocketImpl: WebSocket });
    for (const client of [sse, ws]) {
      const stream = client.iterate({ query });
      const { value } = await stream.next();
      expect(value).toEqual({
        data: { issuePublished: { cursor: '1' } },
        extensions: { cost: { requested: 1_002, allowed: 60_000 } },
      });
      await stream.return?.();
    }
    sse.dispose();
    await ws.dispose();
  });

  it('beside the errors too, where it could be told', async () => {
    const { extensions } = await ask('{ issues(after: "WyJhcnRpY2xlcyJd") { totalCount } }');
    expect(extensions.cost).toEqual({ requested: 1_002, allowed: 60_000 });
    expect(await ask('{ nonsense }')).not.toHaveProperty('extensions');
  });
});

describe('what is priced', () => {
  it.each([
    ['a page at its size', '{ articles(first: 30) { nodes { slug } } }', 1_000 + 2 + 30],
    ['a page of 20 where no size is given', '{ articles { edges { node { slug } } } }', 1_000 + 2 + 20 * 2],
    ['an own list at 50', '{ article(slug: "x") { mentions { surface } } }', 1_000 + 2 + 50],
    ['pages within pages', '{ issues(first: 10) { nodes { articles(first: 5) { nodes { slug } } } } }', 2_062 + 10],
    ['what is behind fragments', '{ ...F } fragment F on Query { changeCursor latestIssue { ... { slug } } }', 2_003],
  ])('%s', async (_what, query, points) => {
    expect(await costOf(query)).toBe(points);
  });

  it('a page whose size is a variable, or left to its default', async () => {
    const query = 'query ($first: Int = 7) { articles(first: $first) { nodes { slug } } }';
    expect([await costOf(query), await costOf(query, { first: 9 })]).toEqual([1_009, 1_011]);
  });

  it('facets once, however large the page beside them', async () => {
    const facets = 'facets { countries(first: 5) { value } years(first: 5) { value } }';
    const search = (first: number, more: string) =>
      costOf(`{ search(query: "hemp", first: ${first}) { nodes { slug } ${more} } }`);
    const extra = async (first: number) => (await search(first, facets)) - (await search(first, ''));
    expect(await extra(100)).toBe(await extra(1));
    expect(await extra(100)).toBe(1 + 2 * (1_000 + 1_000 + 5));
  });
});

describe('a refusal names the field that made it dear, and what would do', () => {
  const refusal = async (query: string, variables?: object) => {
    const { errors, extensions, data } = await ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toEqual({ code: 'TOO_EXPENSIVE' });
    expect(extensions.cost.requested).toBeGreaterThan(extensions.cost.allowed);
    return errors[0].message as string;
  };
  const fields = 'id slug title headline lead text';

  it('a page within a page', async () => {
    const nested = (first: number) =>
      `query ($outer: Int) { issues(first: $outer) { nodes { articles(first: ${first}) { nodes { ${fields} } } } } }`;
    expect(await refusal(nested(100), { outer: 100 })).toBe(
      'The operation costs 62,202 points; at most 60,000 are allowed. Most of it is `issues.nodes.articles`, 60,200 points: ask for at most `first: 96` at `issues.nodes.articles`, or for fewer fields under it.',
    );
    expect(await costOf(nested(96), { outer: 100 })).toBeLessThanOrEqual(60_000);
  });

  it('a complete list of each row, by its alias and behind a fragment', async () => {
    const query = (first: number) =>
      `{ all: articles(first: ${first}) { nodes { ...F } } } fragment F on Article { who: mentions { surface kind quote startLine endLine evidence { quote startLine endLine } article { ${fields} } } }`;
    expect(await refusal(query(100))).toBe(
      'The operation costs 81,102 points; at most 60,000 are allowed. Most of it is `all.nodes.who`, 80,100 points, reckoned at 50 each time: ask for at most `first: 73` at `all`, or for fewer fields under it.',
    );
    expect(await costOf(query(73))).toBeLessThanOrEqual(60_000);
  });

  it('a hundred fields that read', async () => {
    const query = `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: latestIssue { id }`).join(' ')} }`;
    expect(await refusal(query)).toBe(
      'The operation costs 100,200 points; at most 60,000 are allowed. It has 100 fields that read by themselves, 1,000 points each, the dearest of them at `a0`: ask for at most 59 at once.',
    );
  });
});
