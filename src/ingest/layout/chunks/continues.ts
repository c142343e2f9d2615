import {
  capitalShare,
  endsInHyphen,
  endsOpen,
  endsSentence,
  isAllCaps,
  isSmallWord,
  startsLower,
  startsList,
  wordsOf,
} from '../letters.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import type { Measure } from './measure.ts';
import type { Line } from '../../types.ts';
import { hasVerb } from '../verbs.ts';
import { isWord } from '../words.ts';

export interface Context {
  /** Whether a blank line or something of another kind stands between the two. */
  readonly apart: boolean;
  readonly size: Measure;
  /** The text line after the one in question. */
  readonly next: Line | undefined;
  /** The line and those below it down to the next blank one, six at most. */
  readonly rest: readonly Line[];
}

/** Whether a line goes on with the paragraph or headline that the lines before it make. */
export function continues(before: readonly Line[], line: Line, { apart, size, next, rest }: Context): boolean {
  const last = before.at(-1)!;
  if (line.heading > 0 || last.heading > 0) return line.heading === last.heading && isOneHeadline(before, line);
  if (startsList(line.text) || isBold(last) || isBold(line)) return false;
  if (!apart && before.length === 1 && (isLabelLine(last) || isKicker(last, line))) return false;
  if (endsInHyphen(last.text)) return startsLower(line.text) || brokenCompound(last.text) || !apart;
  if (startsLower(line.text)) return !apart || !endsSentence(last.text);
  if (!apart && indented(line) && !indented(last)) return false;
  if (/:$/.test(last.text) && !apart && before.length < 4 && bothTitle(last, line, next)) return true;
  const room = fits(last, line, size);
  if (!apart && endsSentence(last.text) && (isHeadline(rest) || isLabelAfter(line, last))) return false;
  if (endsSentence(last.text)) return !apart && isWrapped(last, size) && !room && !/^["“]?[QA][:：]\s/.test(line.text);
  if (endsOpen(last.text)) return !apart || before.length > 1 || last.text.length > 24;
  if (apart)
    return (
      before.length > 1 &&
      !isHeadline(before) &&
      isWrapped(last, size) &&
      !room &&
      !(line.blankAfter && capitalShare(line.text) >= 0.8)
    );
  if (before.length < 4 && bothTitle(last, line, next)) return !widerColumn(last, line);
  return isWrapped(last, size) && !fits(last, line, size, 0.88) && !(before.length === 1 && startsSentence(line.text));
}

/** A headline that its converter took for two headings of the same level. */
function isOneHeadline(before: readonly Line[], line: Line): boolean {
  const last = before.at(-1)!;
  if (endsOpen(last.text) || endsInHyphen(last.text)) return true;
  if (before.length > 2 || [...before, line].some(({ text }) => isSectionLabel(text) || /[.?!]$/.test(text)))
    return false;
  if (startsLower(line.text)) return true;
  const words = wordsOf(line.text);
  const full = wordsOf(last.text).length;
  return (
    full >= 5 && words.length < full && words.length + full <= 18 && !hasVerb(words) && hasVerb(wordsOf(last.text))
  );
}

const prefixes = new Set(['non', 'anti', 'pre', 'post', 'pro', 'mid', 'ex', 'sub', 'trans', 'inter']);

/** Whether the next line's first word would have stood on this line, so that its end was meant. */
export function fits(line: Line, next: Line, size: Measure, share = 0.97): boolean {
  const first = /^[^\s-]{1,60}/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + first <= size.width[line.number - 1]! * share;
}

export const isWrapped = (line: Line, size: Measure): boolean => size.wrapped[line.number - 1] === true;

const indented = (line: Line) => /^\s/.test(line.raw);

/** Whether the whole line is set in bold, as Markdown made from pages marks headings. */
export const isBold = (line: Line): boolean => /^\s*(\*\*|__)[^*_]{2,200}\1[:.]?\s*$/.test(line.raw);

/** "ENERGY" right below a paragraph's end. */
const isLabelAfter = (line: Line, last: Line) =>
  isAllCaps(line.text) && !isAllCaps(last.text) && isSectionLabel(line.text);

/** "ENERGY" right over a headline: a label in capitals is no headline's first line. */
const isLabelLine = ({ text }: Line) => isAllCaps(text) && isSectionLabel(text);

/** Two words and more in capitals right over a line that is not in capitals. */
const isKicker = (last: Line, line: Line) =>
  isAllCaps(last.text) && wordsOf(last.text).length >= 2 && /\p{Lu}\p{Ll}{2}/u.test(line.text);

/** "ASEAN-" or "Five-" before a capital goes on, "Initia-" or "develop-" lost its end. */
function brokenCompound(text: string): boolean {
  const left = /([\p{L}\p{N}]{1,40})[-‐\u00AD]$/u.exec(text.slice(-42))?.[1] ?? '';
  if (/^\d+$/.test(left) || /^\p{Lu}{2,}$/u.test(left) || prefixes.has(left.toLowerCase())) return true;
  return /^\p{Lu}/u.test(left) && left.length > 2 && isWord(left.toLowerCase());
}

/** A few capitalized lines before a blank one, no sentence among them. */
function isHeadline(rest: readonly Line[]): boolean {
  if (rest.length > 4) return false;
  const text = rest.map((line) => line.text).join(' ');
  if (text.length >= 160 || endsSentence(text) || endsInHyphen(text)) return false;
  return wordsOf(text).length > 2 && capitalShare(text) >= 0.8;
}

/** Capitalized words of grammar open sentences, and hardly ever stand inside one. */
function startsSentence(text: string): boolean {
  const first = wordsOf(text.slice(0, 40))[0] ?? '';
  return (
    (/^(?:A|\p{Lu}\p{Ll}+)$/u.test(first) && isSmallWord(first)) ||
    /^(?:He|She|It|They|We|There|According|However|Meanwhile)$/.test(first)
  );
}

/** Two lines of one headline, each capitalized as titles are. */
function bothTitle(last: Line, line: Line, next: Line | undefined): boolean {
  if (next && !line.blankAfter && startsLower(next.text) && !endsInHyphen(line.text)) return false;
  return [last.text, line.text].every((text) => text.length < 90 && capitalShare(text) >= 0.8 && !/[.!?]$/.test(text));
}

/** A line longer than the full one below it was set in another, wider column. */
const widerColumn = (last: Line, line: Line) => endsInHyphen(line.text) && last.text.length > line.text.length * 1.3;
