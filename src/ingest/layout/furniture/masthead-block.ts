import { creditOf } from '../chunks/credits.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { hasFacts, readIssueLine, unspaced } from './issue-line.ts';
import type { Found, Head } from './masthead.ts';
import { isHalfName, looksNamed, namesPeriodical, notice } from './newsletter-name.ts';
import { endsSentence, fold, isAllCaps, startsLower, wordsOf } from '../letters.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import type { Line } from '../../types.ts';

// Lines that a dump may have put between the masthead's own.
const apart = 3;

interface Pages {
  readonly lines: readonly Line[];
  readonly taken: Furnishings;
  /** Indices of the lines that are not blank. */
  readonly printed: readonly number[];
  /** What page headers carry beside numbers and dates, folded. */
  readonly atEdges: readonly string[];
  /** How often each short line comes, folded. */
  readonly times: ReadonlyMap<string, number>;
}

/** Lines that say which issue it is, and what stands between them. */
interface Block {
  readonly facts: readonly Head[];
  readonly between: readonly number[];
  /** Of its first and last line, among the printed ones. */
  readonly from: number;
  readonly to: number;
}

/** A masthead below stories, where a flattened page puts it: lines that say which issue it is, and the name beside them. */
export function mastheadBelow(lines: readonly Line[], taken: Furnishings, edges: readonly Head[]): Found | null {
  const printed = lines.flatMap(({ text }, index) => (text === '' ? [] : [index]));
  const atEdges = edges.map(({ says }) => fold(says.rest)).filter((key) => key.length >= 5);
  const pages = { lines, taken, printed, atEdges, times: timesOf(lines) };
  const blocks = blocksOf(pages);
  const days = new Set(blocks.flatMap(({ facts }) => (facts.length === 1 ? (facts[0]!.says.date ?? []) : [])));
  let best: { readonly found: Found; readonly score: number } | null = null;
  for (const block of blocks) {
    // Where many days stand alone, each dates its story.
    const found = foundIn(block, pages, days.size < 3);
    if (found !== null && (best === null || found.score > best.score)) best = found;
  }
  return best?.found ?? null;
}

function timesOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines)
    if (text !== '' && text.length < 80) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  return times;
}

function blocksOf(pages: Pages): readonly Block[] {
  const { printed } = pages;
  const blocks: Block[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const head = factAt(pages, at);
    if (head === null) continue;
    const from = at;
    const facts = [head];
    const between: number[] = [];
    for (;;) {
      const next = factAt(pages, at + 1);
      const after = next === null && isBetween(pages, at + 1) ? factAt(pages, at + 2) : null;
      if (next === null && after === null) break;
      if (next === null) between.push(printed[at + 1]!);
      facts.push((next ?? after)!);
      at += next === null ? 2 : 1;
    }
    blocks.push({ facts, between, from, to: at });
  }
  return blocks;
}

const hint = /\bv[o0]l|\bn[o0]\b|\bn[o0]\.|\biss|№|#\s?\d|\b[12][\dOolI]{3}\b|edition|supplement|^published|[期卷年]/i;

/** Whether the printed line follows the one before it closely. */
const isNear = ({ printed }: Pages, at: number) =>
  at > 0 && at < printed.length && printed[at]! - printed[at - 1]! <= apart;

