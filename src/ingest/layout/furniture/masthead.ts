import { bylineOf } from '../chunks/bylines.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { hasFacts, readIssueLine, unspaced } from './issue-line.ts';
import type { IssueLine } from './issue-line.ts';
import { mastheadBelow, mayTell } from './masthead-block.ts';
import { isHalfName, looksNamed, namesPeriodical, nameScore, notice, welcomed } from './newsletter-name.ts';
import { capitalShare, endsInHyphen, endsOpen, endsSentence, fold, startsLower, wordsOf } from '../letters.ts';
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
  const placed = first.name !== null && first.facts.length > 0 ? null : mastheadBelow(lines, taken, edges);
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

/** A masthead's lines, and what they say. */
export interface Found {
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
  const heads = topOf(lines, taken, edges);
  const facts = heads.filter(({ says }) => hasFacts(says));
  const named = nameAmong(heads, facts, { lines, edges });
  const last = Math.max(-1, ...facts.map(({ index }) => index), ...named.heads.map(({ index }) => index));
  const found = new Map<number, Furnishing>();
  if (last >= 0 && isPlace(lines, last + 1) && !taken.has(last + 1))
    found.set(last + 1, { what: 'masthead', rule: 'masthead/place' });
  for (const head of heads)
    if (
      head.index <= last ||
      isEmptied(head) ||
      (notice.test(head.line.text) && (endsSentence(head.line.text) || !headsStory(lines, head.index)))
    )
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
function topOf(lines: readonly Line[], taken: Furnishings, edges: readonly Head[]): readonly Head[] {
  const atEdges = edges.map(({ says }) => fold(says.rest));
  const titled = lines.filter(({ heading }) => heading === 1).length === 1;
  const heads: Head[] = [];
  for (let index = 0; index < lines.length && heads.length < deep; index += 1) {
    const line = lines[index]!;
    if (line.text === '' || (taken.has(index) && !mayTell(taken.get(index)!, line))) continue;
    if (isProse(lines, index)) break;
    if (line.text.length > 160 || /[a-z,;]{2}[.,;]?$/.test(line.text.slice(100))) break;
    if (/^by\s/i.test(line.text) || bylineOf(line.text) !== null) break;
    const head = read(line, index);
    if (isSentence(line.text) && !hasFacts(head.says) && !notice.test(line.text)) break;
    const sure = (titled && line.heading === 1) || isAgain(head, atEdges);
    if (!sure && !tellsIssue(head, heads) && headsStory(lines, index)) break;
    heads.push(head);
  }
  const facts = heads.map(({ says }, at) => (hasFacts(says) ? at : -1));
  const reach = Math.max(...facts, 0);
  return heads.slice(0, Math.max(reach + 3, 3));
}

/** Whether a line is the masthead's whatever stands below it: its name with number or date, or these alone. */
function tellsIssue(head: Head, above: readonly Head[]): boolean {
  const { says } = head;
  if (isEmptied(head) || notice.test(head.line.text) || welcomed(head.line.text) !== null) return true;
  const named = namesPeriodical(says.rest) && looksNamed(says.rest);
  if (hasFacts(says)) return named || (says.date !== null && (says.number ?? says.volume) !== null);
  return named && above.some((one) => hasFacts(one.says)) && !above.some((one) => looksNamed(one.says.rest));
}

/** The first line below that is not blank, a few lines on at most. */
function nextPrinted(lines: readonly Line[], index: number): number {
  for (let at = index + 1; at <= index + 4 && at < lines.length; at += 1) if (lines[at]!.text !== '') return at;
  return -1;
}

/** Whether a story or its byline follows, as below a headline. */
function headsStory(lines: readonly Line[], index: number): boolean {
  const at = nextPrinted(lines, index);
  if (at < 0) return false;
  const { text } = lines[at]!;
  return (
    bylineOf(text) !== null ||
    text.length > 110 ||
    isProse(lines, at) ||
    (endsSentence(text) && wordsOf(text).length >= 7 && !notice.test(text))
  );
}

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
      above: isAbove(head, facts),
      near: facts.some((fact) => Math.abs(heads.indexOf(fact) - at) <= 2),
      again: isAgain(head, atEdges),
    }),
  }));
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= 3
    ? withOtherHalf(best.head, heads, isAbove(best.head, facts, 1))
    : nameBelow(heads, facts, lines);
}

