import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotOpen } from '../refusal.ts';

/** Where an embedded archive and its sockets lie. */
export interface Place {
  /** The folder's real path, however it was named. */
  readonly folder: string;
  /** PostgreSQL's own folder below it; it appears when it is complete. */
  readonly database: string;
  /** Where a process that holds the archive listens. */
  readonly sockets: string;
}

/** The PostgreSQL that is embedded; another one cannot read its files. */
const version = '18';

/** Makes the folder where it is missing. Throws `CannotOpen` where no archive can be kept. */
export function placeOf(name: string): Place {
  const folder = folderOf(name);
  const database = join(folder, 'archive');
  const found = existsSync(database) ? versionOf(database) : version;
  if (found !== version) {
    throw new CannotOpen(
      found
        ? `${database} was made by PostgreSQL ${found}, but PostgreSQL ${version} is embedded here: open it with the version of Broadsheet that made it.`
        : `${database} holds no database (its file PG_VERSION is missing): move it away, or name another folder in DATA_DIR.`,
    );
  }
  return { folder, database, sockets: socketFolder(folder) };
}

function folderOf(name: string): string {
  try {
    mkdirSync(name, { recursive: true, mode: 0o700 });
    if (!statSync(name).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    return realpathSync(name);
  } catch (error) {
    throw unusable(name, error);
  }
}

const reasons: Record<string, string> = {
  EEXIST: 'a file of that name is in its place',
  ENOTDIR: 'it is a file, or lies below one',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its file system is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk quota is used up',
};

/** Says in one sentence why a folder cannot be used. */
export function unusable(folder: string, error: unknown): CannotOpen {
  if (error instanceof CannotOpen) return error;
  const { code = '', message } = error as NodeJS.ErrnoException; // what node:fs throws
  const reason = reasons[code] ?? `something else is wrong (${message.split('\n')[0]})`;
  return new CannotOpen(
    `The folder ${folder} cannot hold the archive, as ${reason}: mend that, or name another folder in DATA_DIR.`,
    { cause: error },
  );
}

function versionOf(database: string): string {
  try {
    return readFileSync(join(database, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return '';
  }
}

// The kernel cuts the path of a socket at some 107 bytes without an error, so that two long ones may meet.
const longest = 100;

function socketFolder(folder: string): string {
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) < longest) return folder;
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const short = join(tmpdir(), `broadsheet-${process.getuid?.() ?? ''}-${hash}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const found = lstatSync(short);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || found.mode & 0o077) {
    throw new CannotOpen(
      `${short} should be a folder that only this user can enter, for the sockets of ${folder}: remove it, or name a shorter folder in DATA_DIR.`,
    );
  }
  return short;
}
