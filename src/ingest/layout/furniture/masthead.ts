import { bylineOf } from '../chunks/bylines.ts';
import { creditOf } from '../chunks/credits.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { hasFacts, readIssueLine, unspaced } from './issue-line.ts';
import type { IssueLine } from './issue-line.ts';
import { looksNamed, namesPeriodical, nameScore, notice, timesPrinted, welcomed } from './newsletter-name.ts';
import { endsInHyphen, endsSentence, fold, isAllCaps, startsLower, wordsOf } from '../letters.ts';
import { mendName } from '../../names.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import type { IssueDate, Line, Masthead } from '../../types.ts';

export interface MastheadFound {
  readonly masthead: Masthead;
  readonly lines: Furnishings;
}

/** A line that may be the masthead's, with what it says of the issue. */
export interface Head {
  readonly index: number;
  readonly line: Line;
  readonly says: IssueLine;
}

// A masthead is a handful of short lines; dumps put junk and a table of contents around them.
const deep = 14;

/** Reads publication, volume, number and printed date from the first lines, from a masthead that a dump puts elsewhere, or from the pages' edges. */
export function findMasthead(lines: readonly Line[], taken: Furnishings): MastheadFound {
  const edges = lines.flatMap((line, index) => (taken.get(index)?.what === 'page header' ? [read(line, index)] : []));
  const first = atTop(lines, taken, edges);
  const placed = first.name !== null && first.facts.length > 0 ? null : elsewhere(lines, taken);
  const name = first.name ?? placed?.name ?? nameAtEdges(edges);
  const known = [...first.facts, ...(placed?.facts ?? []), ...edges];
  const masthead = {
    publication: name === null ? null : mendName(unspaced(name), lines),
    volume: known.find(({ says }) => says.volume)?.says.volume ?? null,
    number: known.find(({ says }) => says.number)?.says.number ?? null,
    date: known.map(dateOf).reduce(better, null),
  };
  return { masthead, lines: new Map([...first.lines, ...(placed?.lines ?? [])]) };
}

interface Found {
  readonly name: string | null;
  /** The lines that say volume, number or date. */
  readonly facts: readonly Head[];
  readonly lines: Furnishings;
}

const read = (line: Line, index: number): Head => ({ index, line, says: readIssueLine(line.text) });

const dateOf = ({ says: { date }, line: { start, end } }: Head): IssueDate | null =>
  date === null ? null : { value: date, basis: 'printed', evidence: { start, end } };

/** Of two printed dates the more precise. */
const better = (a: IssueDate | null, b: IssueDate | null) =>
  a === null || (b !== null && b.value.length > a.value.length) ? b : a;

function atTop(lines: readonly Line[], taken: Furnishings, edges: readonly Head[]): Found {
  const heads = topOf(lines, taken);
  const facts = heads.filter(({ says }) => hasFacts(says));
  const named = nameAmong(heads, facts, { lines, edges });
  const last = Math.max(-1, ...facts.map(({ index }) => index), ...named.heads.map(({ index }) => index));
  const found = new Map<number, Furnishing>();
  if (last >= 0 && isPlace(lines, last + 1) && !taken.has(last + 1))
    found.set(last + 1, { what: 'masthead', rule: 'masthead/place' });
  for (const head of heads)
    if (head.index <= last || isEmptied(head) || notice.test(head.line.text))
      found.set(head.index, { what: 'masthead', rule: ruleOf(head, named.heads) });
  return { name: named.text, facts, lines: found };
}

/** What says nothing but the issue's facts. */
const isEmptied = ({ says }: Head) => says.rest === '';

/** What makes a line the masthead's: the name, a volume, number or date, a word about the newsletter, or that it stands above one. */
function ruleOf(head: Head, named: readonly Head[]): string {
  if (named.includes(head)) return 'masthead/name';
  if (hasFacts(head.says)) return 'masthead/number or date';
  return notice.test(head.line.text) ? 'masthead/notice' : 'masthead/top';
}

/** Where it appears, on a line of its own that closes the masthead: "Bergen". */
function isPlace(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.text === '' || line.blankBefore || !line.blankAfter || line.heading > 0) return false;
  return /^\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]+){0,3}$/u.test(line.text) && !isSectionLabel(line.text);
}

