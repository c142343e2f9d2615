import type { Db } from '../../../prisma/db.ts';
import { readSource } from '../read/source.ts';
import { ingestSource } from '../store.ts';
import type { Input } from './files.ts';
import type { Row } from './report.ts';
import { failedRow, rowOf } from './report.ts';

/** Where a run says what it sees; each call is one line. */
export type Say = (line: string) => void;

/** Takes one file into the archive. What is wrong with it is said in one line, and the row tells that it failed. */
export async function take(db: Db, input: Input, limit: number, say: Say): Promise<Row> {
  try {
    const source = readSource(await input.bytes(limit), input.name, limit);
    const ingested = await ingestSource(db, source);
    if (ingested.outcome !== 'unchanged') {
      for (const { line, message, rule } of ingested.warnings) say(`${input.path}:${line}: ${message} (${rule})`);
    }
    return await rowOf(db, input.path, ingested);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return failedRow(input.path);
  }
}
