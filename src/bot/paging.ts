import { graphql, type ResultOf } from './graphql.ts';
import type { Ask, Pages, Position } from './reply.ts';

/** What tells of the pages around one. */
export const Turning = graphql(`
  fragment Turning on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

/** The number of the first thing on a page. */
export function firstOn(at: Position | undefined, size: number): number {
  return ((at?.page ?? 1) - 1) * size + 1;
}

/** What the API is to be asked for a page: Relay's arguments. */
export function pageArguments(at: Position | undefined, size: number) {
  return at?.before === undefined
    ? { first: size, after: at?.after ?? null, last: null, before: null }
    : { first: null, after: null, last: size, before: at.before };
}

/** The pages around one of a connection. */
export function pagesOf(
  ask: Ask,
  connection: { totalCount: number; pageInfo: ResultOf<typeof Turning> },
  size: number,
): Pages {
  const page = ask.at?.page ?? 1;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = connection.pageInfo;
  const next = hasNextPage && endCursor !== null ? { after: endCursor, page: page + 1 } : undefined;
  const back =
    page > 1 && hasPreviousPage && startCursor !== null ? { before: startCursor, page: page - 1 } : undefined;
  return around(ask, Math.max(1, Math.ceil(connection.totalCount / size)), back, next);
}

/** The pages around one of a list that is numbered and not cursored. */
export function numberedPages(ask: Ask, of: number): Pages {
  const page = ask.at?.page ?? 1;
  return around(ask, of, page > 1 ? { page: page - 1 } : undefined, page < of ? { page: page + 1 } : undefined);
}

function around(ask: Ask, of: number, back: Position | undefined, next: Position | undefined): Pages {
  const page = ask.at?.page ?? 1;
  const { command, options } = ask;
  return {
    page,
    of: Math.max(of, page),
    ...(page > 1 && { first: { command, options } }),
    ...(back && { previous: { command, options, at: back } }),
    ...(next && { next: { command, options, at: next } }),
  };
}