/** A short line that says nothing but what issue it is, a name beside it perhaps. */
function factAt(pages: Pages, at: number): Head | null {
  const { lines, taken, printed } = pages;
  const index = printed[at];
  if (index === undefined) return null;
  const line = lines[index]!;
  if (line.text.length > 130 || !hint.test(line.text) || startsLower(line.text)) return null;
  if (taken.has(index) && !mayTell(taken.get(index)!, line)) return null;
  const head = { index, line, says: readIssueLine(line.text) };
  const { says } = head;
  if (!hasFacts(says) && !(says.extras && says.rest === '')) return null;
  if (says.rest === '') return isPart(lines, index) ? null : head;
  if (/\bpp?\. ?\d|\bdoi\b|https?:|["“”:：]/i.test(line.text) || creditOf(line.text) !== null) return null;
  const below = lines[index + 1];
  if (below !== undefined && below.text !== '' && startsLower(below.text)) return null;
  return looksNamed(says.rest) || isSectionLabel(says.rest) ? head : null;
}

/** Furniture that may say what issue it is: page headers, and "第12期". */
export const mayTell = ({ what }: Furnishing, { text }: Line): boolean =>
  what === 'page header' || /第\s*\d+\s*[期卷]|\d\s*年/.test(text);

/** A date in a narrow column: its sentence goes on above or below. */
const isPart = (lines: readonly Line[], index: number) =>
  (!lines[index]!.blankBefore && /\b(?:on|in|from|to|of|until|and)$|[,;-]$/.test(lines[index - 1]!.text)) ||
  (!lines[index]!.blankAfter && startsLower(lines[index + 1]!.text) && !isAllCaps(lines[index]!.text));

/** A name, a motto or a word about the makers, between what issue and what date it is. */
function isBetween(pages: Pages, at: number): boolean {
  if (!isNear(pages, at) || !isNear(pages, at + 1)) return false;
  const { text, heading } = pages.lines[pages.printed[at]!]!;
  return heading < 2 && text.length < 90 && (looksNamed(unspaced(text)) || isMotto(text));
}

const isMotto = (text: string) =>
  text.length < 90 && !startsLower(text) && (notice.test(text) || (!endsSentence(text) && !/\d/.test(text)));

// A number alone numbers anything; with a date or a name beside it, it numbers an issue.
const enough = 2.5;

function foundIn(
  block: Block,
  pages: Pages,
  datesCount: boolean,
): { readonly found: Found; readonly score: number } | null {
  const { facts } = block;
  const says = facts.map((head) => head.says);
  const numbered = says.some(({ volume, number }) => (volume ?? number) !== null);
  const extras = says.some((each) => each.extras);
  let score = says.some(({ volume, number }) => volume !== null && number !== null) ? 3 : numbered ? 1.5 : 0;
  if (numbered || datesCount) score += Math.max(0, ...says.map(({ date }) => worthOf(date)));
  if (says.some(({ number, date }) => number !== null && date !== null)) score += 0.5;
  if (says.some(({ weekday }) => weekday)) score += 0.5;
  if (says.some(({ total }) => total)) score += 0.5;
  if (extras) score += 1;
  // A page header names the issue on every page; the masthead says more.
  if (facts.every(({ index }) => pages.taken.get(index)?.what === 'page header')) score -= 1.5;
  const named = nameBeside(block, pages, score >= 1.9 && (numbered || extras));
  if (named) score += namesPeriodical(named.text) || named.again ? 2 : 1;
  if (score < enough || (!numbered && !extras && !named)) return null;
  const lines = new Map<number, Furnishing>();
  for (const { index } of facts) lines.set(index, { what: 'masthead', rule: 'masthead/number or date' });
  for (const index of block.between) lines.set(index, { what: 'masthead', rule: 'masthead/between' });
  for (const index of named?.indices ?? []) lines.set(index, { what: 'masthead', rule: 'masthead/name' });
  return { found: { name: named?.text ?? null, facts, lines }, score };
}

/** A day tells more than a month, a month more than a year. */
const worthOf = (date: string | null) => (date === null ? 0 : date.length === 10 ? 1 : date.length === 7 ? 0.7 : 0.3);

interface Beside {
  readonly text: string;
  readonly indices: readonly number[];
  /** Whether page headers carry it too. */
  readonly again: boolean;
}

/** The name in a line with facts, between them, else above or below. */
function nameBeside({ facts, between, from, to }: Block, pages: Pages, sure: boolean): Beside | null {
  const { lines, printed, taken, atEdges } = pages;
  const beside = (text: string, ...indices: number[]): Beside => ({
    text,
    indices,
    again: atEdges.includes(fold(text)),
  });
  const inside = facts
    .filter(({ says }) => says.rest !== '' && !isSectionLabel(says.rest))
    .find(
      ({ says }) => namesPeriodical(says.rest) || (says.volume ?? says.number) !== null || isTwice(says.rest, atEdges),
    );
  if (inside) return beside(inside.says.rest);
  const textOf = (index: number) => latinOf(lines[index]!.text);
  const names = (index: number | undefined): index is number =>
    index !== undefined &&
    (!taken.has(index) || taken.get(index)!.what === 'page header') &&
    looksNamed(textOf(index)) &&
    !notice.test(textOf(index)) &&
    lines[index]!.heading < 2;
  const isHalf = (index: number | undefined): index is number =>
    index !== undefined && !taken.has(index) && isHalfName(textOf(index));
  const within = between.filter(names);
  const first = within.find((index) => namesPeriodical(textOf(index))) ?? within[0];
  if (first !== undefined) return beside(textOf(first), first);
  const above = isNear(pages, from) ? printed[from - 1] : undefined;
  const higher =
    above !== undefined && isNear(pages, from - 1) && isMotto(lines[above]!.text) ? printed[from - 2] : undefined;
  const below = isNear(pages, to + 1) ? printed[to + 1] : undefined;
  if (isHalf(higher) && isHalf(above) && (numbered(facts) || namesPeriodical(`Any ${textOf(above)}`)))
    return beside(`${textOf(higher)} ${textOf(above)}`, higher, above);
  for (const index of [above, below])
    if (names(index) && (namesPeriodical(textOf(index)) || atEdges.includes(fold(textOf(index)))))
      return beside(textOf(index), index);
  if (names(higher) && (namesPeriodical(textOf(higher)) || atEdges.includes(fold(textOf(higher)))))
    return beside(textOf(higher), higher, above!);
  if (!sure) return null;
  if (names(above) && wordsOf(textOf(above)).length <= 4 && lines[above]!.blankBefore)
    return beside(textOf(above), above);
  if (names(higher) && !names(above) && wordsOf(textOf(higher)).length <= 4 && lines[higher]!.blankBefore)
    return beside(textOf(higher), higher, above!);
  const isLast = to + 2 >= printed.length;
  if (names(below) && (isLast ? wordsOf(textOf(below)).length <= 4 : (pages.times.get(fold(textOf(below))) ?? 0) >= 2))
    return beside(textOf(below), below);
  return null;
}

const numbered = (facts: readonly Head[]) => facts.some(({ says }) => says.volume !== null && says.number !== null);

/** A name without what another script says beside it, letters set apart put together. */
const latinOf = (text: string) =>
  unspaced(
    text
      .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]+/gu, ' ')
      .trim(),
  );

const isTwice = (rest: string, atEdges: readonly string[]) => atEdges.filter((key) => key === fold(rest)).length >= 2;
