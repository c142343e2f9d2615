import { createClient as createSse } from 'graphql-sse';
import type { Client } from 'graphql-ws';
import { createClient as createWs } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Listening } from '../../src/schema/server.ts';
import { clientOf, contract, token } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

let archive: TestArchive;
let listening: Listening;

beforeEach(async () => {
  archive = await freshDb();
  listening = await clientOf(archive).server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await listening.close();
  await archive.close();
});

const publish = (slug: string, publication = 'Weekly') =>
  seedIssue(archive.db, { slug, publication, articles: [{ title: slug, text: 'x' }] });

interface Event {
  readonly data?: {
    readonly issuePublished: { readonly cursor: string; readonly issue: { readonly slug: string } };
  } | null;
  readonly errors?: readonly object[];
}

type Stream = AsyncIterableIterator<Event>;
type Open = (variables: object, query?: string) => Stream;
const live =
  'subscription ($after: String, $filter: IssueFilter) { issuePublished(after: $after, filter: $filter) { cursor issue { slug articles(first: 100) { nodes { headline } } } } }';

// graphql-sse and graphql-ws type their results by their own protocols; both are what GraphQL answers.
const overSse: Open = (variables, query = live) =>
  createSse({ url: listening.url, retryAttempts: 0 }).iterate({ query, variables: { ...variables } }) as Stream;
const sockets = () =>
  createWs({
    url: listening.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  });
const overWs: Open = (variables, query = live) => sockets().iterate({ query, variables: { ...variables } }) as Stream;

async function take(stream: Stream, count: number): Promise<string[]> {
  const slugs: string[] = [];
  while (slugs.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    slugs.push(value.data?.issuePublished.issue.slug ?? JSON.stringify(value.errors));
  }
  return slugs;
}

