import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { mostRanked } from '../../src/schema/ranking.ts';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

// A word that stands in more articles than are ranked: in every one, and in the title of the oldest and of one in the middle.
const total = mostRanked + 60;
const titled = [3, 500];

let archive: TestArchive;
let client: TestClient;
const spy = vi.spyOn(pg.Client.prototype, 'query');
afterAll(() => spy.mockRestore());

beforeAll(async () => {
  archive = await freshDb();
  client = clientOf(archive);
  await seedIssue(archive.db, { slug: 'first', date: '2020' });
  await archive.db.$executeRaw`
    INSERT INTO "Article" (id, slug, "issueId", position, kind, title, headline, authors, lead, text, "wordCount", blocs, "sortKey")
    SELECT 'a' || n, 'a' || n, 'first', n, 'NEWS', CASE WHEN n = ANY(${titled}) THEN 'Rain' ELSE 'Weather' END, 'x', '{}', '',
      'It says rain.', 3, '{}', lpad(n::text, 6, '0') FROM generate_series(1, ${total}::int) AS n`;
  await archive.db.$executeRaw`ANALYZE`;
});

const Page = `query ($first: Int, $last: Int, $after: String, $before: String) {
  search(query: "rain", first: $first, last: $last, after: $after, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { score node { slug } }
  }
}`;

async function page(variables: object) {
  const { data, errors } = await client.ask(Page, variables);
  expect(errors).toEqual([]);
  return data.search;
}

const numbers = ({ edges }: { edges: { node: { slug: string } }[] }) =>
  edges.map(({ node }) => Number(node.slug.slice(1)));

// The newest thousand by rank, so one of the middle comes first; the rest newest first, though one has the word in its title.
const expected = [
  500,
  ...Array.from({ length: total }, (_, at) => total - at).filter((n) => n !== 500 && n > total - mostRanked),
  ...Array.from({ length: total - mostRanked }, (_, at) => total - mostRanked - at),
];

it('turns forward through all that a common word finds, ranked or not, without a gap or an overlap', async () => {
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const found: Awaited<ReturnType<typeof page>> = await page({ first: 97, after });
    expect(found.totalCount).toBe(total);
    expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
    seen.push(...numbers(found));
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(expected);
});

it('turns backward through the same', async () => {
  const seen: number[] = [];
  let before: string | null = null;
  do {
    const found: Awaited<ReturnType<typeof page>> = await page({ last: 97, before });
    expect(found.pageInfo.hasNextPage).toBe(before !== null);
    seen.unshift(...numbers(found));
    before = found.pageInfo.hasPreviousPage ? found.pageInfo.startCursor : null;
  } while (before);
  expect(seen).toEqual(expected);
});

it('says which are not ranked', async () => {
  const { edges } = await page({ last: total - mostRanked });
  expect(new Set(edges.map(({ score }: { score: number }) => score))).toEqual(new Set([0]));
  expect((await page({ first: 1 })).edges[0].score).toBeGreaterThan(3);
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'CTE Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** How the database works through the statement of a page that holds a text: by default the one that reads its keys. */
async function plans(variables: object, mark = 'k0'): Promise<readonly Plan[]> {
  spy.mockClear();
  await page(variables);
  const asked = spy.mock.calls
    .map(([query]) => query as unknown as { readonly text: string; readonly values: unknown[] }) // as the adapter calls it
    .filter(({ text }) => text?.includes(mark));
  expect(asked).toHaveLength(1);
  const { text, values } = asked[0]!;
  const [explained] = await archive.db.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    ...values,
  );
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
  return flat(explained!['QUERY PLAN'][0]!.Plan);
}

const scans = (all: readonly Plan[], name: string) => all.filter((plan) => plan['CTE Name'] === name);
const ran = (plan: Plan) => plan['Actual Loops'] > 0;

it('ranks a bounded number for a page, and looks for no others', async () => {
  const all = await plans({ first: 20 });
  expect(scans(all, 'newest').map((plan) => plan['Actual Rows'])).toEqual([mostRanked]);
  expect(all.filter((plan) => plan['Relation Name'] === 'Article' && ran(plan))).toHaveLength(1);
});

it('ranks none for a page of those that are not ranked', async () => {
  const { pageInfo } = await page({ last: 30 });
  const all = await plans({ first: 20, after: pageInfo.startCursor });
  expect(scans(all, 'newest')).toEqual([]);
});

it('counts by the index, for the words of all texts are more to read', async () => {
  const all = await plans({ first: 20 }, 'AS total');
  expect(all.map((plan) => plan['Node Type'])).toContain('Bitmap Index Scan');
});
