import { bylineOf } from '../chunks/bylines.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { endsInHyphen, isSmallWord, startsLower, wordsOf } from '../letters.ts';
import { mendName } from '../../names.ts';
import { printedDate } from '../../printed-dates.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import type { IssueDate, Line, Masthead } from '../../types.ts';
import { hasVerb } from '../verbs.ts';

const volume = /\bvol(?:ume)?s?\b\.?\s*[:#]?\s*(?<n>\d{1,4}|[IVXLCDM]{1,9}\b)/i;
const issue =
  /(?:\b(?:no|nr|nos|issue|number|num|edition|iss)\b\.?\s*[:#]?\s*(?:no\b\.?\s*)?|№\s*|#\s?|^no\.?)(?<n>\d{1,5}(?:\s*(?:-|–|\/|&)\s*\d{1,5}(?!\d))?)\b(?! of \D)/i;
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const extras =
  /\b(?:(?:weekly|daily|monthly|quarterly|biweekly|bimonthly|special|international|english|overseas|print|online|electronic|digital) (?:edition|issue|supplement)|weekly edition|price\b.{0,20}|free\b|issn\b.{0,20}|(?:total|serial|general)(?: (?:issue|no)\.?)?|since \d{4}|established (?:in )?\d{4}|founded (?:in )?\d{4}|\d{1,3} pages?|pages?|published (?:by|every|weekly|monthly)\b.{0,80}|https?:\S+|www\.\S+)/gi;
const periodical =
  /\b(?:daily|weekly|monthly|quarterly|news|newsletter|e-?newsletter|newspaper|bulletin|review|gazette|journal|times|post|digest|herald|report|reporter|monitor|letter|magazine|chronicle|observer|update|updates|express|tribune|courier|mercury|messenger|mirror|star|sun|telegraph|echo|advertiser|record|register|notes|briefing|brief|dispatch|dispatches|circular|almanac|insight|insights|outlook|watch|today|highlights|standard|argus|sentinel|guardian|independent|inquirer|examiner|ledger|beacon|signal|bote|zeitung)\b/i;

export interface MastheadFound {
  readonly masthead: Masthead;
  readonly lines: Furnishings;
}

// A line about the newsletter itself, under its name.
const notice =
  /^(?:(?:this|a|the) )?(?:special |sample |free |trial |test |monthly |weekly |quarterly )*(?:issue|edition|newsletter|letter|bulletin|digest)\b.{0,120}$|^(?:published|issued|edited|compiled|produced|a publication)\b|\b(?:newsletter|bulletin|digest|journal|magazine|letter|organ) (?:of|by|from|on) the\b/i;

interface Head {
  readonly index: number;
  readonly line: Line;
  /** What is left without volume, number, date and the like. */
  readonly rest: string;
  readonly volume: string | null;
  readonly number: string | null;
  readonly date: IssueDate | null;
}

// A masthead is a handful of short lines; dumps put junk and a table of contents around them.
const deep = 14;

/** Reads publication, volume, number and printed date from the first lines, or from those at the pages' edges. */
export function findMasthead(lines: readonly Line[], taken: Furnishings): MastheadFound {
  const heads = topOf(lines, taken);
  const facts = heads.filter(({ volume, number, date }) => volume ?? number ?? date);
  const name = nameAmong(heads, facts, lines);
  const edges = lines.flatMap((line, index) => (taken.get(index)?.what === 'page header' ? [read(line, index)] : []));
  const known = [...facts, ...edges];
  const last = Math.max(-1, ...facts.map(({ index }) => index), name?.index ?? -1);
  const found = new Map<number, Furnishing>();
  if (last >= 0 && isPlace(lines, last + 1) && !taken.has(last + 1))
    found.set(last + 1, { what: 'masthead', rule: 'masthead/place' });
  for (const head of heads)
    if (head.index <= last || head.rest === '' || notice.test(head.line.text))
      found.set(head.index, { what: 'masthead', rule: ruleOf(head, name) });
  const masthead = {
    publication: name === null ? null : mendName(name.rest, lines),
    volume: known.find((head) => head.volume)?.volume ?? null,
    number: known.find((head) => head.number)?.number ?? null,
    date: known.map(({ date }) => date).reduce(better, null),
  };
  return { masthead, lines: found };
}

/** What makes a line the masthead's: the name, a volume, number or date, a word about the newsletter, or that it stands above one. */
function ruleOf(head: Head, name: Head | null): string {
  if (head === name) return 'masthead/name';
  if (head.volume ?? head.number ?? head.date) return 'masthead/number or date';
  return notice.test(head.line.text) ? 'masthead/notice' : 'masthead/top';
}

/** Where it appears, on a line of its own that closes the masthead: "Bergen". */
function isPlace(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.text === '' || line.blankBefore || !line.blankAfter || line.heading > 0) return false;
  return /^\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]+){0,3}$/u.test(line.text) && !isSectionLabel(line.text);
}

/** Of two printed dates the more precise. */
const better = (a: IssueDate | null, b: IssueDate | null) =>
  a === null || (b !== null && b.value.length > a.value.length) ? b : a;

