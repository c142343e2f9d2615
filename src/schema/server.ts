import { once } from 'node:events';
import type { ServerOptions as HttpOptions, Server } from 'node:http';
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Archive } from '../../prisma/db.ts';
import { parse as parseHere } from '../ingest/ingest.ts';
import type { Parse } from '../ingest/store.ts';
import { createChanges } from './changes.ts';
import { clientOf } from './client.ts';
import { createGate } from './gate.ts';
import { createHandler } from './http.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createNames } from './names.ts';
import { createRate } from './rate.ts';
import type { Settings } from './settings.ts';
import { serveSockets } from './sockets.ts';
import { usual } from './timeouts.ts';
import { createGraphQL } from './yoga.ts';

/** What a server is made of. Who lends the archive closes it. */
export interface ServerOptions {
  readonly archive: Archive;
  readonly log: Log;
  readonly settings: Settings;
  /** Where texts are parsed: in this thread, which answers nobody meanwhile, unless told otherwise. */
  readonly parse?: Parse;
}

/** A server that listens. */
export interface Listening {
  /** `http://HOST:PORT/graphql` */
  readonly url: string;
  /** Takes no more requests, ends the streams and answers what is in flight. */
  close(): Promise<void>;
}

/** The API, built but not listening. */
export interface ApiServer {
  /** Answers without a port, for clients in the same process. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  readonly handler: ReturnType<typeof createHandler>;
  listen(where: { readonly host: string; readonly port: number }): Promise<Listening>;
  /** Of a server that was never listening: lets go of the archive. */
  close(): void;
}

// How long answers in flight may take when the server closes.
const patience = 8_000;

/** Builds the API over an archive. */
export function createServer({ archive, log, settings, parse = parseHere }: ServerOptions): ApiServer {
  const names = createNames(archive);
  const changes = createChanges(archive);
  const rate = createRate(settings);
  const gate = createGate(rate);
  const metrics = createMetrics(changes.followers);
  const graphql = createGraphQL({ archive, names, changes, gate, parse, rate, log, settings });
  const handler = createHandler({ db: archive.db, graphql, log, metrics, rate, settings });
  const close = () => {
    changes.close();
    names.close();
  };
  return {
    fetch: async (url, init) => {
      const authorization = new Headers(init?.headers).get('authorization');
      const client = clientOf('same process', authorization, settings);
      return graphql.fetch(String(url), init ?? {}, { client });
    },
    handler,
    close,
    async listen({ host, port }) {
      const server = createHttp(limits(settings), handler);
      const closeSockets = serveSockets(server, { graphql, gate, metrics, rate, settings });
      server.listen(port, host);
      await once(server, 'listening').catch((error: unknown) => refuse(error, host, port));
      return {
        url: urlOf(server, host),
        async close() {
          close();
          await Promise.all([closeSockets(), drained(server)]);
        },
      };
    },
  };
}

function limits({ timeouts = usual }: Settings): HttpOptions {
  return {
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: timeouts.look,
  };
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program: set PORT to a free one, or to 0 for any',
  EACCES: 'is not for this user: set PORT to one above 1023',
  EADDRNOTAVAIL: 'is not an address of this machine: set HOST to one that is',
  ENOTFOUND: 'is not an address that is known: set HOST to one of this machine',
};

function refuse(error: unknown, host: string, port: number): never {
  const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
  throw reason ? new Error(`${host}:${port} ${reason}.`, { cause: error }) : error;
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a path
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`;
}

async function drained(server: Server): Promise<void> {
  const impatient = setTimeout(() => server.closeAllConnections(), patience);
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive would hold the server until its client lets go of it.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(idle);
  clearTimeout(impatient);
}
