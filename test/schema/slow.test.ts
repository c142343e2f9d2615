import type { Socket } from 'node:net';
import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Listening } from '../../src/schema/server.ts';
import { usual } from '../../src/schema/timeouts.ts';
import { clientOf } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

let archive: TestArchive;
let listening: Listening;

// Of what three megabytes are an event of, no connection's buffers hold forty.
const events = 40;
const live = `subscription { issuePublished(after: "0") { issue { articles { nodes { ${Array.from({ length: 30 }, (_, at) => `a${at}: text`).join(' ')} } } } } }`;
const spy = vi.spyOn(pg.Client.prototype, 'query');

beforeAll(async () => {
  archive = await freshDb();
  const text = 'word '.repeat(20_000);
  for (let at = 0; at < events; at += 1) await seedIssue(archive.db, { slug: `issue-${at}`, articles: [{ text }] });
});
afterAll(() => spy.mockRestore());

const start = async (timeouts: Partial<typeof usual>) => {
  listening = await clientOf(archive, { timeouts: { ...usual, ...timeouts } }).server.listen({
    host: '127.0.0.1',
    port: 0,
  });
};
afterEach(() => listening.close());

const metric = async (name: string) => {
  const text = await (await fetch(new URL('/metrics', listening.url))).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
};
const becomes = (name: string, value: number) => expect.poll(() => metric(name), { timeout: 10_000 }).toBe(value);

/** A connection over which `text` was sent and nothing is ever read. */
function deaf(text: string): Socket {
  const { hostname, port } = new URL(listening.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).write(text);
  return socket;
}

const ended = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve).resume());

describe('a subscriber that never reads', () => {
  beforeEach(() => void spy.mockClear());

  const overSse = () =>
    deaf(`GET /graphql?query=${encodeURIComponent(live)} HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n`);
  const overWs = () => {
    const socket = new WebSocket(listening.url.replace('http', 'ws'), 'graphql-transport-ws');
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('error', () => undefined).on('open', () => send({ type: 'connection_init' }));
    socket.once('message', () => {
      send({ id: '1', type: 'subscribe', payload: { query: live } });
      socket.pause();
    });
    return { destroy: () => socket.terminate() };
  };

  it.each([
    ['SSE', overSse, { stalled: 1_000 }],
    ['WebSocket', overWs, { pong: 1_000 }],
  ])('over %s makes the server read no more than it can send, and is cut off', async (_name, open, timeouts) => {
    await start(timeouts);
    const socket = open();
    await becomes('subscriptions_active', 1);
    expect(await (await fetch(new URL('/healthz', listening.url))).json()).toEqual({ status: 'ok' });
    await becomes('subscriptions_active', 0);
    const statements = spy.mock.calls.length;
    // Each event takes more than one statement.
    expect(statements).toBeGreaterThan(2);
    expect(statements).toBeLessThan(events);
    await becomes('websocket_connections', 0);
    socket.destroy();
  });

  it('though one to which nothing is sent may wait', async () => {
    await start({ stalled: 100 });
    const query = encodeURIComponent('subscription { issuePublished { cursor } }');
    const response = await fetch(`${listening.url}?query=${query}`, { headers: { accept: 'text/event-stream' } });
    const reader = response.body!.getReader();
    // Comments come now and then that keep the connection open.
    for (let at = 0; at < 3; at += 1) expect((await reader.read()).done).toBe(false);
    expect(await metric('subscriptions_active')).toBe(1);
    await reader.cancel();
    await becomes('subscriptions_active', 0);
  });
});

describe('a client that does not come to the end of its request', () => {
  const timeouts = { headers: 200, request: 400, look: 50 };

  it.each([
    ['headers', 'POST /graphql HTTP/1.1\r\nHost: a\r\n'],
    ['a body', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'],
    ['anything', ''],
  ])('that does not send %s is hung up on, and others are answered', async (_what, text) => {
    await start(timeouts);
    const closed = ended(deaf(text));
    expect((await fetch(new URL('/healthz', listening.url))).status).toBe(200);
    await closed;
  });

  it('that does not begin on a socket is hung up on', async () => {
    await start({ pong: 100 });
    const socket = new WebSocket(listening.url.replace('http', 'ws'), 'graphql-transport-ws');
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4408);
  });
});
