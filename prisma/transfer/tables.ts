import type { Prisma } from '../generated/client.ts';

type Tx = Prisma.TransactionClient;

/** A table whose rows an export holds. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** The name and the columns as SQL has them. */
  readonly quoted: string;
  readonly selection: string;
  /** Of its primary key, the same on every server whatever its collation. */
  readonly order: string;
  readonly references: readonly string[];
}

/** What every archive has by its migrations, and what triggers make of the rest. */
const leftOut = ['Country', 'Word', '_prisma_migrations'];

/** Every table of the archive that an export holds, as the database describes it; each stands after those that it refers to. */
export async function tablesOf(tx: Tx): Promise<readonly Table[]> {
  const tables = await tx.$queryRaw<Table[]>`
    SELECT c.relname::text AS "name", quote_ident(c.relname) AS "quoted", a."columns", a."selection",
      (SELECT string_agg(quote_ident(k.attname) || CASE WHEN k.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', '
          ORDER BY array_position(i.indkey::smallint[], k.attnum))
        FROM pg_index i JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary) AS "order",
      ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND r.oid <> c.oid AND r.relname <> ALL (${leftOut}::text[])) AS "references"
    FROM pg_class c, LATERAL (
      SELECT array_agg(attname::text ORDER BY attnum) AS "columns", string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS "selection"
      FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ) AS a
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL (${leftOut}::text[])
    ORDER BY c.relname COLLATE "C"`;
  return inOrder(tables);
}

function inOrder(tables: readonly Table[]): readonly Table[] {
  const placed: Table[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  while (placed.length < tables.length) {
    const next = tables.find(({ name, references }) => !isPlaced(name) && references.every(isPlaced));
    if (!next) throw new Error('Tables of the archive refer to each other in a circle.');
    placed.push(next);
  }
  return placed;
}

/** The migration that the archive is at: rows of another one have other columns. */
export async function schemaOf(tx: Tx): Promise<string> {
  const [{ schema }] = await tx.$queryRaw<[{ schema: string }]>`
    SELECT max(migration_name COLLATE "C") AS "schema" FROM _prisma_migrations`;
  return schema;
}
