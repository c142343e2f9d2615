import type { Db } from '../db.ts';
import type { Footer, Header } from './format.ts';
import { createTally } from './format.ts';
import { linesOf } from './rows.ts';
import { schemaOf, tablesOf } from './tables.ts';

export interface ExportOptions {
  /** The version of the parser, for the first line. */
  readonly parser: string;
  readonly at: Date;
  /** Takes one line, without its end; the next comes when it is done. */
  write(line: string): Promise<void> | void;
}

/** A transfer takes as long as its file does. */
export const patience = { timeout: 24 * 60 * 60_000, maxWait: 60_000 };

/** Writes the whole archive as lines of JSON, all of one moment and few of them in memory. Answers what the last line says. */
export async function exportArchive(db: Db, { parser, at, write }: ExportOptions): Promise<Footer> {
  return db.$transaction(
    async (tx) => {
      const tables = await tablesOf(tx);
      const tally = createTally(tables.map(({ name }) => name));
      const header: Header = {
        format: 'broadsheet-archive',
        version: 1,
        parser,
        schema: await schemaOf(tx),
        exportedAt: at.toISOString(),
      };
      const put = async (table: string | null, line: string) => {
        tally.add(table, line);
        await write(line);
      };
      await put(null, JSON.stringify(header));
      for (const table of tables) {
        for await (const line of linesOf(tx, table)) await put(table.name, line);
      }
      const footer = tally.sums();
      await write(JSON.stringify(footer));
      return footer;
    },
    { ...patience, isolationLevel: 'RepeatableRead' },
  );
}
