import { Prisma } from '../../prisma/generated/client.ts';
import type { Context } from './builder.ts';

// Private-use characters, which no newsletter prints: clients put their own marks in their place.
const open = '\uE000';
const close = '\uE001';
const options = `StartSel="${open}", StopSel="${close}", MaxWords=42, MinWords=30, ShortWord=0, MaxFragments=0`;

/** What surrounds the words of a query in each article, as printed, the words marked. */
export async function snippets(
  { db }: Context,
  query: Prisma.Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const plain = Prisma.sql`translate(concat_ws(E'\n', a.title, coalesce(nullif(left(a.text, 250000), ''), a.lead)), ${open + close}, '')`;
  const rows = await db.$queryRaw<{ id: string; snippet: string }[]>`
    SELECT a.id, ts_headline('broadsheet', ${plain}, ${query}, ${options}) AS snippet
    FROM "Article" a WHERE a.id = ANY(${[...ids]}::text[])`;
  return new Map(rows.map(({ id, snippet }) => [id, snippet.replace(/\s+/g, ' ').trim()]));
}
