import { badInput, shown } from './errors.ts';

/** Where a row stands in a list's order: one value for each thing it is ordered by. */
export type Position = readonly (string | number)[];

/** The kinds of values in a position: t text, n number. */
export type Shape = string;

/** An opaque cursor; the list's name is in it, so that a cursor of another list is refused. */
export function encodeCursor(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString('base64url');
}

/** The position that a cursor of `list` stands for. Throws BAD_INPUT for what is none of its cursors. */
export function decodeCursor(list: string, shape: Shape, argument: string, cursor: string): Position {
  const [name, ...position] = parsed(cursor);
  const fits = position.length === shape.length && [...shape].every((kind, at) => isKind(kind, position[at]));
  if (name !== list || !fits || encodeCursor(list, position as Position) !== cursor) {
    throw badInput(`${shown(cursor)} is no cursor of this list; give \`${argument}\` a cursor that it answered with.`);
  }
  return position as Position; // each value was just checked against the shape
}

/** Whether a text may be a cursor of any list. */
export function isCursor(cursor: string): boolean {
  return typeof parsed(cursor)[0] === 'string';
}

function parsed(cursor: string): readonly unknown[] {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isKind(kind: string, value: unknown): boolean {
  if (kind === 'n') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === 'string' && !/[\0\p{Surrogate}]/u.test(value);
}
