import type { Position, Shape } from './cursor.ts';
import { decodeCursor, encodeCursor, isCursor } from './cursor.ts';
import { badInput, shown } from './errors.ts';
import type { Given } from './given.ts';
import { isGiven } from './given.ts';

/** The largest page of any list. */
export const mostRows = 100;
const usual = 20;

/** The arguments of a connection, as they come. */
export interface PageArguments {
  readonly first?: Given<number>;
  readonly last?: Given<number>;
  readonly after?: Given<string>;
  readonly before?: Given<string>;
}

/** The stretch of a list that is asked for. */
export interface Page {
  readonly size: number;
  /** The last of the stretch instead of the first. */
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** How many rows a page may have. Throws BAD_INPUT where the arguments make no page. */
export function sizeOf(args: Readonly<Record<string, unknown>>): number {
  const { first, last, after, before } = args;
  if (isGiven(first) && isGiven(last)) throw badInput('`first` and `last` exclude each other; give one of them.');
  for (const [name, size] of Object.entries({ first, last })) {
    if (!isGiven(size) || (typeof size === 'number' && size >= 1 && size <= mostRows)) continue;
    throw badInput(`\`${name}\` is ${shown(size)}; it must be between 1 and ${mostRows}.`);
  }
  for (const [name, cursor] of Object.entries({ after, before })) {
    if (!isGiven(cursor) || (typeof cursor === 'string' && isCursor(cursor))) continue;
    throw badInput(`${shown(cursor)} is no cursor of this list; give \`${name}\` a cursor that it answered with.`);
  }
  return Number(first ?? last ?? usual);
}

/** Reads a connection's arguments. Throws BAD_INPUT for sizes and cursors that cannot be used. */
export function pageOf(args: PageArguments, list: string, shape: Shape): Page {
  const cursor = (argument: 'after' | 'before') => {
    const value = args[argument];
    return isGiven(value) ? decodeCursor(list, shape, argument, value) : null;
  };
  return {
    size: sizeOf({ ...args }),
    backward: isGiven(args.last),
    after: cursor('after'),
    before: cursor('before'),
  };
}

/** Edges in list order from rows that were fetched with one more than the page holds. */
export function cut<Row extends { readonly position: Position }>(rows: readonly Row[], page: Page, list: string) {
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  if (page.backward) kept.reverse();
  const edges = kept.map((row) => ({ ...row, cursor: encodeCursor(list, row.position) }));
  return {
    edges,
    pageInfo: {
      // The row that a cursor names lies outside of the page, on its own side.
      hasNextPage: page.backward ? page.before !== null : more,
      hasPreviousPage: page.backward ? more : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
