import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { Prisma } from '../../prisma/generated/client.ts';
import { batched } from './batch.ts';
import type { Context } from './builder.ts';
import type { Position, Shape } from './cursor.ts';
import type { Page, PageArguments } from './page.ts';
import { cut, pageOf } from './page.ts';

type Sql = Prisma.Sql;

/** A list in a total order, as SQL. In `from` and `where`, `parent.id` is the id of the object whose list it is. */
export interface Listing {
  /** Stands in its cursors. */
  readonly name: string;
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly id: Sql;
  /** What it is ordered by, all in one direction; the last tells equals apart. */
  readonly order: readonly Sql[];
  /** Of the values ordered by: t text, n number. */
  readonly shape: Shape;
  readonly descending: boolean;
}

/** Reads the rows of ids with the selection of the GraphQL query; in any order. */
export type Fetch<Node> = (
  db: Context['db'],
  query: object,
  ids: string[],
) => PromiseLike<readonly (Node & { readonly id: string })[]>;

interface Key {
  readonly id: string;
  readonly position: Position;
}

/** The count by which a list is ordered, most first: it stands at that place of the position as its negative. */
export const countAt =
  (place: number) =>
  ({ position }: { readonly position: Position }): number =>
    -Number(position[place]);

/** A row by its key, which every node selects. */
type Keyed = { readonly id: string } | { readonly code: string };

interface Asked<Node> {
  readonly listing: Listing;
  readonly fetch: Fetch<Node>;
  readonly typeName: string;
  /** Absent for a list of the whole archive. */
  readonly parent?: string;
}

/**
 * Answers a connection. The lists of all parents that are resolved together cost one statement for the keys, one call of Prisma
 * for the rows and, where it is asked for, one statement for the totals.
 */
export async function list<Node>(asked: Asked<Node>, args: PageArguments, context: Context, info: GraphQLResolveInfo) {
  const { listing, fetch, typeName, parent = '' } = asked;
  const page = pageOf(args, listing.name, listing.shape);
  const place = placeOf(info);
  const keys = await batched(context, `keys ${place}`, parent, (parents) => readKeys(context, listing, page, parents));
  const { edges, pageInfo } = cut(keys ?? [], page, listing.name);
  const query = queryFromInfo({ context, info, typeName, paths: [['nodes'], ['edges', 'node']] });
  const rows = await load(edges, query, context, { fetch, place });
  return {
    // A row that was deleted since its key was read is left out.
    edges: edges.flatMap((edge) => (rows.has(edge.id) ? { ...edge, node: rows.get(edge.id)! } : [])),
    pageInfo,
    totalCount: async () =>
      (await batched(context, `total ${place}`, parent, (parents) => count(context, listing, parents))) ?? 0,
  };
}

/** Resolves a list that each object has of its own. */
export function listOf<Node>(asked: Omit<Asked<Node>, 'parent'>) {
  return (parent: Keyed, args: PageArguments, context: Context, info: GraphQLResolveInfo) =>
    list({ ...asked, parent: 'id' in parent ? parent.id : parent.code }, args, context, info);
}

/** The rows of a page's keys; without a selection the keys are all that is needed. */
async function load<Node>(
  edges: readonly Key[],
  query: object,
  context: Context,
  { fetch, place }: { fetch: Fetch<Node>; place: string },
): Promise<ReadonlyMap<string, Node>> {
  // Nobody asks for a value of an object that is not selected.
  if (Object.keys(query).length === 0) return new Map(edges.map(({ id }) => [id, { id } as Node]));
  const found = await Promise.all(
    edges.map(({ id }) =>
      batched(context, `rows ${place}`, id, async (ids) => {
        const rows = await fetch(context.db, query, [...ids]);
        return new Map(rows.map((row) => [row.id, row as Node]));
      }),
    ),
  );
  return new Map(edges.flatMap(({ id }, at) => (found[at] === undefined ? [] : [[id, found[at]] as const])));
}

/** The field's place in the answer without the numbers of list items: the same for all rows that are resolved together. */
export function placeOf({ path }: GraphQLResolveInfo): string {
  const names: string[] = [];
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step; step = step.prev) {
    // With the type, for under one name nodes of two types may answer with lists that have nothing in common.
    if (typeof step.key === 'string') names.unshift(`${step.typename}:${step.key}`);
  }
  return names.join('.');
}

async function readKeys({ db }: Context, listing: Listing, page: Page, parents: readonly string[]) {
  const descending = listing.descending !== page.backward;
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const names = listing.order.map((_, at) => Prisma.raw(`k${at}`));
  const inner = Prisma.join(listing.order.map((value) => Prisma.sql`${value} ${direction}`));
  const outer = Prisma.join(names.map((name) => Prisma.sql`${name} ${direction}`));
  const columns = Prisma.join(listing.order.map((value, at) => Prisma.sql`${value} AS ${names[at]!}`));
  const rows = await db.$queryRaw<Record<string, string | number>[]>`
    SELECT parent.id AS parent, page.* FROM unnest(${parents}::text[]) AS parent(id) CROSS JOIN LATERAL (
      SELECT ${listing.id} AS id, ${columns} FROM ${listing.from}
      WHERE ${all([...listing.where, ...beyond(listing, page)])}
      ORDER BY ${inner} LIMIT ${page.size + 1}
    ) AS page ORDER BY ${outer}`;
  const keys = new Map<string, Key[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) keys.get(String(row['parent']))?.push(keyOf(row, listing));
  return keys;
}

function keyOf(row: Readonly<Record<string, string | number>>, { order }: Listing): Key {
  return { id: String(row['id']), position: order.map((_, at) => row[`k${at}`]!) };
}

/** Conditions that leave only the rows beyond the page's cursors. */
function beyond({ order, shape, descending }: Listing, { after, before }: Page): Sql[] {
  const row = Prisma.sql`(${Prisma.join([...order])})`;
  const at = (position: Position) =>
    Prisma.join(
      position.map((value, index) => (shape[index] === 'n' ? Prisma.sql`${value}::float8` : Prisma.sql`${value}`)),
    );
  const [later, earlier] = descending ? [Prisma.sql`<`, Prisma.sql`>`] : [Prisma.sql`>`, Prisma.sql`<`];
  return [
    ...(after ? [Prisma.sql`${row} ${later} (${at(after)})`] : []),
    ...(before ? [Prisma.sql`${row} ${earlier} (${at(before)})`] : []),
  ];
}

async function count({ db }: Context, { from, where }: Listing, parents: readonly string[]) {
  const rows = await db.$queryRaw<{ parent: string; total: number }[]>`
    SELECT parent.id AS parent, (SELECT count(*)::int FROM ${from} WHERE ${all(where)}) AS total
    FROM unnest(${parents}::text[]) AS parent(id)`;
  return new Map(rows.map(({ parent, total }) => [parent, total]));
}

/** All of the conditions; true where there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], ' AND ');
}
