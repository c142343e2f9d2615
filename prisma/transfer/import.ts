import type { Db } from '../db.ts';
import type { Prisma } from '../generated/client.ts';
import { patience } from './export.ts';
import type { Footer, Tally } from './format.ts';
import { createTally } from './format.ts';
import { insertAll } from './insert.ts';
import type { Line } from './lines.ts';
import { linesIn } from './lines.ts';
import type { FileRow } from './read.ts';
import { checkHeader, rowsOf } from './read.ts';
import { CannotImport } from './refusal.ts';
import { linesOf } from './rows.ts';
import type { Table } from './tables.ts';
import { schemaOf, tablesOf } from './tables.ts';

type Tx = Prisma.TransactionClient;

/** What became of a file. */
export interface Imported {
  readonly outcome: 'imported' | 'unchanged';
  readonly sums: Footer;
}

/**
 * Takes an export into an empty archive, in one transaction and with few lines in memory, and reads it again before it is
 * committed. An archive that holds just the rows of the file is left as it is. Throws `CannotImport` where the file is altered,
 * cut off or of another version, or the archive holds other rows; then nothing is written.
 */
export async function importArchive(db: Db, chunks: AsyncIterable<Uint8Array>): Promise<Imported> {
  const lines = linesIn(chunks);
  try {
    const { value: first } = await lines.next();
    if (!first) throw new CannotImport(1, 'is missing: the file is empty');
    checkHeader(first, await schemaOf(db));
    return await db.$transaction((tx) => take(tx, first, lines), patience);
  } finally {
    await lines.return(undefined); // lets go of the file, wherever its reading ended
  }
}

async function take(tx: Tx, first: Line, lines: AsyncIterable<Line>): Promise<Imported> {
  // The lock that ingests take turns by.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7305820466)`;
  const tables = await tablesOf(tx);
  const tally = createTally(tables.map(({ name }) => name));
  tally.add(null, first.bytes);
  const rows = rowsOf(lines, { tables, tally });
  const isHeld = await holdsRows(tx, tables);
  if (isHeld) {
    await compare(tx, tables, rows);
  } else {
    await insertAll(tx, rows);
    await verify(tx, tables, tally);
  }
  return { outcome: isHeld ? 'unchanged' : 'imported', sums: tally.sums() };
}

async function holdsRows(tx: Tx, tables: readonly Table[]): Promise<boolean> {
  const any = tables.map(({ quoted }) => `EXISTS (SELECT FROM ${quoted})`).join(' OR ');
  const [{ held }] = await tx.$queryRawUnsafe<[{ held: boolean }]>(`SELECT ${any} AS "held"`);
  return held;
}

/** Throws `CannotImport` at the first line that the archive has not in its place, and where it has more. */
async function compare(tx: Tx, tables: readonly Table[], rows: AsyncIterable<FileRow>): Promise<void> {
  const held = heldLines(tx, tables);
  let last = 1;
  for await (const { line, text } of rows) {
    last = line;
    const { value } = await held.next();
    if (value !== text) {
      throw new CannotImport(line, `is not in the archive, which is not empty: name an empty one ${where}`);
    }
  }
  if (!(await held.next()).done) {
    throw new CannotImport(last, `holds the last row, but the archive has more: name an empty one ${where}`);
  }
}

const where = 'in DATABASE_URL or DATA_DIR';

async function* heldLines(tx: Tx, tables: readonly Table[]): AsyncGenerator<string> {
  for (const table of tables) yield* linesOf(tx, table);
}

/** Throws where the archive would be exported as something else than it was imported from. */
async function verify(tx: Tx, tables: readonly Table[], tally: Tally): Promise<void> {
  const found = createTally(tables.map(({ name }) => name));
  for (const table of tables) {
    for await (const line of linesOf(tx, table)) found.add(table.name, line);
  }
  const [expected, stored] = [tally.sums().tables, found.sums().tables];
  const other = tables.find(({ name }) => expected[name]!.sha256 !== stored[name]!.sha256);
  if (!other) return;
  const { rows } = stored[other.name]!;
  throw new Error(
    `The rows of ${other.name} would be stored otherwise than the file has them (${rows} for ${expected[other.name]!.rows}); nothing was imported.`,
  );
}
