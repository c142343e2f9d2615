import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { openDb } from '../prisma/db.ts';

/** Empty, migrated archives that tests copy, and where the copies go; `remove` takes those away. */
export interface Templates {
  readonly folder: string;
  readonly scratchFolder: string;
  /** On the server of DATABASE_URL, where it is set. */
  readonly database: string;
  remove(): Promise<void>;
}

/** Makes what tests copy: a folder and, with `server`, a database. */
export async function makeTemplates(server: string | undefined): Promise<Templates> {
  const folder = await folderTemplate();
  const scratchFolder = await mkdtemp(join(tmpdir(), 'broadsheet-test-'));
  const database = `broadsheet_test_${randomBytes(5).toString('hex')}`;
  if (server !== undefined) {
    await onServer(server, [`CREATE DATABASE ${database}`]);
    await (await openDb({ url: urlOf(server, database) })).close();
  }
  return {
    folder,
    scratchFolder,
    database,
    async remove() {
      await rm(scratchFolder, { recursive: true, force: true });
      if (server !== undefined) await dropLike(server, database);
    },
  };
}

// Setting up a folder takes seconds, so it is kept for the next run, under a name that changes with what went into it.
async function folderTemplate(): Promise<string> {
  const name = join('node_modules/.cache/broadsheet', fingerprint());
  if (existsSync(name)) return name;
  await mkdir(dirname(name), { recursive: true });
  const draft = await mkdtemp(`${name}.`);
  await (await openDb({ folder: draft })).close();
  await rename(draft, name).catch(() => rm(draft, { recursive: true })); // another run was faster
  return name;
}

function fingerprint() {
  const files = ['prisma/migrations', 'prisma/embedded']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat('node_modules/@electric-sql/pglite/package.json');
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The URL of another database on the same server. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs statements that no transaction may hold, such as CREATE DATABASE, on the server's own database. */
export async function onServer(server: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function dropLike(server: string, name: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [name],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  await client.end();
}
