import { readFileSync } from 'node:fs';
import type { Archive } from '../prisma/db.ts';
import type { Parse } from '../src/ingest/store.ts';
import type { Log } from '../src/schema/log.ts';
import type { ApiServer } from '../src/schema/server.ts';
import { createServer } from '../src/schema/server.ts';
import type { Settings } from '../src/schema/settings.ts';
import { defaults } from '../src/schema/settings.ts';

/** The operations that clients ask, as the contract has them. */
export const contract = readFileSync(new URL('./contract/operations.graphql', import.meta.url), 'utf8');

export const token = 'token-for-tests';

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly extensions?: Record<string, unknown>;
  }[];
}

export interface TestClient {
  readonly server: ApiServer;
  /** What the server logged. */
  readonly logged: readonly object[];
  /** Sends a document. */
  // The type of an answer is what the test expects of it; the test itself holds the answer to that.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  ask<Data = any>(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** Sends the contract's file and names one of its operations; fails where the answer has errors. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  contract<Data = any>(operationName: string, variables?: object): Promise<Data>;
}

/** A server over an archive, without a port, and a client of it. */
export function clientOf(archive: Archive, settings: Partial<Settings> = {}, parse?: Parse): TestClient {
  const logged: object[] = [];
  const keep = (facts: object) => void logged.push(facts);
  const log: Log = { info: keep, warn: keep, error: keep };
  const server = createServer({
    archive,
    log,
    settings: { ...defaults, apiToken: token, rateLimit: 1_000_000, ...settings },
    ...(parse && { parse }),
  });
  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await server.fetch('http://api.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify(body),
    });
    const { data = null, errors = [] } = await response.json();
    return { status: response.status, headers: response.headers, data, errors };
  };
  return {
    server,
    logged,
    ask: (query, variables, headers) => send({ query, variables }, headers),
    async contract(operationName, variables) {
      const { data, errors } = await send({ query: contract, operationName, variables }, bearer);
      if (errors.length > 0) throw new Error(`${operationName}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

export const bearer = { authorization: `Bearer ${token}` };
