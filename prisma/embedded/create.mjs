// @ts-check
import { renameSync, rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

// Whoever kills this process leaves no half a database behind: it gets its name when it is complete.

/** @type {{ database: string }} */
const { database } = workerData;
const draft = `${database}-draft`;
rmSync(draft, { recursive: true, force: true });
try {
  // PGlite sets a database up in memory twice as fast as in a folder.
  const memory = await PGlite.create();
  const loadDataDir = await memory.dumpDataDir('none');
  await memory.close();
  const first = await PGlite.create(draft, { loadDataDir });
  await first.close();
  renameSync(draft, database);
} catch (error) {
  rmSync(draft, { recursive: true, force: true });
  throw error;
}