/** The short lines before the first one that is clearly text or a byline. */
function topOf(lines: readonly Line[], taken: Furnishings): readonly Head[] {
  const heads: Head[] = [];
  for (let index = 0; index < lines.length && heads.length < deep; index += 1) {
    const line = lines[index]!;
    if (line.text === '' || (taken.has(index) && !mayTell(taken.get(index)!, line))) continue;
    if (isProse(lines, index)) break;
    if (line.text.length > 160 || /[a-z,;]{2}[.,;]?$/.test(line.text.slice(100))) break;
    if (/^by\s/i.test(line.text) || bylineOf(line.text) !== null) break;
    const head = read(line, index);
    if (isSentence(line.text) && !hasFacts(head.says)) break;
    heads.push(head);
  }
  const facts = heads.map(({ says }, at) => (hasFacts(says) ? at : -1));
  const reach = Math.max(...facts, 0);
  return heads.slice(0, Math.max(reach + 3, 3));
}

/** Furniture that may say what issue it is: page headers, and "第12期". */
const mayTell = ({ what }: Furnishing, { text }: Line) =>
  what === 'page header' || /第\s*\d+\s*[期卷]|\d\s*年/.test(text);

/** A sentence of some length, which no motto is. */
const isSentence = (text: string) => endsSentence(text) && !text.endsWith(':') && wordsOf(text).length >= 9;

/** Running text: broken at a width, so that the next line takes the sentence up. */
function isProse(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 1];
  return (
    below !== undefined &&
    below.text !== '' &&
    (startsLower(below.text) || endsInHyphen(lines[index]!.text) || /\b(?:an?|the|to|of|and)$/.test(lines[index]!.text))
  );
}

interface Named {
  readonly text: string | null;
  readonly heads: readonly Head[];
}

interface Around {
  readonly lines: readonly Line[];
  readonly edges: readonly Head[];
}

function nameAmong(heads: readonly Head[], facts: readonly Head[], { lines, edges }: Around): Named {
  for (const head of heads.slice(0, 3)) {
    const text = welcomed(head.line.text);
    if (text !== null) return { text, heads: [head] };
  }
  const ones = lines.filter(({ heading }) => heading === 1).length;
  const atEdges = edges.map(({ says }) => fold(says.rest));
  const scored = heads.map((head, at) => ({
    head,
    score: nameScore(head, {
      at,
      ones,
      near: facts.some((fact) => Math.abs(heads.indexOf(fact) - at) <= 2),
      again: isAgain(head, atEdges),
    }),
  }));
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= 3 ? withOtherHalf(best.head, heads) : { text: null, heads: [] };
}

const isAgain = ({ says: { rest }, line }: Head, atEdges: readonly string[]) =>
  fold(rest).length >= 5 && !isSectionLabel(rest) && line.heading < 2 && atEdges.includes(fold(rest));

// Two lines of a name are set alike, and each is short.
const half = 3;

/** A name in capitals over two lines: "HARBOUR" above "SCIENCE WEEKLY". */
function withOtherHalf(head: Head, heads: readonly Head[]): Named {
  const at = heads.indexOf(head);
  const above = heads[at - 1];
  const below = heads[at + 1];
  if (isHalf(head) && above && isHalf(above) && at === 1)
    return { text: `${above.says.rest} ${head.says.rest}`, heads: [above, head] };
  if (
    isHalf(head) &&
    below &&
    isHalf(below) &&
    namesPeriodical(`Any ${below.says.rest}`) &&
    !namesPeriodical(head.says.rest)
  )
    return { text: `${head.says.rest} ${below.says.rest}`, heads: [head, below] };
  return { text: head.says.rest, heads: [head] };
}

const isHalf = ({ says, line }: Head) =>
  says.rest !== '' &&
  !hasFacts(says) &&
  !says.extras &&
  isAllCaps(line.text) &&
  wordsOf(says.rest).length <= half &&
  !isSectionLabel(says.rest);