describe.each([
  ['SSE', overSse],
  ['WebSocket', overWs],
])('over %s', (_name, open) => {
  it('tells of everything since a cursor, in order, then of what comes', async () => {
    await publish('first');
    await publish('second');
    const stream = open({ after: '0' });
    expect(await take(stream, 2)).toEqual(['first', 'second']);
    const third = take(stream, 1);
    await publish('third');
    expect(await third).toEqual(['third']);
    await stream.return?.();
  });

  it('goes on from the cursor of the last event, without a gap or a double', async () => {
    await publish('first');
    const before = open({ after: '0' });
    const { value } = await before.next();
    await before.return?.();
    await publish('second');
    await publish('third');
    const after = open({ after: value.data.issuePublished.cursor });
    expect(await take(after, 2)).toEqual(['second', 'third']);
    await after.return?.();
  });

  it('without a cursor tells only of what comes', async () => {
    await publish('before');
    const stream = open({});
    const next = take(stream, 1);
    await subscribed(1);
    await publish('after');
    expect(await next).toEqual(['after']);
    await stream.return?.();
  });

  it('tells only of what the filter lets through', async () => {
    await publish('daily-1', 'Daily');
    await publish('weekly-1', 'Weekly');
    await publish('daily-2', 'Daily');
    const stream = open({ after: '0', filter: { publication: 'daily' } });
    expect(await take(stream, 2)).toEqual(['daily-1', 'daily-2']);
    await stream.return?.();
  });

  it('tells more than one reading holds to a client that reads late', async () => {
    const stream = open({ after: '0' });
    const expected = Array.from({ length: 55 }, (_, at) => `issue-${at}`);
    for (const slug of expected) await publish(slug);
    expect(await take(stream, 55)).toEqual(expected);
    await stream.return?.();
  });

  it('tells of no correction', async () => {
    await publish('first');
    await archive.db.change.create({ data: { kind: 'ISSUE_CORRECTED', issueId: 'first' } });
    await publish('second');
    const stream = open({ after: '0' });
    expect(await take(stream, 2)).toEqual(['first', 'second']);
    await stream.return?.();
  });

  it.each(['garbage', '-1', '99', '1.5', ''])('refuses the cursor %j', async (after) => {
    const said = await outcome(open({ after }));
    expect(said).toMatch(/BAD_INPUT/);
    expect(said).toMatch(/is no cursor of a change/);
  });

  it.each([
    [
      'an operation that costs too much',
      `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: latestIssue { id }`).join(' ')} }`,
      'TOO_EXPENSIVE',
    ],
    ['a page that is too large', '{ issues(first: 1000000) { totalCount } }', 'BAD_INPUT'],
    ['an unknown field', '{ nonsense }', 'BAD_INPUT'],
    [
      'a mutation without the token',
      'mutation { ingestIssue(input: { name: "a", content: "b" }) { __typename } }',
      /UNAUTHENTICATED|401/,
    ],
  ])('refuses %s', async (_what, query, code) => {
    expect(await outcome(open({}, query))).toMatch(code);
  });

  it('ends the stream when the server closes', async () => {
    const stream = open({});
    const next = stream.next().catch(() => ({ done: true }));
    await subscribed(1);
    await listening.close();
    expect(await next).toMatchObject({ done: true });
    listening = await clientOf(archive).server.listen({ host: '127.0.0.1', port: 0 });
  });
});

/** What a client hears of a refused operation, however its protocol says it. */
async function outcome(stream: Stream): Promise<string> {
  try {
    const { value } = await stream.next();
    return JSON.stringify(value);
  } catch (error) {
    return JSON.stringify(error instanceof Error ? { ...error, message: error.message } : error);
  }
}

/** Waits until so many streams are being answered. */
async function subscribed(count: number): Promise<void> {
  const metrics = listening.url.replace('/graphql', '/metrics');
  await expect
    .poll(async () => Number(/^subscriptions_active (\d+)/m.exec(await (await fetch(metrics)).text())?.[1]), {
      timeout: 5_000,
    })
    .toBe(count);
}

it('forgets a subscriber that has gone', async () => {
  const stream = overSse({});
  const next = stream.next();
  await subscribed(1);
  await stream.return?.();
  await next.catch(() => undefined);
  await subscribed(0);
});

describe('a socket', () => {
  const connect = (protocols: string | string[] = 'graphql-transport-ws', options = {}) =>
    new WebSocket(listening.url.replace('http', 'ws'), protocols, options);
  const closed = (socket: WebSocket) =>
    new Promise<number>((resolve) => socket.on('close', resolve).on('error', () => undefined));
  const unexpected = (socket: WebSocket) =>
    new Promise<number | undefined>((resolve) =>
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode)).on('error', () => undefined),
    );

  it('that subscribes before connection_init is closed', async () => {
    const socket = connect();
    socket.on('open', () =>
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ changeCursor }' } })),
    );
    expect(await closed(socket)).toBe(4401);
  });

  it.each([
    ['the legacy protocol', 'graphql-ws', {}, 400],
    ['no protocol', [], {}, 400],
    ['a foreign origin', 'graphql-transport-ws', { origin: 'https://evil.test' }, 403],
  ])('with %s is refused', async (_what, protocols, options, status) => {
    expect(await unexpected(connect(protocols, options))).toBe(status);
  });

  it('of the same origin is welcome', async () => {
    const socket = connect('graphql-transport-ws', { origin: new URL(listening.url).origin });
    await new Promise((resolve) => socket.on('open', resolve));
    socket.close();
    expect(await closed(socket)).toBe(1005);
  });

  it('with a hundred and one operations at once is closed', async () => {
    const socket = connect();
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (message) => {
      if (!String(message).includes('connection_ack')) return;
      for (let at = 0; at < 101; at += 1)
        socket.send(JSON.stringify({ id: String(at), type: 'subscribe', payload: { query: live } }));
    });
    expect(await closed(socket)).toBe(4400);
  });

  it('takes the token in its first message', async () => {
    const client: Client = createWs({
      url: listening.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const answers = client.iterate({
      query: contract,
      operationName: 'IngestIssue',
      variables: { input: { name: 'a.txt', content: '' } },
    });
    const { value } = await answers.next();
    expect(value).toMatchObject({ data: { ingestIssue: { __typename: 'UnreadableContent' } } });
    await client.dispose();
  });

  it.each([
    ['makes no sense', {}, '{ nonsense }', ['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT', 'RATE_LIMITED']],
    ['is no GraphQL', {}, 'hello', ['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT', 'RATE_LIMITED']],
    ['comes with a wrong token', { Authorization: 'Bearer guess' }, '{ changeCursor }', ['RATE_LIMITED']],
  ])('pays for what %s, as over POST', async (_what, payload, query, codes) => {
    const limited = await clientOf(archive, { rateLimit: 3 }).server.listen({ host: '127.0.0.1', port: 0 });
    const socket = new WebSocket(limited.url.replace('http', 'ws'), 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      socket.on('message', (message) => {
        const { type, payload: errors } = JSON.parse(String(message));
        if (type === 'error') heard.push(errors[0].extensions.code);
        if (heard.length === codes.length) return resolve();
        socket.send(JSON.stringify({ id: String(heard.length), type: 'subscribe', payload: { query } }));
      });
    });
    expect(heard).toEqual(codes);
    await limited.close();
  });
});
