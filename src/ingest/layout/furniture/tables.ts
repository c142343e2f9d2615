import type { Furnishing, Furnishings } from './furnishing.ts';
import { endsSentence, wordsOf } from '../letters.ts';
import type { Line } from '../../types.ts';

// A table that lost its rules and tabs still has no more cells than these, one a line.
const longest = 24;

/** A table on one line: words, and at their end nothing but figures. */
const isRunTogether = (text: string) =>
  text.length < 300 && /(?:\s(?:[\d.,±%+-]{0,6}\d[\d.,±%OIl]{0,8}|\p{Lu}|[–—-])){5,40}$/u.test(text);

/** Titles of tables, and the cells that a broken table leaves on lines of their own, by line index. */
export function tableParts(lines: readonly Line[], found: Furnishings): Furnishings {
  const parts = new Map<number, Furnishing>();
  lines.forEach(({ text, blankBefore, blankAfter }, index) => {
    if (blankBefore && blankAfter && !found.has(index) && isRunTogether(text))
      parts.set(index, { what: 'table', rule: 'table/run together' });
    if (text.length > 160 || !/^(?:table|chart|graph)\s+\d{1,3}\b/i.test(text)) return;
    const cells = cellsBelow(lines, index + 1, found);
    const near = cells.length > 0 || [1, 2, 3, -1, -2, -3].some((step) => found.get(index + step)?.what === 'table');
    if (!near) return;
    parts.set(index, { what: 'table', rule: 'table/title' });
    for (const at of cells) parts.set(at, { what: 'table', rule: 'table/cell' });
  });
  return parts;
}

/** Short lines below a table's title down to the last that holds figures. */
function cellsBelow(lines: readonly Line[], from: number, found: Furnishings): readonly number[] {
  const cells: number[] = [];
  let last = 0;
  for (let index = from; index < lines.length && cells.length < longest; index += 1) {
    const { text } = lines[index]!;
    if (text === '') continue;
    const row = found.get(index)?.what === 'table';
    if (!row && (wordsOf(text).length > 5 || endsSentence(text) || text.length > 60)) break;
    cells.push(index);
    if (row || holdsFigures(text)) last = cells.length;
  }
  return last >= 2 ? cells.slice(0, last) : [];
}

/** Figures, signs, or what is left of them. */
const holdsFigures = (text: string) => /\d/.test(text) || !/\p{L}{3}/u.test(text) || /[±%]/.test(text);
