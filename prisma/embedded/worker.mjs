// @ts-check
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { shared } from './shared.mjs';

// Plain JavaScript, because Node starts a worker from a file that no loader has to translate, in tests as in production.
const { folder, path } = workerData;
const db = await PGlite.create(folder);
await db.exec('LISTEN broadsheet_change');
const server = new PGLiteSocketServer({
  db: shared(db, () => parentPort?.postMessage('change')),
  path,
  maxConnections: 100,
});
await server.start();
parentPort?.on('message', async () => {
  await server.stop();
  await db.close();
  parentPort?.close();
});
parentPort?.postMessage('ready');
