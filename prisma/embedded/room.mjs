// @ts-check
/** @import { PGlite } from '@electric-sql/pglite' */
/** @import { Run } from './shared.mjs' */
import { statfsSync } from 'node:fs';

// Two segments of the write-ahead log: PostgreSQL aborts where it finds no room for the next one.
const reserve = 2 * 16 * 1024 * 1024;

/**
 * Makes what is to be called before each exchange: while the disk is nearly full, it lets the database only be read.
 *
 * @param {string} folder
 * @returns {(state: string, run: Run) => Promise<void>}
 */
export function keepRoom(folder) {
  let full = false;
  return async (state, run) => {
    const { bavail, bsize } = statfsSync(folder);
    const short = bavail * bsize < reserve;
    if (short && state === 'T') await run('SET LOCAL transaction_read_only = on');
    if (short === full || state !== 'I') return;
    full = short;
    await run(`SET default_transaction_read_only = ${full ? 'on' : 'off'}`);
    const what = full ? 'is nearly full: the archive can only be read until there is room' : 'has room again';
    process.stderr.write(`The disk of ${folder} ${what}.\n`);
  };
}

/**
 * Ends this thread when PostgreSQL aborts: PGlite would go round in a circle for ever.
 *
 * @param {PGlite} db
 */
export function endWithIt(db) {
  const { Module } = db;
  const once = Module._PostgresMainLoopOnce;
  Module._PostgresMainLoopOnce = () => {
    try {
      once();
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') process.exit(1);
      throw error;
    }
  };
}
