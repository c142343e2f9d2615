import Table from 'cli-table3';
import type { Db } from '../../../prisma/db.ts';
import type { Ingested } from '../store.ts';

/** What the last table says of one file. */
export interface Row {
  readonly file: string;
  readonly result: Ingested['outcome'] | 'failed';
  readonly publication: string;
  readonly date: string;
  readonly articles: number | '';
  readonly entities: number | '';
  readonly warnings: number | '';
}

/** The row of a file that was taken, from what the archive now holds. */
export async function rowOf(db: Db, file: string, { outcome, issueId, warnings }: Ingested): Promise<Row> {
  const issue = await db.issue.findUniqueOrThrow({
    where: { id: issueId },
    select: {
      date: true,
      dateInferred: true,
      publication: { select: { name: true } },
      _count: { select: { articles: true } },
    },
  });
  const [{ entities } = { entities: 0n }] = await db.$queryRaw<{ entities: bigint }[]>`
    SELECT count(DISTINCT coalesce("organizationId", "personId", "countryCode")) AS entities
    FROM "Mention" JOIN "Article" ON "Article"."id" = "articleId" WHERE "issueId" = ${issueId}`;
  return {
    file,
    result: outcome,
    publication: issue.publication?.name ?? '–',
    date: issue.date ? `${issue.date}${issue.dateInferred ? ' (inferred)' : ''}` : '–',
    articles: issue._count.articles,
    entities: Number(entities),
    warnings: warnings.length,
  };
}

export const failedRow = (file: string): Row => ({
  file,
  result: 'failed',
  publication: '',
  date: '',
  articles: '',
  entities: '',
  warnings: '',
});

const columns = ['file', 'result', 'publication', 'date', 'articles', 'entities', 'warnings'] as const;

/** The table that ends a run, for a person. */
export function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: [...columns],
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' }, // a rule between all rows doubles the length
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
  });
  for (const row of rows) table.push(columns.map((column) => row[column]));
  return table.toString();
}
