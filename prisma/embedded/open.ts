import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Archive } from '../db.ts';
import { PrismaClient } from '../generated/client.ts';
import { applyMigrations } from '../migrate.ts';
export async function openEmbedded(folder: string): Promise<Archive> {
  const path = '/tmp/bs-' + process.pid + '/.s.PGSQL.5432';
  (await import('node:fs')).mkdirSync(path.replace('/.s.PGSQL.5432', ''), { recursive: true });
  (await import('node:fs')).mkdirSync(folder, { recursive: true });
  const url = new URL('./worker.mjs', import.meta.url);
  const worker = new Worker(url, { workerData: { folder, path }});
  const w = new Set<() => void>();
  worker.on('message', (m) => { console.error(m); for (const f of w) f(); });
  await once(worker, 'message');
  const pool = new pg.Pool({ host: path.replace('/.s.PGSQL.5432', ''), max: 3, user: 'postgres', database: 'postgres' });
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool);
  console.error(await applyMigrations(pool));
  const db = new PrismaClient({ adapter });
  return { db, onChange(f) { w.add(f); return () => void w.delete(f); }, async close() { await db.$disconnect(); await pool.end(); await worker.terminate(); } };
}