const isAbove = (head: Head, facts: readonly Head[], lines = 0) =>
  facts.some(({ index }) => index > head.index + lines);

// What stands below the number and the date may be the first headline, and then its story follows.
function nameBelow(heads: readonly Head[], facts: readonly Head[], lines: readonly Line[]): Named {
  const none = { text: null, heads: [] };
  const last = facts.at(-1);
  const head = last && heads[heads.indexOf(last) + 1];
  if (!head || facts.length < 2 || !looksNamed(head.says.rest) || wordsOf(head.line.text).length > 4) return none;
  const next = lines.slice(head.index + 1, head.index + 6).find(({ text }) => text !== '');
  const nextToo = lines.slice(next?.number ?? 0, (next?.number ?? 0) + 5).find(({ text }) => text !== '');
  if (!next || !nextToo || !isTitle(next, head.line) || (bylineOf(nextToo.text) === null && !isText(nextToo)))
    return none;
  return { text: head.says.rest, heads: [head] };
}

const isTitle = ({ text }: Line, above: Line) =>
  text.length < 110 &&
  !endsSentence(text) &&
  !startsLower(text) &&
  bylineOf(text) === null &&
  /^\p{Lu}/u.test(text) &&
  (capitalShare(text) > 0.6 || isSectionLabel(text)) &&
  wordsOf(text).length > wordsOf(above.text).length;
const isText = ({ text }: Line) => capitalShare(text) < 0.5 || text.length > 110;

const isAgain = ({ says: { rest }, line }: Head, atEdges: readonly string[]) =>
  fold(rest).length >= 5 && !isSectionLabel(rest) && line.heading < 2 && atEdges.includes(fold(rest));

/** A name in capitals over two lines: "HARBOUR" above "SCIENCE WEEKLY". */
function withOtherHalf(head: Head, heads: readonly Head[], above: boolean): Named {
  const at = heads.indexOf(head);
  const [before, after] = [heads[at - 1], heads[at + 1]];
  const joined = (first: Head, second: Head) => ({
    text: `${first.says.rest} ${second.says.rest}`,
    heads: [first, second],
  });
  if (before && isHalf(before) && isHalf(head) && at === 1) return joined(before, head);
  const open = endsOpen(head.says.rest);
  const ends = after !== undefined && isHalf(after) && (above || namesPeriodical(`Any ${after.says.rest}`));
  if (after && ((isHalf(head) && ends && !namesPeriodical(head.says.rest)) || (open && !hasFacts(after.says))))
    return joined(head, after);
  return { text: head.says.rest, heads: [head] };
}

const isHalf = ({ says, line }: Head) => !hasFacts(says) && !says.extras && isHalfName(line.text);

/** The name that page headers carry beside their numbers and dates: a periodical's, or the only one that comes twice. */
function nameAtEdges(edges: readonly Head[]): string | null {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const { says } of edges) {
    const key = fold(says.rest);
    const one = counts.get(key);
    if (one) one.count += 1;
    else if (key.length >= 5 && wordsOf(says.rest).length <= 8 && looksNamed(says.rest))
      counts.set(key, { text: says.rest, count: 1 });
  }
  const all = [...counts.values()].sort((a, b) => b.count - a.count);
  const periodical = all.find(({ text }) => namesPeriodical(text) && wordsOf(text).length > 1);
  if (periodical) return periodical.text;
  const twice = all.filter(({ text, count }) => count >= 2 && wordsOf(text).length > 1);
  return twice.length === 1 && all.length === 1 ? twice[0]!.text : null;
}
