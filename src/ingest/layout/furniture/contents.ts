import { bylineOf } from '../chunks/bylines.ts';
import { echoes } from './echoes.ts';
import type { Echo } from './echoes.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { endsOpen, endsSentence, fold, startsLower, wordsOf } from '../letters.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import type { Line } from '../../types.ts';

export interface Contents {
  /** By line index: the heading of the table and its entries. */
  readonly lines: Furnishings;
  /** The entries' words, to know the headlines by. */
  readonly entries: readonly string[];
}

const heading =
  /^\W*(?:(?:table of )?contents?|(?:also )?in this (?:issue|edition|newsletter|letter|bulletin|number|month['’]s issue|week['’]s issue)|inside(?: this (?:issue|edition|number))?|index|what['’]s (?:inside|in (?:this|the) \w{4,9})|this (?:issue|number)|(?:main )?(?:highlights|headlines) of (?:this|the) (?:issue|month|week)|at a glance|(?:in )?today['’]s (?:issue|paper))\W*$/i;
/** A line of its own: "inside." may end a paragraph. */
const headsContents = ({ text }: Line) => heading.test(text) && !/^\p{Ll}|\.$/u.test(text);
const leader = /(?:\.{3,}|…{1,}|(?:\s\.){3,}|\s{3,}|\t)\s*(?:p\.?|page)?\s*[A-Z]?\d{1,3}\s*$/i;
// The leader's last signs are enough to know it by; a line may begin with a million spaces.
const hasLeader = ({ raw }: Line) => leader.test(raw.trimEnd().slice(-60));
const bullet = /^(?:[-–*•●▪■◆▶©®○◦+>]|\d{1,2}[.)])\s+/;
const pageBefore = /^(?:p\.? ?|page )?(?<page>\d{1,3})\s+(?=\p{Lu}|["“‘'])/iu;
const pageAfter = /\s(?:p\.? ?|page )?(?<page>\d{1,3})$/i;
const furthest = 150;
const longest = 200;

/** Lines that may be entries; one that runs over a line's end takes two. */
interface Run {
  readonly indices: readonly number[];
  readonly rule: string;
}

interface Zone {
  readonly lines: readonly Line[];
  /** Indices of the first lines that are not blank. */
  readonly early: readonly number[];
  readonly isMarked: (line: Line) => boolean;
  readonly echo: (line: Line) => Echo | null;
}

/** Finds tables of contents: at the beginning, lists whose entries come again below as headlines. */
export function contents(lines: readonly Line[]): Contents {
  const zone = zoneOf(lines);
  const found = new Map<number, Furnishing>();
  const entries: string[] = [];
  for (const { index, listed } of inOneLine(zone)) {
    found.set(index, { what: 'table of contents', rule: 'contents/one line' });
    entries.push(...listed);
  }
  for (const { indices, rule } of [...markedRuns(zone), ...plainRuns(zone)]) {
    if (indices.some((index) => found.has(index))) continue;
    for (const index of indices) {
      found.set(index, { what: 'table of contents', rule });
      entries.push(entryText(lines[index]!));
    }
    const before = lineBefore(lines, indices[0]!);
    if (before !== null && headsList(lines[before]!) && !found.has(before))
      found.set(before, { what: 'table of contents heading', rule: 'contents/heading' });
  }
  return { lines: found, entries };
}

const inLine =
  /^(?:contents?|in this (?:issue|edition|number)|inside(?: this issue)?|in today['’]s (?:issue|paper))\s*[:：]\s*(?=\S)/i;
const paged = /[,.\s…]+(?:p\.?|pp\.?|page)?\s*\d{1,3}$/i;

/** "CONTENTS: Ports agree p.1 / Nets of hemp p.2": entries in a row, each with its page. */
function inOneLine({ lines, early }: Zone): readonly { readonly index: number; readonly listed: readonly string[] }[] {
  return early.flatMap((index) => {
    const { text } = lines[index]!;
    if (text.length > 1000 || !inLine.test(text)) return [];
    const pieces = text.replace(inLine, '').split(/\s*[/|;•·]\s*/);
    const listed = pieces.filter((piece) => paged.test(piece)).map((piece) => piece.replace(paged, ''));
    return listed.length >= 2 && listed.length >= pieces.length * 0.7 ? [{ index, listed }] : [];
  });
}

const headsList = (line: Line) =>
  headsContents(line) || (isSectionLabel(line.text.replace(/[^\p{L}\s]+/gu, ' ').trim()) && line.number > 1);

function zoneOf(lines: readonly Line[]): Zone {
  const early = lines.flatMap(({ text }, index) => (text === '' ? [] : [index])).slice(0, furthest);
  const marks = new Set(early.filter((index) => isListed(lines[index]!)));
  for (const pages of [pageBefore, pageAfter]) for (const index of counted(lines, early, pages)) marks.add(index);
  const isMarked = ({ number }: Line) => marks.has(number - 1);
  const find = echoes(lines, isMarked);
  const known = new Map<Line, Echo | null>();
  const echo = (line: Line) => {
    if (!known.has(line)) known.set(line, find(entryText(line), line.number));
    return known.get(line)!;
  };
  return { lines, early, isMarked, echo };
}

const isListed = (line: Line) =>
  line.text.length <= longest && line.heading === 0 && (bullet.test(line.raw.trimStart()) || hasLeader(line));

/** Three lines and more in turn whose page numbers grow. */
function counted(lines: readonly Line[], early: readonly number[], page: RegExp): readonly number[] {
  const found: number[] = [];
  let run: number[] = [];
  let last = 0;
  const close = () => {
    if (run.length >= 3) found.push(...run);
    run = [];
  };
  for (const index of early) {
    const { text } = lines[index]!;
    const number = text.length <= longest ? Number(page.exec(text)?.groups?.['page'] ?? NaN) : NaN;
    if (run.length > 0 && !(number >= last)) close();
    if (Number.isNaN(number)) continue;
    run.push(index);
    last = number;
  }
  close();
  return found;
}

/** An entry's words without its bullet, leaders and page number. */
export const entryText = ({ text }: Line): string =>
  text
    .replace(bullet, '')
    .replace(/^[©®•●▪■◆▶○◦]\s*/u, '')
    .replace(/^(?:p\.? ?)?\d{1,3}\s+(?=\p{Lu}|["“‘'])/iu, '')
    .replace(/(?<![.\s…])[.\s…]*(?:(?:\bp\.?|\bpage)\s*)?\b\d{1,3}\s*$/i, (tail) =>
      /[.…]{2}|\s{2}|p/i.test(tail) ? '' : tail,
    )
    .trim();

/** How much two short texts share of their words, 0 to 1. */
export const likeness = (a: string, b: string): number =>
  sharedWords(wordsOf(a.toLowerCase()), new Set(wordsOf(b.toLowerCase())));

/** The same for words that were cut out before, in small letters. */
export function sharedWords(left: readonly string[], right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return left.length + right.size === 0 ? 0 : (2 * shared) / (left.length + right.size);
}

/** Lists with bullets, leaders or page numbers. */
function markedRuns(zone: Zone): readonly Run[] {
  const { lines, early, isMarked } = zone;
  const runs: number[][] = [];
  let run: number[] = [];
  let seen = new Set<string>();
  for (const index of early) {
    const line = lines[index]!;
    const above = run.length > 0 ? lines[run.at(-1)!]! : undefined;
    // An entry that comes again behind a blank line is the first headline.
    const again = line.blankBefore && seen.has(fold(line.text));
    if (again) {
      if (run.length >= 2) runs.push(run);
      run = [];
    } else if (run.length === 0) seen = new Set();
    seen.add(fold(line.text));
    if ((!again && isMarked(line)) || (!again && above !== undefined && runsOver(above, line))) run.push(index);
    else {
      if (run.length >= 2) runs.push(run);
      run = [];
    }
  }
  if (run.length >= 2) runs.push(run);
  return runs.flatMap((indices) => {
    const rule = markedRule(indices, zone);
    return rule === null ? [] : [{ indices, rule }];
  });
}

/** The second line of an entry. */
const runsOver = (above: Line, line: Line) =>
  above.number + 1 === line.number && line.text.length <= longest && (startsLower(line.text) || endsOpen(above.text));

function markedRule(indices: readonly number[], { lines, early, isMarked, echo }: Zone): string | null {
  const items = indices.map((index) => lines[index]!).filter(isMarked);
  const same = items.filter((line) => echo(line)?.how === 'same').length;
  const alike = items.filter((line) => echo(line)?.how === 'alike').length;
  const before = lineBefore(lines, indices[0]!);
  if (before !== null && headsContents(lines[before]!)) return 'contents/headed';
  if (same >= 2 && same + alike >= items.length * 0.5) return 'contents/again below';
  if (items.filter(hasLeader).length >= 3) return 'contents/leaders';
  const first = early.every((index) => index >= indices[0]! || !isProse(lines[index]!));
  const told = items.filter(({ text }) => endsSentence(text)).length;
  const labelled = before !== null && headsList(lines[before]!);
  if (!first || items.length < 3 || told > items.length * 0.3) return null;
  return same + alike >= items.length * (labelled ? 0.2 : 0.4) ? 'contents/reworded below' : null;
}

const isProse = ({ text }: Line) => text.length > 130 || (text.length > 60 && /[.!?]["”]?$/.test(text));

/** Lists without any mark: under their heading, or of headlines that all come again. */
function plainRuns(zone: Zone): readonly Run[] {
  const { lines, early, echo } = zone;
  const runs: Run[] = [];
  for (let at = 0; at < early.length; at += 1) {
    const line = lines[early[at]!]!;
    const headed = headsContents(line);
    if (!headed && echo(line)?.how !== 'same') continue;
    const indices = entriesFrom(zone, headed ? at + 1 : at, headed);
    if (headed ? indices.length < 2 : !isList(indices, zone)) continue;
    runs.push({ indices, rule: headed ? 'contents/headed' : 'contents/again below' });
    at += indices.length;
  }
  return runs;
}

/** Whether lines that come again are headlines of several stories, and not one whose story jumps. */
function isList(indices: readonly number[], { lines, echo }: Zone): boolean {
  const places = indices.flatMap((index) => {
    const found = echo(lines[index]!);
    return found?.how === 'same' ? [found.at] : [];
  });
  const apart = places.filter((place, at) => at === 0 || Math.abs(place - places[at - 1]!) > 2).length;
  return apart >= 3 && places.length >= indices.length * 0.6;
}

/** Entries down to the line that comes the second time, where the articles begin. */
function entriesFrom({ lines, early, isMarked, echo }: Zone, from: number, headed: boolean): readonly number[] {
  const run: number[] = [];
  const seen = new Set<string>();
  let sure = 0;
  for (const index of early.slice(from)) {
    const line = lines[index]!;
    if (isMarked(line) || line.text.length > 120 || line.heading > 0 || /[.!]$/.test(line.text)) break;
    if (seen.has(fold(line.text)) || bylineOf(line.text) !== null) break;
    // Where entries touch, a blank line ends them.
    if (run.length >= 2 && line.blankBefore && !lines[run.at(-1)!]!.blankBefore) break;
    const echoed =
      (wordsOf(line.text).length > 2 && echo(line) !== null) || (run.length > 0 && runsOver(lines[run.at(-1)!]!, line));
    if (!headed && !echoed) break;
    seen.add(fold(line.text));
    run.push(index);
    if (echoed) sure = run.length;
  }
  // Below the last entry that comes again stand the first label and the first headline.
  return sure >= 2 || !headed ? run.slice(0, sure) : run;
}

function lineBefore(lines: readonly Line[], index: number): number | null {
  for (let at = index - 1; at >= 0 && at > index - 6; at -= 1) if (lines[at]!.text !== '') return at;
  return null;
}
