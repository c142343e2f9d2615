import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestClient } from '../client.ts';
import { clientOf, token } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

let archive: TestArchive;
let client: TestClient;
const spy = vi.spyOn(pg.Client.prototype, 'query');

beforeAll(async () => {
  archive = await freshDb();
  await seedIssue(archive.db, { slug: 'one', date: '2022', articles: [{ title: 'A', text: 'B' }] });
  client = clientOf(archive);
});
afterAll(() => spy.mockRestore());

/** Sends what must be refused before any of it runs. */
async function refused(query: string, variables?: object) {
  spy.mockClear();
  const { status, errors, data } = await client.ask(query, variables);
  expect(spy).not.toHaveBeenCalled();
  expect(data).toBeNull();
  expect(status).toBe(400);
  return errors;
}

const times = (count: number, part: (at: number) => string, glue = ' ') =>
  Array.from({ length: count }, (_, at) => part(at)).join(glue);
const nested = (depth: number) =>
  `{ latestIssue ${'{ articles { nodes { issue '.repeat(depth)} { id } ${'} } } '.repeat(depth)} }`;

describe('what costs too much is refused before it runs', () => {
  it.each([
    ['a thousand aliases', `{ ${times(1_000, (at) => `a${at}: __typename`)} }`],
    ['a hundred aliases of a field that reads', `{ ${times(100, (at) => `a${at}: latestIssue { id }`)} }`],
    [
      'aliases multiplied by fragments',
      `{ ${times(20, (at) => `a${at}: latestIssue { ...F }`)} } fragment F on Issue { ${times(20, (at) => `b${at}: articles(first: 1) { totalCount }`)} }`,
    ],
    ['one field five thousand times', `{ ${times(5_000, () => 'changeCursor')} }`],
    ['two thousand directives', `{ changeCursor ${times(2_000, () => '@skip(if: false)')} }`],
    [
      'overlapping inline fragments',
      `{ latestIssue { ${times(200, () => `... on Issue { ${times(20, (at) => `x${at}: id`)} }`)} } }`,
    ],
    ['circles of types, thirty levels deep', nested(10)],
    [
      'the same through fragments',
      `{ latestIssue { ...A } } fragment A on Issue { articles { nodes { issue { ...B } } } } fragment B on Issue { articles { nodes { issue { ...C } } } } fragment C on Issue { articles { nodes { issue { ... on Issue { id } } } } }`,
    ],
    [
      'a page of pages',
      '{ issues(first: 100) { nodes { articles(first: 100) { nodes { id slug title headline lead text } } } } }',
    ],
    ['twenty thousand levels', `{ ${'a { '.repeat(20_000)}`],
    ['an operation called __schema', `query __schema { ${times(100, (at) => `a${at}: latestIssue { id }`)} }`],
    [
      'a fragment called __schema',
      `{ ...__schema } fragment __schema on Query { ${times(100, (at) => `a${at}: latestIssue { id }`)} }`,
    ],
  ])('%s', async (_name, query) => {
    const errors = await refused(query);
    expect(errors[0]!.extensions).toMatchObject({ code: 'TOO_EXPENSIVE' });
  });

  it.each(['LatestIssue', 'Issues', 'Articles', 'Search', 'ByCountry', 'Organizations', 'Events'])(
    'but not %s with a page of a hundred',
    async (name) => {
      await client.contract(name, { first: 100, query: 'a', code: 'EE' });
    },
  );
});

