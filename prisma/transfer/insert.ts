import { isAway, isFull } from '../away.ts';
import type { Prisma } from '../generated/client.ts';
import type { FileRow } from './read.ts';
import { CannotImport } from './refusal.ts';
import type { Table } from './tables.ts';

type Tx = Prisma.TransactionClient;

/** Rows of one table go to the database together, up to so many, or characters. */
const most = { rows: 1000, length: 1 << 20 };

/** Inserts the rows of a file in their order. Throws `CannotImport` with the line of one that the database refuses. */
export async function insertAll(tx: Tx, rows: AsyncIterable<FileRow>): Promise<void> {
  let batch: FileRow[] = [];
  let length = 0;
  for await (const row of rows) {
    const isEnough = batch.length >= most.rows || length >= most.length || batch[0]?.table !== row.table;
    if (batch.length > 0 && isEnough) {
      await insertBatch(tx, batch);
      batch = [];
      length = 0;
    }
    batch.push(row);
    length += row.text.length;
  }
  if (batch.length > 0) await insertBatch(tx, batch);
}

async function insertBatch(tx: Tx, batch: readonly FileRow[]): Promise<void> {
  await tx.$executeRaw`SAVEPOINT "batch"`;
  try {
    await insert(tx, batch[0]!.table, batch);
  } catch (error) {
    if (isAway(error) || isFull(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT "batch"`;
    await findRefused(tx, batch);
  }
  await tx.$executeRaw`RELEASE SAVEPOINT "batch"`;
}

/** One after the other, to tell which it is. */
async function findRefused(tx: Tx, batch: readonly FileRow[]): Promise<void> {
  for (const row of batch) {
    try {
      await insert(tx, row.table, [row]);
    } catch (error) {
      if (isAway(error) || isFull(error)) throw error;
      const why = `holds a row of ${row.table.name} that the database refuses (${reasonOf(error)})`;
      throw new CannotImport(row.line, why, { cause: error });
    }
  }
}

/** The lines go as they are, so that no number or text is written anew on the way. */
async function insert(tx: Tx, { quoted, selection }: Table, rows: readonly FileRow[]): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO ${quoted} (${selection})
    SELECT ${selection} FROM json_array_elements($1::json) WITH ORDINALITY AS "file" ("_line", "_number"),
      json_populate_record(NULL::${quoted}, "_line" -> 'row') ORDER BY "_number"`,
    `[${rows.map(({ text }) => text).join(',')}]`,
  );
}

/** What the database said, in so many words as fit into a sentence. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const said = /Message: `(?:ERROR: )?([^`]+)/.exec(message)?.[1] ?? message.trim().split('\n').at(-1)!;
  return said.length <= 160 ? said : `${said.slice(0, 160)}…`;
}
