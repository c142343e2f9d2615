import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Archive } from './db.ts';
import { PrismaClient } from './generated/client.ts';
import { listen } from './listen.ts';
import { applyMigrations } from './migrate.ts';
import { CannotOpen } from './refusal.ts';
import { breakAfter } from './silence.ts';

/** Opens an archive on a PostgreSQL server, 15 or newer. Throws `CannotOpen` where that is not to be had. */
export async function openPostgres(url: string): Promise<Archive> {
  await migrate(url);
  const pool = new pg.Pool({
    ...connection(url),
    max: 10,
    statement_timeout: 30_000,
    // Longer than the server's own: it counts only where the server says nothing at all.
    stream: breakAfter(35_000),
    // Lets go of what a process holds that was stopped within a transaction.
    idle_in_transaction_session_timeout: 60_000,
    // The disks of today: at the default of 4 a search for a rare word reads the whole table rather than its index.
    options: '-c random_page_cost=1.1',
  });
  // An idle connection that breaks is replaced at its next use; unheard, its error would end the process.
  pool.on('error', () => undefined);
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
  const listener = listen(() => new pg.Client({ ...connection(url), stream: breakAfter(30_000) }));
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

const connection = (url: string) => ({
  connectionString: url,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  application_name: 'broadsheet',
});

async function migrate(url: string) {
  const { host, port, database, user } = new pg.Client(url);
  const pool = new pg.Pool({ ...connection(url), max: 1 });
  pool.on('error', () => undefined);
  try {
    const { rows } = await pool.query<{ version: string }>('SELECT current_setting(\'server_version\') AS "version"');
    refuseOld(rows[0]!.version, `${host}:${port}`);
    await applyMigrations(pool);
  } catch (error) {
    throw refusal(error, { server: `${host}:${port}`, database: database ?? '', user: user ?? '' });
  } finally {
    await pool.end();
  }
}

/** Throws `CannotOpen` where the version that a server gives (`14.11 (Debian 14.11-1)`) is below 15. */
export function refuseOld(version: string, server: string): void {
  if (Number.parseInt(version) >= 15) return;
  throw new CannotOpen(
    `The server at ${server} is PostgreSQL ${version}, but Broadsheet needs 15 or newer: name another one in DATABASE_URL.`,
  );
}

/** Says what was wrong without the password that may stand in the URL. */
function refusal(error: unknown, { server, database, user }: Record<'server' | 'database' | 'user', string>) {
  if (error instanceof CannotOpen) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string }; // a driver's error
  const sentences: Record<string, string> = {
    '3D000': `The PostgreSQL server at ${server} has no database ${database}: create it, or name another in DATABASE_URL.`,
    '28P01': `The PostgreSQL server at ${server} refuses the password of ${user}: correct it in DATABASE_URL.`,
    '28000': `The PostgreSQL server at ${server} does not let in ${user}: name another user in DATABASE_URL.`,
  };
  if (message.includes('schema is not empty')) {
    return new CannotOpen(
      `The database ${database} at ${server} holds tables of something else: name an empty database in DATABASE_URL.`,
      { cause: error },
    );
  }
  const module = missingModule(message);
  if (module !== undefined) {
    return new CannotOpen(
      `The PostgreSQL server at ${server} lacks the module ${module}: install PostgreSQL's contrib modules there.`,
      { cause: error },
    );
  }
  const unreachable = /^E[A-Z]+$/.test(code) || /timeout|terminated/i.test(message);
  const sentence = unreachable
    ? `The PostgreSQL server at ${server} cannot be reached (${code || 'no answer'}): start it, or correct DATABASE_URL.`
    : `The archive in the database ${database} at ${server} cannot be opened: ${reasonOf(message)}`;
  return new CannotOpen(sentences[code] ?? sentence, { cause: error });
}

/** The module of PostgreSQL that a server would have to be given for a migration that failed so. */
export function missingModule(message: string): string | undefined {
  return /extension "(\w+)" is not available/.exec(message)?.[1];
}

/** What the server said, without what the engine adds of its own whereabouts. */
function reasonOf(message: string): string {
  return /ERROR: (.+)/.exec(message)?.[1] ?? message.trim().split('\n').at(-1)!;
}
