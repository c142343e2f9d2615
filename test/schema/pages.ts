import type { Listening } from '../../src/schema/server.ts';
import type { Settings } from '../../src/schema/settings.ts';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import type { TestArchive } from '../db.ts';

/** A server that listens, and what a reader's program gets from it. */
export interface Reader {
  readonly origin: string;
  readonly client: TestClient;
  get(path: string, init?: RequestInit): Promise<Response>;
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

/** Serves an archive on a port, to be read as a browser or a feed reader does. */
export async function readerOf(archive: TestArchive, settings: Partial<Settings> = {}): Promise<Reader> {
  const client = clientOf(archive, settings);
  const listening: Listening = await client.server.listen({ host: '127.0.0.1', port: 0 });
  const { origin } = new URL(listening.url);
  const get = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });
  return {
    origin,
    client,
    get,
    text: async (path) => (await get(path)).text(),
    close: () => listening.close(),
  };
}