/** The name that page headers carry beside their numbers and dates. */
function nameAtEdges(edges: readonly Head[]): string | null {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const { says } of edges) {
    const key = fold(says.rest);
    const one = counts.get(key);
    if (one) one.count += 1;
    else if (key.length >= 5 && namesPeriodical(says.rest) && wordsOf(says.rest).length <= 8)
      counts.set(key, { text: says.rest, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.text ?? null;
}

// Lines that a dump may have put between the masthead's own.
const apart = 3;

/** A masthead below stories, where a flattened page puts it: lines that say which issue it is, and the name beside them. */
function elsewhere(lines: readonly Line[], taken: Furnishings): Found | null {
  const printed = lines.flatMap(({ text }, index) => (text === '' ? [] : [index]));
  let best: { readonly found: Found; readonly score: number } | null = null;
  for (let at = 0; at < printed.length; at += 1) {
    const head = factAt(lines, printed[at]!, taken);
    if (head === null) continue;
    const facts = [head];
    while (at + 1 < printed.length && printed[at + 1]! - facts.at(-1)!.index <= apart) {
      const next = factAt(lines, printed[at + 1]!, taken);
      if (next === null) break;
      facts.push(next);
      at += 1;
    }
    const block = blockOf(facts, { lines, printed, taken, at });
    if (block !== null && (best === null || block.score > best.score)) best = block;
  }
  return best?.found ?? null;
}

const hint = /\bv[o0]l|\bn[o0]\b|\bn[o0]\.|\biss|№|#\s?\d|\b[12][\dOolI]{3}\b|edition|supplement|[期卷年]/i;

/** A short line that says nothing but what issue it is, a name beside it perhaps. */
function factAt(lines: readonly Line[], index: number, taken: Furnishings): Head | null {
  const line = lines[index]!;
  if (line.text.length > 130 || !hint.test(line.text) || startsLower(line.text)) return null;
  if (taken.has(index) && !mayTell(taken.get(index)!, line)) return null;
  const head = read(line, index);
  const { says } = head;
  if (!hasFacts(says) && !(says.extras && isEmptied(head))) return null;
  if (isEmptied(head)) return isPart(lines, index) ? null : head;
  if (/\bpp?\. ?\d|\bdoi\b|https?:|["“”:：]/i.test(line.text) || creditOf(line.text) !== null || isProse(lines, index))
    return null;
  return looksNamed(says.rest) ? head : null;
}

/** A date in a narrow column: its sentence goes on above or below. */
const isPart = (lines: readonly Line[], index: number) =>
  (!lines[index]!.blankBefore && /\b(?:on|in|from|to|of|until|and)$|[,;-]$/.test(lines[index - 1]!.text)) ||
  (!lines[index]!.blankAfter && startsLower(lines[index + 1]!.text) && !isAllCaps(lines[index]!.text));

interface Spot {
  readonly lines: readonly Line[];
  readonly printed: readonly number[];
  readonly taken: Furnishings;
  /** Of the block's last fact, among the printed lines. */
  readonly at: number;
}

// A number alone numbers anything; with a date or a name beside it, it numbers an issue.
const enough = 3;

function blockOf(facts: readonly Head[], spot: Spot): { readonly found: Found; readonly score: number } | null {
  const says = facts.map((head) => head.says);
  const dates = says.flatMap(({ date }) => date ?? []);
  let score = 0;
  if (says.some(({ volume, number }) => volume !== null && number !== null)) score += 3;
  else if (says.some(({ volume, number }) => (volume ?? number) !== null)) score += 1.5;
  if (dates.length > 0) score += Math.max(...dates.map(({ length }) => (length === 10 ? 1 : length === 7 ? 0.7 : 0.3)));
  if (says.some(({ weekday }) => weekday)) score += 0.5;
  if (says.some(({ extras }) => extras)) score += 1;
  const named = nameBeside(facts, spot, score >= 2);
  if (named) score += namesPeriodical(named.text) ? 2 : 1;
  if (score < enough || says.every(({ volume, number, extras }) => volume === null && number === null && !extras))
    return null;
  const lines = new Map<number, Furnishing>();
  for (const { index } of facts) lines.set(index, { what: 'masthead', rule: 'masthead/number or date' });
  for (const index of named?.indices ?? []) lines.set(index, { what: 'masthead', rule: 'masthead/name' });
  return { found: { name: named?.text ?? null, facts, lines }, score };
}

interface Beside {
  readonly text: string;
  readonly indices: readonly number[];
}

/** The name in a line with facts, else the line above them or below. */
function nameBeside(facts: readonly Head[], { lines, printed, taken, at }: Spot, sure: boolean): Beside | null {
  const inside = facts.find((head) => !isEmptied(head) && !isSectionLabel(head.says.rest));
  if (inside) return { text: inside.says.rest, indices: [] };
  const top = printed[at - facts.length];
  const bottom = printed[at + 1];
  const isFree = (index: number | undefined): index is number =>
    index !== undefined && !taken.has(index) && looksNamed(unspaced(lines[index]!.text)) && lines[index]!.heading < 2;
  const textOf = (index: number) => unspaced(lines[index]!.text);
  for (const index of [top, bottom])
    if (isFree(index) && namesPeriodical(textOf(index))) return { text: textOf(index), indices: [index] };
  if (!sure) return null;
  if (isFree(top) && wordsOf(textOf(top)).length <= 4 && lines[top]!.blankBefore)
    return { text: textOf(top), indices: [top] };
  if (isFree(bottom) && timesPrinted(textOf(bottom), lines) >= 2) return { text: textOf(bottom), indices: [bottom] };
  return null;
}
