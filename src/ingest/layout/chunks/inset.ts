import { isSectionLabel } from '../headlines/sections.ts';
import {
  capitalShare,
  endsInHyphen,
  endsOpen,
  endsSentence,
  isAllCaps,
  startsLower,
  startsList,
  wordsOf,
} from '../letters.ts';
import { fits } from './continues.ts';
import type { Measure } from './measure.ts';
import type { Line } from '../../types.ts';

/** Whether a line opens a headline that no blank line divides from its story, or goes on with one. */
export type Inset = 'opens' | 'goes on';

// A headline of more lines than these is a paragraph.
const most = 3;

/**
 * Finds headlines in narrow columns that stand right on their stories, or right below them: where a sentence has
 * ended, lines that stop before the column's edge without a full stop, and then a sentence begins.
 */
export function insets(
  lines: readonly Line[],
  roles: { has(index: number): boolean },
  size: Measure,
): ReadonlyMap<number, Inset> {
  const found = new Map<number, Inset>();
  const free = (index: number) =>
    lines[index] !== undefined && lines[index].text !== '' && lines[index].heading === 0 && !roles.has(index);
  for (let index = 0; index < lines.length; index += 1) {
    if (!free(index) || size.wrapped[index] !== true || !opensAfter(lines[index - 1], roles.has(index - 1))) continue;
    const above = lines[index - 1];
    const ended = above !== undefined && endsParagraph(above, size);
    for (let count = 1; count <= most && free(index + count - 1) && free(index + count); count += 1) {
      if (!isInset(lines, index, { count, ended, size })) continue;
      for (let at = 0; at < count; at += 1) found.set(index + at, at === 0 ? 'opens' : 'goes on');
      index += count - 1;
      break;
    }
  }
  return found;
}

const opensAfter = (above: Line | undefined, hasRole: boolean) =>
  above === undefined || above.text === '' || hasRole || endsSentence(above.text);

const endsParagraph = ({ text, number }: Line, size: Measure) =>
  text !== '' && endsSentence(text) && text.length < size.width[number - 1]! * 0.7;

interface Stretch {
  readonly count: number;
  /** Whether the line above stops before the column's edge. */
  readonly ended: boolean;
  readonly size: Measure;
}

function isInset(lines: readonly Line[], index: number, { count, ended, size }: Stretch): boolean {
  const last = lines[index + count - 1]!;
  const below = lines[index + count]!;
  const text = lines
    .slice(index, index + count)
    .map((line) => line.text)
    .join(' ');
  if (text.length > 140 || startsLower(text) || startsList(text) || /[:：]/.test(text.slice(0, 30))) return false;
  if (/[.,;:]["”’')]*$/.test(text) || endsInHyphen(text) || endsOpen(text) || wordsOf(text).length < 3) return false;
  if (isLabel(lines[index]!) || !opensProse(below, lines[index + count + 1], size)) return false;
  return capitalShare(text) >= 0.8 ? ended || fits(last, below, size) : count === 1 && fits(last, below, size, 0.8);
}

/** "ENERGY" over a headline belongs to the page. */
const isLabel = ({ text }: Line) => isAllCaps(text) && isSectionLabel(text);

/** Whether a line begins a sentence, and no further line of a headline. */
function opensProse(line: Line, next: Line | undefined, size: Measure): boolean {
  if (!/^["“'‘(]?[\p{Lu}\d]/u.test(line.text)) return false;
  if (next === undefined || next.text === '') return endsSentence(line.text);
  if (startsLower(next.text) || endsInHyphen(line.text)) return true;
  return capitalShare(line.text) < 0.8 || (capitalShare(`${line.text} ${next.text}`) < 0.7 && !fits(line, next, size));
}