describe('what makes no sense is refused before it runs', () => {
  it.each([
    ['first: -1', '{ issues(first: -1) { totalCount } }'],
    ['first: 0', '{ issues(first: 0) { totalCount } }'],
    ['first: 101', '{ issues(first: 101) { totalCount } }'],
    ['first: 1000000', '{ issues(first: 1000000) { totalCount } }'],
    ['first: 2147483648', '{ issues(first: 2147483648) { totalCount } }'],
    ['last: -1', '{ issues(last: -1) { totalCount } }'],
    ['first and last', '{ issues(first: 1, last: 1) { totalCount } }'],
    ['a cursor that is none', '{ issues(after: "garbage") { totalCount } }'],
    ['an empty cursor', '{ issues(after: "") { totalCount } }'],
    ['a page within a page', '{ latestIssue { articles(first: 1000000) { totalCount } } }'],
    ['a page within a fragment', '{ latestIssue { ...F } } fragment F on Issue { articles(last: 0) { totalCount } }'],
    ['suggestions without end', '{ suggest(kind: COUNTRY, text: "a", first: 101) { value } }'],
    ['a hundred and one ids', `{ nodes(ids: [${times(101, () => '"x"', ',')}]) { id } }`],
    ['no such day', '{ issues(filter: { from: "2021-02-30" }) { totalCount } }'],
    ['no date', '{ issues(filter: { to: "yesterday" }) { totalCount } }'],
    ['a country that is none', '{ country(code: "Atlantis") { name } }'],
    ['a number for a country', '{ country(code: 7) { name } }'],
    ['U+0000 in a search', String.raw`{ search(query: "a\u0000b") { totalCount } }`],
    ['half a surrogate pair', String.raw`{ search(query: "a\uD800b") { totalCount } }`],
    ['an unknown field', '{ nonsense }'],
    ['no GraphQL', 'hello'],
    ['fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['ten thousand fragments', `{ ...f0 } ${times(10_000, (at) => `fragment f${at} on Query { changeCursor }`)}`],
    [
      'introspection in circles',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
    ],
    ['no operation of that many', 'query A { changeCursor } query B { changeCursor }'],
  ])('%s', async (_name, query) => {
    const errors = await refused(query);
    expect(['BAD_INPUT', 'TOO_EXPENSIVE']).toContain(errors[0]!.extensions?.['code']);
    expect(JSON.stringify(errors)).not.toMatch(/prisma|SELECT|node_modules/i);
  });

  it.each([
    [{ first: -1 }],
    [{ first: 2_147_483_648 }],
    [{ first: 1.5 }],
    [{ first: '1' }],
    [{ first: null, last: 101 }],
    [{ after: 'garbage' }],
    [{ after: btoa('{"__proto__": 1}') }],
  ])('variables %j', async (variables) => {
    const query =
      'query ($first: Int, $last: Int, $after: String) { issues(first: $first, last: $last, after: $after) { totalCount } }';
    const [error] = await refused(query, variables);
    expect(error!.extensions).toMatchObject({ code: 'BAD_INPUT' });
  });

  it.each([btoa('["issues"]'), btoa('["issues",1]'), btoa('["issues","a","b"]'), btoa('["issues","\\u0000"]')])(
    'the forged cursor %s',
    async (after) => {
      const { errors } = await client.ask('query ($after: String) { issues(after: $after) { totalCount } }', {
        after: after.replaceAll('=', ''),
      });
      expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT' });
    },
  );

  it("refuses another list's cursor", async () => {
    const { data } = await client.ask('{ issues { pageInfo { endCursor } } articles { pageInfo { endCursor } } }');
    const { errors } = await client.ask('query ($after: String) { articles(after: $after) { totalCount } }', {
      after: data.issues.pageInfo.endCursor,
    });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('is no cursor of this list'),
      extensions: { code: 'BAD_INPUT' },
    });
  });

  it.each([
    ['ab '.repeat(33_333), 'query has 99999 characters; it should have at most 16384.'],
    ['ab '.repeat(101), 'query has 101 words; it should have at most 100.'],
    ['a-b '.repeat(60), 'query has 120 words; it should have at most 100.'],
  ])('refuses a pasted page as a query', async (query, sentence) => {
    const [error] = await refused('query ($query: String!) { search(query: $query, first: 5) { totalCount } }', {
      query,
    });
    expect(error).toMatchObject({ message: sentence, extensions: { code: 'BAD_INPUT' } });
  });

  it('says of a page size what would be right', async () => {
    const [error] = await refused('{ issues(first: 1000000) { totalCount } }');
    expect(error!.message).toBe('`first` is 1000000; it must be between 1 and 100.');
  });

  it('tells only the first of a thousand errors', async () => {
    const errors = await refused(`{ ${times(900, (at) => `nonsense${at}`)} }`);
    expect(errors.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(errors).length).toBeLessThan(100_000);
  });

  it('takes variables that are nested twenty thousand levels deep for what they are', async () => {
    const text = `{"query": "query ($first: Int) { issues(first: $first) { totalCount } }", "variables": {"first": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
    const response = await client.server.fetch('http://api.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT');
  });

  it.each([
    ['{"query": "{ changeCursor }", "variables": {"__proto__": {"polluted": 1}}}', { data: { changeCursor: '1' } }],
    [
      '{"query": "{ changeCursor }", "__proto__": {"polluted": 1}}',
      { errors: [expect.objectContaining({ extensions: { code: 'BAD_INPUT' } })] },
    ],
  ])('is not polluted by %s', async (body, expected) => {
    const response = await client.server.fetch('http://api.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await response.json()).toMatchObject(expected);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a mutation', () => {
  const ingest = 'mutation { ingestIssue(input: { name: "a.txt", content: "b" }) { __typename } }';

  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['the beginning of the token', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['the token in another scheme', { authorization: `Basic ${token}` }],
    ['no scheme', { authorization: token }],
  ])('with %s is refused, and nothing runs', async (_name, headers) => {
    spy.mockClear();
    const { status, data, errors } = await client.ask(ingest, {}, headers);
    expect(spy).not.toHaveBeenCalled();
    expect({ status, data, code: errors[0]?.extensions?.['code'] }).toEqual({
      status: 401,
      data: null,
      code: 'UNAUTHENTICATED',
    });
  });

  it('is refused by a server that has no token, whatever is given', async () => {
    const server = clientOf(archive, { apiToken: undefined });
    for (const authorization of ['Bearer ', 'Bearer undefined', 'Bearer']) {
      const { status } = await server.ask(ingest, {}, { authorization });
      expect(status).toBe(401);
    }
  });

  it('may not hide behind a query in the same document', async () => {
    const response = await client.server.fetch('http://api.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query Q { changeCursor } ${ingest.replace('mutation', 'mutation M')}`,
        operationName: 'M',
      }),
    });
    expect(response.status).toBe(401);
  });

  it('with wrong tokens is soon refused for guessing, while others are answered', async () => {
    const limited = await clientOf(archive, { rateLimit: 30, trustProxy: 1 }).server.listen({
      host: '127.0.0.1',
      port: 0,
    });
    const guess = async (from: string, query: string) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer guess', 'x-forwarded-for': from };
      return fetch(limited.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    };
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1) statuses.push((await guess('1.1.1.1', ingest)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await guess('1.1.1.1', ingest)).headers.get('retry-after')).toMatch(/^[1-9]/);
    expect((await guess('2.2.2.2', '{ changeCursor }')).status).toBe(200);
    await limited.close();
  });

  it.each([
    ['queries', '{ changeCursor }', 200],
    ['large bodies', `{ ${'changeCursor '.repeat(30_000)} }`, 413],
  ])('is not needed to guess: wrong tokens with %s cost as much', async (_what, query, status) => {
    const limited = await clientOf(archive, { rateLimit: 30 }).server.listen({ host: '127.0.0.1', port: 0 });
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer guess' };
      const response = await fetch(limited.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      statuses.push(response.status);
      if (response.status === 429) expect(response.headers.get('retry-after')).toMatch(/^[1-9]/);
    }
    expect(statuses).toEqual([status, status, status, 429, 429]);
    const right = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: '{ changeCursor }' });
    expect((await fetch(limited.url, { method: 'POST', headers: right, body })).status).toBe(200);
    await limited.close();
  });

  it('is not taken by GET', async () => {
    const url = `http://api.test/graphql?query=${encodeURIComponent(ingest)}`;
    const response = await client.server.fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(405);
  });
});

