import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What the first line of an export says. */
export interface Header {
  readonly format: 'broadsheet-archive';
  readonly version: 1;
  /** The parser of the version of Broadsheet that wrote it; each issue names its own. */
  readonly parser: string;
  /** The last migration of the archive that was exported. */
  readonly schema: string;
  readonly exportedAt: string;
}

/** How many lines a table has, and the SHA-256 of them, each with its line's end. */
export interface Sum {
  readonly rows: number;
  readonly sha256: string;
}

/** What the last line says: of each table, and of all lines before it. */
export interface Footer {
  readonly tables: Readonly<Record<string, Sum>>;
  readonly sha256: string;
}

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const sum = z.strictObject({ rows: z.number().int().nonnegative(), sha256 });
export const footerShape = z.strictObject({ tables: z.record(z.string(), sum), sha256 });
export const rowShape = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });

/** Counts and hashes the lines of an export as they pass. */
export interface Tally {
  /** `table` null is the first line. */
  add(table: string | null, line: string | Uint8Array): void;
  sums(): Footer;
}

/** A tally that knows every table, those without rows too. */
export function createTally(tables: readonly string[]): Tally {
  const whole = createHash('sha256');
  const each = new Map(tables.map((table) => [table, { rows: 0, hash: createHash('sha256') }]));
  return {
    add(table, line) {
      whole.update(line).update('\n');
      const its = table === null ? undefined : each.get(table);
      if (!its) return;
      its.rows += 1;
      its.hash.update(line).update('\n');
    },
    sums: () => ({
      tables: Object.fromEntries(
        [...each].map(([table, { rows, hash }]) => [table, { rows, sha256: hash.copy().digest('hex') }]),
      ),
      sha256: whole.copy().digest('hex'),
    }),
  };
}

/** How many rows there are of all tables together. */
export const rowsIn = ({ tables }: Footer) => Object.values(tables).reduce((total, { rows }) => total + rows, 0);
