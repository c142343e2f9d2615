import type { Prisma } from '../generated/client.ts';
import type { Table } from './tables.ts';

type Tx = Prisma.TransactionClient;

/** How many rows are held in memory at once. The rows of these tables hold whole texts, one of which may be 64 MB. */
const few: Record<string, number> = { Source: 1, Issue: 10, Article: 50 };
const many = 1000;

/**
 * The rows of a table as lines of an export, in order of their keys, without the line's end. The database writes them, so that
 * every one writes the same. Wants a transaction of its own, as `SET LOCAL` and a cursor are used.
 */
export async function* linesOf(tx: Tx, { name, quoted, selection, order }: Table): AsyncGenerator<string> {
  await tx.$executeRaw`SET LOCAL TimeZone = 'UTC'`;
  // Sorted before they are written out: a sort of long texts would have to keep them.
  await tx.$executeRawUnsafe(
    `DECLARE "transfer" NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS "row" FROM (SELECT ${selection} FROM ${quoted} ORDER BY ${order}) AS r`,
  );
  const start = `{"table":${JSON.stringify(name)},"row":`;
  for (;;) {
    const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`FETCH ${few[name] ?? many} FROM "transfer"`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield `${start}${row}}`;
  }
  await tx.$executeRaw`CLOSE "transfer"`;
}
