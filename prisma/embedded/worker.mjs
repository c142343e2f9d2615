// @ts-check
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { endWithIt, keepRoom } from './room.mjs';
import { shared } from './shared.mjs';

// Plain JavaScript, because Node starts a worker from a file that no loader has to translate, in tests as in production.

/** @type {{ database: string, sockets: string, greeting: string }} */
const { database, sockets, greeting } = workerData;
const paths = { door: join(sockets, 'door'), sql: join(sockets, '.s.PGSQL.5432') };
for (const path of Object.values(paths)) rmSync(path, { force: true }); // left by a holder that was killed

/** @type {Record<number, string>} */
const codes = { 2: 'EACCES', 19: 'EDQUOT', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' }; // as WebAssembly numbers them

/** The processes that joined, each by its connection to the door. @type {Set<import('node:net').Socket>} */
const guests = new Set();
let serving = false;
const door = createServer((guest) => {
  guests.add(guest);
  guest.on('error', () => undefined);
  guest.on('close', () => guests.delete(guest));
  if (serving) guest.write(greeting);
});
await new Promise((done, failed) => door.on('error', failed).listen(paths.door, () => done(undefined)));

const db = await open().catch((error) => {
  // What the WebAssembly throws has no message, only the number of an error.
  throw error instanceof Error && error.message
    ? error
    : Object.assign(new Error(String(error)), { code: codes[error.errno] });
});
const server = new PGLiteSocketServer({
  db: shared(db, { begin: keepRoom(database), changed }),
  path: paths.sql,
  maxConnections: 100,
  // Frees the others from a client that was stopped within a transaction.
  idleTimeout: 120_000,
});
await server.start();
parentPort?.on('message', (/** @type {'serve' | 'close'} */ order) => (order === 'serve' ? serve() : close()));
parentPort?.postMessage('open');

async function open() {
  if (!existsSync(database)) await create();
  const opened = await PGlite.create(database, { extensions: { pg_trgm, unaccent } });
  endWithIt(opened);
  await opened.exec('LISTEN broadsheet_change');
  await opened.exec('SET random_page_cost = 1.1'); // as `openPostgres` sets it
  return opened;
}

/** In a thread of its own, whose end gives back the 400 MB that it takes. */
async function create() {
  const creator = new Worker(new URL('./create.mjs', import.meta.url), { workerData: { database } });
  await once(creator, 'exit'); // rejects with what it throws
}

function changed() {
  parentPort?.postMessage('change');
  // A guest that is behind wakes once for all.
  for (const guest of guests) if (!guest.writableNeedDrain) guest.write('\n');
}

function serve() {
  serving = true;
  for (const guest of guests) guest.write(greeting);
}

/** The door closes last: then the guests look for a new holder. */
async function close() {
  await server.stop();
  await db.close();
  for (const guest of guests) guest.destroy();
  door.close(() => parentPort?.close());
}
