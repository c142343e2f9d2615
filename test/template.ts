import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cp, lstat, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { openDb } from '../prisma/db.ts';

/** An empty, migrated archive that tests copy, and where the copies go; `remove` takes those away. */
export interface Template {
  readonly name: string;
  readonly scratch: string;
  remove(): Promise<void>;
}

/** Makes the template: a folder or, with `server`, a database. */
export function makeTemplate(server: string | undefined): Promise<Template> {
  return server === undefined ? folderTemplate() : databaseTemplate(server);
}

// Setting up a folder takes seconds, so it is kept for the next run, under a name that changes with what went into it.
async function folderTemplate(): Promise<Template> {
  const name = join('node_modules/.cache/broadsheet', fingerprint());
  if (!existsSync(name)) {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-template-'));
    await (await openDb({ folder })).close();
    await mkdir(dirname(name), { recursive: true });
    await cp(folder, `${name}.${process.pid}`, {
      recursive: true,
      filter: async (path) => !(await lstat(path)).isSocket(),
    });
    await rename(`${name}.${process.pid}`, name);
    await rm(folder, { recursive: true, force: true });
  }
  const scratch = await mkdtemp(join(tmpdir(), 'broadsheet-test-'));
  return { name, scratch, remove: () => rm(scratch, { recursive: true, force: true }) };
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

async function databaseTemplate(server: string): Promise<Template> {
  const scratch = `broadsheet_test_${randomBytes(5).toString('hex')}`;
  const name = `${scratch}_template`;
  await onServer(server, [`CREATE DATABASE ${name}`]);
  await (await openDb({ url: urlOf(server, name) })).close();
  return { name, scratch, remove: () => dropLike(server, scratch) };
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
