import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Listening } from '../../src/schema/server.ts';
import { bearer, clientOf, contract } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { editionText } from '../ingest/edition.ts';

let archive: TestArchive;
let listening: Listening;
let origin: string;
const everywhere = { host: '127.0.0.1', port: 0 };

beforeAll(async () => {
  archive = await freshDb();
  listening = await clientOf(archive, { maxBodyKb: 16, trustProxy: 1 }).server.listen(everywhere);
  ({ origin } = new URL(listening.url));
});
afterAll(() => listening.close());

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(listening.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('beside the API', () => {
  it.each([
    ['/healthz', 200, '{"status":"ok"}'],
    ['/readyz', 200, '{"status":"ready"}'],
    ['/issues', 404, 'There is nothing at /issues; the API is at /graphql.'],
    ['/graphql/more', 404, 'There is nothing at /graphql/more'],
    ['/metrics', 200, 'http_request_duration_seconds_bucket'],
  ])('%s answers %i', async (path, status, text) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });

  it('shows the newest issues at the bare address, with a way to the API', async () => {
    const response = await fetch(`${origin}/`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('href="/graphql"');
  });
});

describe('the explorer', () => {
  const page = (url: string) => fetch(url, { headers: { accept: 'text/html' } });

  it('is shown to a browser, with examples, and loads nothing from elsewhere', async () => {
    const response = await page(listening.url);
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('query Newest');
    expect(html.match(/<(?:script|link|img)[^>]+(?:src|href)="?https?:/g)).toBeNull();
  });

  it('is not there where it is off', async () => {
    const server = await clientOf(archive, { graphiql: false }).server.listen(everywhere);
    const response = await page(server.url);
    expect(await response.text()).not.toContain('<html');
    expect(response.ok).toBe(false);
    await server.close();
  });
});

describe('a body', () => {
  const long = (kb: number) =>
    JSON.stringify({ query: '{ changeCursor }', variables: { padding: 'x'.repeat(kb * 1_024) } });

  it('within the limit is taken, also without its length', async () => {
    expect(await (await post(long(10))).json()).toMatchObject({ data: { changeCursor: '0' } });
    expect(await chunked([long(10)])).toBe(200);
  });

  it('beyond the limit is refused, and the connection closed', async () => {
    const response = await post(long(20));
    expect(response.status).toBe(413);
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('larger than 16 KB'), extensions: { code: 'BAD_INPUT' } }],
    });
  });

  it('beyond the limit that does not tell its length is refused as soon as it is', async () => {
    expect(await chunked(Array<string>(1_000).fill('x'.repeat(20_000)))).toBe(413);
  });

  it('with the token may be larger', async () => {
    expect((await post(long(20), bearer)).status).toBe(200);
  });

  it.each([
    ['compressed', new Uint8Array(gzipSync('x')), { 'content-encoding': 'gzip' }, 415],
    ['no JSON', 'query { changeCursor }', {}, 400],
    ['nothing', '{}', {}, 400],
    ['a number', '7', {}, 400],
    ['null', 'null', {}, 400],
  ])('that is %s is refused', async (_what, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].extensions).toEqual({ code: 'BAD_INPUT' });
  });
});

/** Sends a body in pieces of which nobody knows how many come; answers the status. */
function chunked(pieces: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      listening.url,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    // The server hangs up on who goes on sending; the answer has come by then.
    outgoing.on('error', reject);
    for (const piece of pieces) outgoing.write(piece);
    outgoing.end();
  });
}

it('counts the address that the proxy saw, not one that the client made up', async () => {
  const limited = await clientOf(archive, { rateLimit: 1, trustProxy: 1 }).server.listen(everywhere);
  const ask = async (forwarded: string) =>
    (await fetch(`${limited.url}?query=%7BchangeCursor%7D`, { headers: { 'x-forwarded-for': forwarded } })).status;
  expect([await ask('6.6.6.6, 1.1.1.1'), await ask('7.7.7.7, 1.1.1.1'), await ask('1.1.1.1, 2.2.2.2')]).toEqual([
    200, 429, 200,
  ]);
  await limited.close();
});

it('answers what is in flight when it closes, and takes no more', async () => {
  const server = await clientOf(archive).server.listen(everywhere);
  const answers = Array.from({ length: 20 }, () =>
    fetch(`${server.url}?query=%7Bcountries%7Bcode%7D%7D`).then((response) => response.status),
  );
  await expect
    .poll(async () => (await fetch(new URL('/metrics', server.url))).text())
    .toMatch(/http_requests_active [2-9]|http_requests_active \d{2}|status="200"/);
  const closed = server.close();
  expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});

it('answers others while one sends its headers slowly', async () => {
  const { hostname, port } = new URL(listening.url);
  const slow = connect(Number(port), hostname);
  slow.write('POST /graphql HTTP/1.1\r\nHost: a\r\n');
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  slow.destroy();
});

describe('while the database is away', () => {
  it('answers 503, and says nothing of it but when to try again', async () => {
    const lost = await freshDb();
    const client = clientOf(lost);
    const server = await client.server.listen(everywhere);
    const away = vi
      .spyOn(pg.Pool.prototype, 'query')
      .mockImplementation(() => Promise.reject(new Error('Connection terminated unexpectedly')));
    const { status, headers, errors } = await client.ask('{ latestIssue { id } }');
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(503);
    expect((await fetch(new URL('/healthz', server.url))).status).toBe(200);
    away.mockRestore();
    expect({ status, code: errors[0]?.extensions?.['code'] }).toEqual({ status: 503, code: 'UNAVAILABLE' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(200);
    await server.close();
  });
});

describe('IngestIssue', () => {
  const ingest = async (input: object) => {
    const response = await post(
      JSON.stringify({ query: contract, operationName: 'IngestIssue', variables: { input } }),
      bearer,
    );
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    return data.ingestIssue;
  };

  it('stores a text once, and says so', async () => {
    const input = { name: 'harbour.md', content: editionText() };
    const first = await ingest(input);
    expect(first).toMatchObject({
      __typename: 'IngestIssueSuccess',
      created: true,
      issue: {
        slug: 'harbour-science-weekly-2022-03-03',
        title: 'Harbour Science Weekly, Vol. 3 No. 1, 3 March 2022',
        date: '2022-03-03',
        source: { name: 'harbour.md' },
      },
    });
    expect(await ingest(input)).toMatchObject({ created: false, issue: { id: first.issue.id } });
  });

  it('takes the same issue with another text for a correction of it', async () => {
    const corrected = await ingest({ name: 'harbour.md', content: `${editionText()}\n\nA line more.` });
    expect(corrected).toMatchObject({ created: false, issue: { slug: 'harbour-science-weekly-2022-03-03' } });
  });

  it('can be searched and suggested at once', async () => {
    const query = '{ search(query: "ammonia") { totalCount } suggest(kind: PUBLICATION, text: "harbour") { value } }';
    const { data } = await (await post(JSON.stringify({ query }))).json();
    expect(data).toEqual({ search: { totalCount: 1 }, suggest: [{ value: 'harbour-science-weekly' }] });
  });

  it('says of bad content what was wrong', async () => {
    expect(await ingest({ name: 'empty.txt', content: ' \n ' })).toEqual({
      __typename: 'UnreadableContent',
      message: expect.stringContaining('empty.txt is empty'),
    });
  });
});
