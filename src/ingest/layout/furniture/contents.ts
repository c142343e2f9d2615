import { isSectionLabel } from '../headlines/sections.ts';
import { fold, wordsOf } from '../letters.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import type { Line } from '../../types.ts';

export interface Contents {
  /** By line index: the heading of the table and its entries. */
  readonly lines: Furnishings;
  /** The entries' words, to know the headlines by. */
  readonly entries: readonly string[];
}

const heading =
  /^\W*(?:(?:table of )?contents?|in this (?:issue|edition|newsletter|letter|bulletin|number)|inside(?: this (?:issue|edition))?|index|what['’]s inside|this issue|highlights of this issue)\W*$/i;
/** A line of its own: "inside." may end a paragraph. */
const headsContents = ({ text }: Line) => heading.test(text) && !/^\p{Ll}|\.$/u.test(text);
const leader = /(?:\.{3,}|…{1,}|(?:\s\.){3,}|\s{3,}|\t)\s*(?:p\.?|page)?\s*\d{1,3}\s*$/i;
const bullet = /^(?:[-*•●▪◆▶©○+>]|\d{1,2}[.)])\s+/;
const pageBefore = /^(?:p\.? ?)?\d{1,3}\s+\S/i;
const furthest = 150;

/** Finds a table of contents: at the beginning, a list whose entries come again below as headlines. */
export function contents(lines: readonly Line[]): Contents {
  const found = new Map<number, Furnishing>();
  const entries: string[] = [];
  const later = laterHeadings(lines);
  for (const run of listRuns(lines)) {
    const items = run.map((index) => lines[index]!);
    const again = items.filter((line) => comesAgain(line, later)).length;
    const before = lineBefore(lines, run[0]!);
    const headed = before !== null && headsContents(lines[before]!);
    const dotted = items.filter(({ raw }) => leader.test(raw)).length;
    const rule =
      headed && items.length >= 2
        ? 'contents/headed'
        : again >= 2 && again >= items.length * 0.5
          ? 'contents/again below'
          : dotted >= 3
            ? 'contents/leaders'
            : null;
    if (rule === null) continue;
    for (const index of run) {
      found.set(index, { what: 'table of contents', rule });
      entries.push(entryText(lines[index]!));
    }
    if (before !== null && (headed || (isSectionLabel(lines[before]!.text) && before > 0)))
      found.set(before, { what: 'table of contents heading', rule: 'contents/heading' });
  }
  return { lines: found, entries };
}

/** An entry's words without its bullet, leaders and page number. */
export const entryText = ({ text }: Line): string =>
  text
    .replace(bullet, '')
    .replace(/[.\s…]*(?:(?:\bp\.?|\bpage)\s*)?\b\d{1,3}\s*$/i, (tail) => (/[.…]{2}|\s{2}|p/i.test(tail) ? '' : tail))
    .trim();

/** How much two short texts share of their words, 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = wordsOf(a.toLowerCase());
  const right = new Set(wordsOf(b.toLowerCase()));
  const shared = left.filter((word) => right.has(word)).length;
  return left.length + right.size === 0 ? 0 : (2 * shared) / (left.length + right.size);
}

/** Runs of short neighbouring lines among the first, each of at least two. */
function listRuns(lines: readonly Line[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length >= 2) runs.push(run);
    run = [];
  };
  const early = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.text !== '')
    .slice(0, furthest);
  for (const { line, index } of early) {
    const listed =
      line.text.length <= 200 && line.heading === 0 && (bullet.test(line.raw.trimStart()) || leader.test(line.raw));
    if (!listed) close();
    else run.push(index);
  }
  close();
  return runs.concat(plainRuns(early.map(({ line, index }) => [line, index] as const)));
}

/** Below a heading such as "In this issue" entries need no bullets. */
function plainRuns(early: readonly (readonly [Line, number])[]): number[][] {
  const at = early.findIndex(([line]) => headsContents(line));
  if (at < 0) return [];
  const run: number[] = [];
  const paged = early.slice(at + 1, at + 3).every(([line]) => pageBefore.test(line.text));
  for (const [line, index] of early.slice(at + 1)) {
    if (paged && !pageBefore.test(line.text)) break;
    const bulleted = bullet.test(line.raw.trimStart()) || leader.test(line.raw);
    if (bulleted || line.text.length > 120 || line.heading > 0 || /[.!]$/.test(line.text)) break;
    // The second time an entry's words come, the articles have begun.
    if (run.some((other) => fold(early.find(([, i]) => i === other)![0].text) === fold(line.text))) break;
    run.push(index);
  }
  return run.length >= 2 ? [run] : [];
}

function laterHeadings(lines: readonly Line[]): readonly Line[] {
  return lines
    .filter(({ text, raw }) => text !== '' && text.length <= 220 && !bullet.test(raw.trimStart()))
    .slice(0, 3000);
}

function comesAgain(entry: Line, later: readonly Line[]): boolean {
  const words = entryText(entry);
  const folded = fold(words);
  return later.some(
    (line) => line.number > entry.number && (fold(line.text) === folded || likeness(line.text, words) >= 0.8),
  );
}

function lineBefore(lines: readonly Line[], index: number): number | null {
  for (let at = index - 1; at >= 0 && at > index - 6; at -= 1) if (lines[at]!.text !== '') return at;
  return null;
}
