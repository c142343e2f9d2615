import { mkdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Archive } from '../db.ts';
import { PrismaClient } from '../generated/client.ts';
import { applyMigrations } from '../migrate.ts';

/** Opens the embedded archive in a folder. */
export async function openEmbedded(folder: string): Promise<Archive> {
  const host = resolve(folder);
  mkdirSync(host, { recursive: true });
  const path = join(host, '.s.PGSQL.5432');
  rmSync(path, { force: true });
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { folder: join(host, 'archive'), path },
  });
  const wakers = new Set<() => void>();
  worker.on('message', () => wakers.forEach((wake) => wake()));
  await once(worker, 'message');
  const pool = new pg.Pool({ host, max: 3, user: 'postgres', database: 'postgres' });
  pool.on('error', () => undefined);
  await applyMigrations(pool);
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    db,
    onChange(wake) {
      wakers.add(wake);
      return () => void wakers.delete(wake);
    },
    async close() {
      await db.$disconnect();
      await pool.end();
      const gone = once(worker, 'exit');
      worker.postMessage('close');
      await gone;
    },
  };
}
