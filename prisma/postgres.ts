import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Archive } from './db.ts';
import { PrismaClient } from './generated/client.ts';
import { applyMigrations } from './migrate.ts';

/** Opens an archive on a PostgreSQL server, 15 or newer. */
export async function openPostgres(url: string): Promise<Archive> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    statement_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced at its next use; unheard, its error would end the process.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool);
  await applyMigrations(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const db = new PrismaClient({ adapter });
  const listener = listen(url);
  return {
    db,
    onChange: listener.onChange,
    async close() {
      await listener.close();
      await db.$disconnect();
      await pool.end();
    },
  };
}

/** LISTEN on a connection of its own, opened again when it breaks. */
function listen(url: string) {
  const wakers = new Set<() => void>();
  const wake = () => {
    for (const waker of wakers) waker();
  };
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const again = () => {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      connect().then(wake, again); // what came while it was away is in the log
    }, 1_000);
  };
  async function connect() {
    client = new pg.Client({ connectionString: url, application_name: 'broadsheet listener' });
    client.on('notification', wake);
    client.on('error', again);
    client.on('end', again);
    await client.connect();
    await client.query('LISTEN broadsheet_change');
  }
  connect().catch(again);

  return {
    onChange(waker: () => void) {
      wakers.add(waker);
      return () => void wakers.delete(waker);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