describe('the transport', () => {
  const post = (body: string, headers: Record<string, string>) =>
    client.server.fetch('http://api.test/graphql', { method: 'POST', headers, body });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/graphql',
    '',
  ])('takes no body of type %j', async (type) => {
    const response = await post('{"query":"{ changeCursor }"}', { 'content-type': type });
    expect(response.status).toBe(415);
  });

  it('takes no batch', async () => {
    const response = await post(JSON.stringify(Array(100).fill({ query: '{ changeCursor }' })), {
      'content-type': 'application/json',
    });
    expect(response.status).toBe(400);
  });

  it('answers a query by GET, for no cache', async () => {
    const response = await client.server.fetch('http://api.test/graphql?query=%7BchangeCursor%7D');
    expect(await response.json()).toMatchObject({ data: { changeCursor: '1' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toMatch(/accept/i);
  });

  it.each([
    [[], 'https://evil.test', null],
    [['https://good.test'], 'https://evil.test', null],
    [['https://good.test'], 'https://good.test', 'https://good.test'],
  ])('with CORS_ORIGINS %j lets %s read: %s', async (corsOrigins, origin, allowed) => {
    const { headers } = await clientOf(archive, { corsOrigins }).ask('{ changeCursor }', {}, { origin });
    const given = headers.get('access-control-allow-origin');
    expect(given === origin ? given : null).toBe(allowed);
    expect(headers.get('access-control-allow-credentials')).not.toBe('true');
  });
});

describe('introspection', () => {
  it('answers by default, with suggestions', async () => {
    expect((await client.ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await client.ask('{ latestIsue { id } }')).errors[0]!.message).toMatch(/Did you mean/);
  });

  it('is refused where it is off, and nothing is suggested', async () => {
    const closed = clientOf(archive, { introspection: false });
    expect((await closed.ask('{ __schema { queryType { name } } }')).errors[0]!.extensions).toMatchObject({
      code: 'BAD_INPUT',
    });
    const { errors } = await closed.ask('{ latestIsue { id } issues(frist: 1) { totalCount } }');
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|latestIssue/);
  });
});

