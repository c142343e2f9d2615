import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ProcessId } from './process.ts';
import { stateOf, thisProcess } from './process.ts';

// The highest of the files lock.1, lock.2, … is the lock. Each appears complete, by link(2), which lets one process win; it is
// never removed while it is the highest, so whoever looked long ago and then makes a lower one sees that it came too late.

/** Who holds an archive, as its lock file says. */
export interface Holder extends ProcessId {
  readonly host: string;
  /** Tells this holder from every other one. */
  readonly token: string;
  readonly sockets: string;
  readonly state: 'starting' | 'serving' | 'released';
}

/** A lock of this process. */
export interface Lock {
  readonly holder: Holder;
  /** Lets the others know that they may join. */
  serving(): void;
  release(): void;
}

/** Takes the lock of a folder, or answers who holds it. */
export function claim(folder: string, sockets: string): { lock: Lock } | { holder: Holder } {
  for (;;) {
    const highest = numbers(folder).at(-1) ?? 0;
    const holder = read(folder, highest);
    if (holder && holds(holder)) return { holder };
    const mine: Holder = { ...thisProcess(), host: hostname(), token: randomUUID(), sockets, state: 'starting' };
    if (!create(folder, highest + 1, mine)) continue;
    const all = numbers(folder);
    if (all.at(-1) !== highest + 1) {
      rmSync(fileOf(folder, highest + 1), { force: true });
      continue;
    }
    for (const number of all.slice(0, -1)) rmSync(fileOf(folder, number), { force: true });
    removeOldDrafts(folder);
    return { lock: lockOf(folder, highest + 1, mine) };
  }
}

/** Who holds the folder at this moment. */
export function holderOf(folder: string): Holder | undefined {
  const holder = read(folder, numbers(folder).at(-1) ?? 0);
  return holder && holds(holder) ? holder : undefined;
}

// Of a process on another machine nothing can be known, so it counts as alive.
function holds(holder: Holder): boolean {
  return holder.state !== 'released' && (holder.host !== hostname() || stateOf(holder) !== 'gone');
}

function lockOf(folder: string, number: number, holder: Holder): Lock {
  const write = (state: Holder['state']) => renameSync(draft(folder, { ...holder, state }), fileOf(folder, number));
  return {
    holder,
    serving: () => write('serving'),
    release() {
      try {
        write('released');
      } catch {
        // A folder that is full or gone; that this process ends says the same.
      }
    },
  };
}

const fileOf = (folder: string, number: number) => join(folder, `lock.${number}`);

function numbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => /^lock\.([1-9]\d*)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** Nobody where the file was taken away by a later holder, or a power cut left it incomplete. */
function read(folder: string, number: number): Holder | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), 'utf8')) as Holder; // only `draft` writes them
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function create(folder: string, number: number, holder: Holder): boolean {
  const file = draft(folder, holder);
  try {
    linkSync(file, fileOf(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // what node:fs throws
    throw error;
  } finally {
    rmSync(file);
  }
}

function draft(folder: string, holder: Holder): string {
  const file = join(folder, `lock-draft.${holder.token}`);
  writeFileSync(file, `${JSON.stringify(holder, null, 2)}\n`, { mode: 0o644 });
  return file;
}

/** A draft is there for a moment, unless its process was killed in it. */
function removeOldDrafts(folder: string) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('lock-draft.')) continue;
    const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > 60_000) rmSync(join(folder, name), { force: true });
  }
}
