// @ts-check
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

// Plain JavaScript, because Node starts a worker from a file that no loader has to translate, in tests as in production.
const { folder, path } = workerData;
const db = await PGlite.create(folder);
await db.listen('broadsheet_change', () => parentPort?.postMessage('change'));
const server = new PGLiteSocketServer({ db, path, maxConnections: 10 });
await server.start();
parentPort?.postMessage('ready');