it('limits what one address may ask for in a minute', async () => {
  const limited = clientOf(archive, { rateLimit: 3 });
  const ask = () => limited.ask('{ changeCursor }');
  expect((await ask()).headers.get('ratelimit-remaining')).toBe('2');
  await ask();
  await ask();
  const { status, errors, headers } = await ask();
  expect({ status, code: errors[0]?.extensions?.['code'] }).toEqual({ status: 429, code: 'RATE_LIMITED' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  const withToken = await limited.ask('{ changeCursor }', {}, { authorization: `Bearer ${token}` });
  expect(withToken.status).toBe(200);
});

it.each(['{ nonsense }', 'no GraphQL'])('counts %j, though nothing of it runs', async (query) => {
  const limited = clientOf(archive, { rateLimit: 2 });
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1) statuses.push((await limited.ask(query)).status);
  expect(statuses).toEqual([400, 400, 429, 429]);
});

it('tells no more of an unexpected error than a reference, which stands in the log', async () => {
  spy.mockImplementationOnce(() => {
    throw new Error('relation "Secret" does not exist');
  });
  const { errors } = await client.ask('{ latestIssue { id } }');
  const reference = errors[0]?.extensions?.['reference'];
  expect(errors[0]).toMatchObject({ message: 'Unexpected error.', path: ['latestIssue'] });
  expect(JSON.stringify(errors)).not.toMatch(/Secret|stack|\.ts/);
  expect(client.logged).toContainEqual(expect.objectContaining({ reference }));
});