/** The short lines before the first one that is clearly text or a byline. */
function topOf(lines: readonly Line[], taken: Furnishings): readonly Head[] {
  const heads: Head[] = [];
  for (let index = 0; index < lines.length && heads.length < deep; index += 1) {
    const line = lines[index]!;
    if (line.text === '' || (taken.has(index) && taken.get(index)!.what !== 'page header')) continue;
    if (isProse(lines, index)) break;
    if (line.text.length > 160 || /[a-z,;]{2}[.,;]?$/.test(line.text.slice(100))) break;
    if (/^by\s/i.test(line.text) || bylineOf(line.text) !== null) break;
    heads.push(read(line, index));
  }
  const facts = heads.map(({ volume, number, date }, at) => ((volume ?? number ?? date) ? at : -1));
  const reach = Math.max(...facts, 0);
  return heads.slice(0, Math.max(reach + 3, 3));
}

/** Running text: broken at a width, so that the next line takes the sentence up. */
function isProse(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 1];
  return (
    below !== undefined &&
    below.text !== '' &&
    (startsLower(below.text) || endsInHyphen(lines[index]!.text) || /\b(?:an?|the|to|of|and)$/.test(lines[index]!.text))
  );
}

function read(line: Line, index: number): Head {
  let rest = line.text;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' | ');
    return found?.groups?.['n'] ?? null;
  };
  const short = line.text.length < 110;
  const vol = short ? take(volume) : null;
  const number = short ? take(issue) : null;
  // A number such as "No. 3-4" is taken out first, or it would be read as days of the month.
  const date = line.text.length < 130 ? printedDate(rest) : null;
  if (date) rest = `${rest.slice(0, date.from)} | ${rest.slice(date.to)}`;
  rest = rest
    .replace(weekday, ' | ')
    .replace(extras, ' | ')
    .replace(/\(\s*\d{1,5}\s*\)/g, ' | ');
  // A sentence that happens to hold a date is no masthead line.
  const told =
    /[.!?]$/.test(line.text) && /\b\p{Ll}{3,}/u.test(rest) && !/\b(?:published|issued|issue|edition)\b/i.test(rest);
  const prose = date !== null && (told || wordsOf(rest).length > 8);
  return {
    index,
    line,
    rest: mainPart(rest),
    volume: vol,
    number: number?.replace(/\s+/g, '').replace('–', '-') ?? null,
    date:
      date && !prose ? { value: date.value, basis: 'printed', evidence: { start: line.start, end: line.end } } : null,
  };
}

/** The longest piece between bars, bullets and wide gaps. */
const mainPart = (rest: string) =>
  rest
    .split(/\s*(?:\||•|·|\t|\s{3,}|—|–|\s-\s)\s*/)
    .map((piece) =>
      piece
        .replace(/^[\s,.:;()/-]+|[\s,:;(/-]+$/g, '')
        .replace(/[^\p{L}\p{N}\p{M}\p{P}\p{Zs}+&]+/gu, '')
        .trim(),
    )
    .filter((piece) => /\p{L}{2}/u.test(piece))
    .sort((a, b) => b.length - a.length)[0] ?? '';

function nameAmong(heads: readonly Head[], facts: readonly Head[], lines: readonly Line[]): Head | null {
  const ones = lines.filter(({ heading }) => heading === 1).length;
  const scored = heads.map((head, at) => ({
    head,
    score: nameScore(head, { at, ones, near: facts.some((fact) => Math.abs(heads.indexOf(fact) - at) <= 2) }),
  }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score >= 3 ? scored[0].head : null;
}

interface Place {
  readonly at: number;
  /** How many lines of the document are headings of the first level. */
  readonly ones: number;
  readonly near: boolean;
}

// "Letter No. 14" numbers the letter and does not name it.
const generic = /^(?:letter|newsletter|news|bulletin|review|update|report|notes|digest|magazine|journal|number)$/i;

function nameScore({ rest, line }: Head, { at, ones, near }: Place): number {
  const words = wordsOf(rest);
  if (words.length === 0 || words.length > 9 || /[.!?]$/.test(rest)) return -9;
  let score = at === 0 ? 1 : at < 3 ? 0.5 : 0;
  if (/^(?:an?)\s/i.test(rest) || notice.test(rest)) score -= 4;
  if (periodical.test(rest)) score += 3;
  if (near) score += 2;
  if (line.heading === 1 && ones === 1) score += 2;
  if (!/\p{Ll}/u.test(rest)) score += 0.5;
  if (hasVerb(words) && !/\b(?:reports|reviews|notes|updates|highlights|sounds|signs|stands)\b/i.test(rest)) score -= 3;
  if (generic.test(rest) || (isSectionLabel(rest) && words.length <= 2 && !near)) score -= 4;
  if (words.length === 1 && !periodical.test(rest) && !near) score -= 2;
  if (words.some((word, n) => n > 0 && /^\p{Ll}/u.test(word) && !isSmallWord(word))) score -= 2;
  return score;
}
