import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { Archive, Location } from '../prisma/db.ts';
import { openDb } from '../prisma/db.ts';
import { onServer, urlOf } from './template.ts';

const server = process.env['DATABASE_URL'];

/** An opened archive, and where it lies, for processes that are to open it too. */
export interface TestArchive extends Archive {
  readonly location: Location;
}

const idle: TestArchive[] = [];
const opened: TestArchive[] = [];

// Opening takes most of a second and 300 MB, emptying a few milliseconds: a file's tests share what they have closed.
afterAll(async () => {
  await Promise.all(opened.splice(0).map((archive) => archive.close()));
});

/**
 * An empty, migrated archive: on the server of DATABASE_URL in a database of its own, else embedded in a folder of its own.
 * Its `close` gives it back to the tests of the same file; what is not closed is closed after the last of them.
 */
export async function freshDb(): Promise<TestArchive> {
  const archive = idle.pop() ?? (await open());
  await empty(archive);
  const stops: (() => void)[] = [];
  return {
    ...archive,
    onChange(wake) {
      const stop = archive.onChange(wake);
      stops.push(stop);
      return stop;
    },
    close() {
      for (const stop of stops.splice(0)) stop();
      if (!idle.includes(archive)) idle.push(archive);
      return Promise.resolve();
    },
  };
}

/** Where an empty, migrated archive lies that nobody has opened. */
export async function freshLocation(): Promise<Location> {
  if (server === undefined) return { folder: await freshFolder() };
  const { database } = inject('templates');
  const name = `${database}_${randomBytes(5).toString('hex')}`;
  await onServer(server, [`CREATE DATABASE ${name} TEMPLATE ${database}`]);
  return { url: urlOf(server, name) };
}

/** The same, embedded on every run, for tests of what only the embedded database does. */
export async function freshFolder(): Promise<string> {
  const folder = await emptyFolder();
  await cp(inject('templates').folder, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return folder;
}

/** A folder with nothing in it, which goes after the run. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(inject('templates').scratchFolder, 'a'));
}

async function open(): Promise<TestArchive> {
  const location = await freshLocation();
  const archive = { ...(await openDb(location)), location };
  opened.push(archive);
  return archive;
}

// The trigger that keeps the change log append-only rests while the session plays a replica.
async function empty({ db }: Archive) {
  await db.$executeRaw`
    DO $$ BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('Country', '_prisma_migrations')
      );
    END $$`;
}
