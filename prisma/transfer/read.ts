import type { z } from 'zod';
import type { Footer, Header, Tally } from './format.ts';
import { footerShape, rowShape } from './format.ts';
import type { Line } from './lines.ts';
import { CannotImport } from './refusal.ts';
import type { Table } from './tables.ts';

/** A row of a file, as it stands there. */
export interface FileRow {
  readonly line: number;
  readonly table: Table;
  readonly text: string;
}

interface ReadOptions {
  readonly tables: readonly Table[];
  /** Has the first line already. */
  readonly tally: Tally;
}

/** Throws `CannotImport` where this is no first line of an export that an archive at the migration `schema` can take. */
export function checkHeader({ number, text }: Line, schema: string): void {
  const header = jsonOf({ number, text }) as Partial<Header> | null; // whatever it is, it is only compared
  if (header?.format !== 'broadsheet-archive') throw new CannotImport(number, 'is not the first line of an export');
  if (header.version !== 1) {
    throw new CannotImport(number, `names the format's version ${shown(header.version)}, and this Broadsheet reads 1`);
  }
  if (header.schema !== schema) {
    throw new CannotImport(
      number,
      `names the schema ${shown(header.schema)}, and this archive has "${schema}": import it with the version of Broadsheet that wrote it`,
    );
  }
}

/** The rows of a file, each checked for its shape; at the end the counts and the checksum. Throws `CannotImport`. */
export async function* rowsOf(lines: AsyncIterable<Line>, options: ReadOptions): AsyncGenerator<FileRow> {
  const { tables, tally } = options;
  const named = new Map(tables.map((table) => [table.name, table]));
  let footer: Line | undefined;
  let last = 1;
  for await (const line of lines) {
    if (footer) throw new CannotImport(line.number, 'follows the last line of the export');
    last = line.number;
    const value = jsonOf(line);
    if (footerShape.safeParse(value).success) {
      checkFooter(line, value as Footer, tally.sums());
      footer = line;
      continue;
    }
    const table = tableOf(line, value, named);
    tally.add(table.name, line.bytes);
    yield { line: line.number, table, text: line.text };
  }
  if (!footer) throw new CannotImport(last, 'is the last, but not the last line of an export: the file is cut off');
}

function tableOf({ number }: Line, value: unknown, named: ReadonlyMap<string, Table>): Table {
  if (!rowShape.safeParse(value).success)
    throw new CannotImport(number, 'is neither a row nor the last line of an export');
  const given = value as z.infer<typeof rowShape>; // the value itself, for Zod's copy lacks a key named __proto__
  const table = named.get(given.table);
  if (!table) throw new CannotImport(number, `names the table ${shown(given.table)}, which no export holds`);
  const columns = new Set(Object.keys(given.row));
  const missing = table.columns.find((column) => !columns.delete(column));
  if (missing !== undefined) throw new CannotImport(number, `lacks the column ${missing} of ${table.name}`);
  const [unknown] = columns;
  if (unknown !== undefined) {
    throw new CannotImport(number, `has the column ${shown(unknown)}, which ${table.name} has not`);
  }
  return table;
}

function checkFooter({ number, text }: Line, said: Footer, found: Footer): void {
  const names = new Set([...Object.keys(said.tables), ...Object.keys(found.tables)]);
  for (const name of names) {
    const [expected, rows] = [said.tables[name]?.rows ?? 0, found.tables[name]?.rows ?? 0];
    if (expected === rows) continue;
    throw new CannotImport(number, `counts ${expected} rows of ${shown(name)}, but ${rows} stand before it`);
  }
  // Its text, for the checksum does not cover the line that it stands in.
  if (text !== JSON.stringify(found)) {
    throw new CannotImport(number, 'has another checksum than the lines before it: the file was altered');
  }
}

function jsonOf({ number, text }: Pick<Line, 'number' | 'text'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotImport(number, 'is not JSON');
  }
}

/** A value of the file, fit for a sentence. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
