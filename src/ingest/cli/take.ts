import { isAway, isFull } from '../../../prisma/away.ts';
import type { Db } from '../../../prisma/db.ts';
import { readSource } from '../read/source.ts';
import type { IngestOptions } from '../store.ts';
import { ingestSource } from '../store.ts';
import type { Input } from './files.ts';
import type { Row } from './report.ts';
import { failedRow, rowOf } from './report.ts';

/** Where a run says what it sees; each call is one line. */
export type Say = (line: string) => void;

export interface TakeOptions extends Pick<IngestOptions, 'parse'> {
  /** How large a file may be, in bytes. */
  readonly limit: number;
  readonly say: Say;
}

/** Takes one file into the archive. What is wrong with it is said in one line, and the row tells that it failed. */
export async function take(db: Db, input: Input, { limit, say, ...options }: TakeOptions): Promise<Row> {
  try {
    const source = readSource(await input.bytes(limit), input.name, limit);
    const ingested = await ingestSource(db, source, options);
    if (ingested.outcome !== 'unchanged') {
      for (const { line, message, rule } of ingested.warnings) say(`${input.path}:${line}: ${message} (${rule})`);
    }
    return await rowOf(db, input.path, ingested);
  } catch (error) {
    say(lineOf(input.path, error));
    return failedRow(input.path);
  }
}

/** What went wrong with a file, in one line. */
function lineOf(path: string, error: unknown): string {
  if (isAway(error)) return `${path}: the database does not answer; take it again when it does.`;
  if (isFull(error)) return `${path}: the database's disk is full; take it again when there is room.`;
  const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  // An error of Prisma's tells the call and its place in the code before what happened.
  return lines.length === 1 ? lines[0]! : `${path}: ${lines.at(-1)}`;
}
