import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Db } from '../../prisma/db.ts';
import { addressOf } from './address.ts';
import { BadBody, readJson } from './body.ts';
import { clientOf } from './client.ts';
import type { HttpHint } from './errors.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Rate } from './rate.ts';
import { wrongToken } from './rate.ts';
import type { Settings } from './settings.ts';
import { largestBodyKb } from './settings.ts';
import { usual } from './timeouts.ts';
import { createWeb } from './web/web.ts';
import type { GraphQL } from './yoga.ts';

interface Parts {
  readonly db: Db;
  readonly graphql: GraphQL;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly rate: Rate;
  readonly settings: Settings;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers every HTTP request: the paths of runtime.md, and 404 for all others. */
export function createHandler(parts: Parts) {
  const { log, metrics } = parts;
  const routes = new Map<string, Handler>([
    ['/graphql', graphqlHandler(parts)],
    ['/healthz', async (_request, response) => answer(response, 200, { status: 'ok' })],
    ['/readyz', readiness(parts)],
    [
      '/metrics',
      async (_request, response) =>
        void response.setHeader('Content-Type', metrics.contentType).end(await metrics.text()),
    ],
  ]);
  const web = createWeb(parts);
  return (request: IncomingMessage, response: ServerResponse) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const page = routes.has(path) ? null : web.find(path);
    const handler = routes.get(path) ?? (page && patiently(page.handle, parts));
    metrics.request(routes.has(path) ? path : (page?.name ?? 'other'), request, response);
    logged(request, response, path, log);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (handler) {
      handler(request, response).catch((error: unknown) => failed(error, request, response, log));
    } else if (/\btext\/html\b/.test(request.headers.accept ?? '')) web.missing(request, response);
    else answer(response, 404, { message: `There is nothing at ${path}; the API is at /graphql.` });
  };
}

/** A handler whose answer is not kept waiting for who takes nothing of it. */
function patiently(handler: Handler, { settings }: Parts): Handler {
  const { stalled } = settings.timeouts ?? usual;
  return (request, response) => {
    cutOffStalled(response, stalled);
    return handler(request, response);
  };
}

function graphqlHandler({ graphql, rate, settings }: Parts): Handler {
  const { stalled } = settings.timeouts ?? usual;
  return async (request, response) => {
    const client = clientOf(addressOf(request, settings.trustProxy), request.headers.authorization, settings);
    // Before the body is read: how much of one is taken would tell whether the token was right.
    const refusal = client.guessing ? await rate.take(client, wrongToken) : null;
    if (refusal) return refuse(refusal, response);
    cutOffStalled(response, stalled);
    const limit = client.trusted ? Math.max(largestBodyKb, settings.maxBodyKb) : settings.maxBodyKb;
    const isJson = /^application\/(?:graphql\+)?json\b/i.test(request.headers['content-type'] ?? '');
    if (request.method === 'POST' && isJson) {
      // Where the body was read already, the server takes it from here.
      Object.assign(request, { body: await readJson(request, limit) });
    }
    await graphql.handle(request, response, { client });
  };
}

function readiness({ db }: Parts): Handler {
  return async (_request, response) => {
    const ready = await db.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    if (!ready) response.setHeader('Retry-After', '5');
    answer(response, ready ? 200 : 503, { status: ready ? 'ready' : 'the archive cannot be reached' });
  };
}

function failed(error: unknown, request: IncomingMessage, response: ServerResponse, log: Log): void {
  if (!(error instanceof BadBody)) log.error({ err: error }, 'a request failed');
  if (response.headersSent) return void response.destroy();
  const status = error instanceof BadBody ? error.status : 500;
  const message = error instanceof BadBody ? error.message : 'Unexpected error.';
  // What is left of the body is thrown away, and soon the connection with it.
  response.setHeader('Connection', 'close');
  request.resume();
  setTimeout(() => request.destroy(), 1_000).unref();
  const code = error instanceof BadBody ? 'BAD_INPUT' : 'INTERNAL_SERVER_ERROR';
  answer(response, status, { errors: [{ message, extensions: { code } }] });
}

/**
 * Hangs up on a client that takes nothing of what waits for it; a stream in which nothing happens is let alone. Looks by itself:
 * the GraphQL server turns the socket's own time-out off before it streams.
 */
function cutOffStalled(response: ServerResponse, patience: number): void {
  let before = -1;
  const look = setInterval(() => {
    const { bytesWritten = 0, writableLength = 0 } = response.socket ?? {};
    const taken = bytesWritten - writableLength;
    if (writableLength > 0 && taken === before) response.destroy();
    before = taken;
  }, patience).unref();
  response.once('close', () => clearInterval(look));
}

function refuse({ message, extensions: { code, http } }: GraphQLError, response: ServerResponse): void {
  const { status, headers = {} } = http as HttpHint; // the limiter gives one
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  answer(response, status, { errors: [{ message, extensions: { code } }] });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function logged({ method }: IncomingMessage, response: ServerResponse, path: string, log: Log): void {
  const start = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - start);
    log.info({ method, path: path.slice(0, 100), status: response.statusCode, ms }, 'request');
  });
}
