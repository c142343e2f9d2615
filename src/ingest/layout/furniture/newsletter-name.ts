import type { Head } from './masthead.ts';
import { capitalShare, fold, isAllCaps, isSmallWord, wordsOf } from '../letters.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import type { Line } from '../../types.ts';
import { hasVerb } from '../verbs.ts';

const periodical =
  /\b(?:daily|weekly|monthly|quarterly|news|newsletter|e-?newsletter|newspaper|bulletin|review|gazette|journal|times|post|digest|herald|report|reporter|monitor|letter|magazine|chronicle|observer|update|updates|express|tribune|courier|mercury|messenger|mirror|star|sun|telegraph|echo|advertiser|record|register|notes|briefing|brief|dispatch|dispatches|circular|almanac|insight|insights|outlook|watch|today|highlights|standard|argus|sentinel|guardian|independent|inquirer|examiner|ledger|beacon|signal|bote|zeitung)\b/i;
// "Letter No. 14" numbers the letter and does not name it.
const generic =
  /^(?:letter|newsletter|news|bulletin|review|update|report|notes|digest|magazine|journal|number|(?:the )?(?:weekly|daily|monthly|quarterly)(?: (?:newsletter|bulletin|review|digest|report|update|news))?)$/i;

/** A line about the newsletter itself, under its name. */
export const notice =
  /^(?:(?:this|a|the) )?(?:special |sample |free |trial |test |monthly |weekly |quarterly )*(?:issue|edition|newsletter|letter|bulletin|digest)\b.{0,120}$|^(?:published|issued|edited|compiled|produced|sponsored|supervised|organized|hosted|a publication)\b|\b(?:newsletter|bulletin|digest|journal|magazine|letter|organ) (?:of|by|from|on) the\b/i;

const welcome =
  /\b(?:[Ww]elcome to|[Tt]his is|[Hh]ere is) (?:the )?(?:.{0,40}\b(?:issue|edition|number) of )?(?:the )?(?<name>\p{Lu}[\p{L}\p{N}&' -]{2,60}?)[.!]?$/u;

/** "Welcome to the May issue of Harbour News": the name inside. */
export const welcomed = (text: string): string | null =>
  /\b(?:issue|edition|number) of\b/.test(text) ? (welcome.exec(text)?.groups?.['name'] ?? null) : null;

/** Whether these words end or begin as periodicals are named, and are no mere kind of one. */
export const namesPeriodical = (text: string): boolean =>
  periodical.test(text) && !generic.test(text) && !isSectionLabel(text);

export interface Place {
  readonly at: number;
  /** How many lines of the document are headings of the first level. */
  readonly ones: number;
  /** Whether volume, number or date stand beside. */
  readonly near: boolean;
  /** Whether one of them stands below: no headline does so. */
  readonly above: boolean;
  /** Whether the words stand at the edge of other pages too. */
  readonly again: boolean;
}

/** How much a line among the first looks like the newsletter's name; 3 and more are taken for it. */
export function nameScore({ says: { rest }, line }: Head, { at, ones, near, above, again }: Place): number {
  const words = wordsOf(rest);
  if (words.length === 0 || words.length > 9 || /[.!?]$/.test(rest)) return -9;
  let score = at === 0 ? 1 : at < 3 ? 0.5 : 0;
  if (/^(?:an?)\s/i.test(rest) || notice.test(rest)) score -= 4;
  if (periodical.test(rest)) score += 3;
  if (near) score += 2;
  if (again) score += 2;
  if (above) score += 0.5;
  if (line.heading === 1 && ones === 1) score += 2;
  if (!/\p{Ll}/u.test(rest)) score += 0.5;
  if (hasVerb(words) && !/\b(?:reports|reviews|notes|updates|highlights|sounds|signs|stands)\b/i.test(rest)) score -= 3;
  if (generic.test(rest) || (isSectionLabel(rest) && words.length <= 2 && !near)) score -= 4;
  if (words.length === 1 && !periodical.test(rest) && !near) score -= 2;
  if (words.some((word, n) => n > 0 && /^\p{Ll}/u.test(word) && !isSmallWord(word))) score -= 2;
  return score;
}

/** Whether a line could be a name at all: a few capitalized words that tell nothing. */
export function looksNamed(printed: string): boolean {
  const rest = printed.replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'O');
  const words = wordsOf(rest);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    !/[.!?,;:]$/.test(rest) &&
    (isAllCaps(rest) || capitalShare(rest) === 1) &&
    /^\p{Lu}/u.test(rest) &&
    !/\d/.test(rest) &&
    !generic.test(rest) &&
    !isSectionLabel(rest) &&
    (!hasVerb(words) || namesPeriodical(rest))
  );
}

/** How many lines hold these words and little else, or say them in running text. */
export function timesPrinted(name: string, lines: readonly Line[]): number {
  const wanted = fold(name);
  if (wanted.length < 5) return 0;
  return lines.filter(({ text }) => text.length < 160 && fold(text).includes(wanted)).length;
}

/** Whether it may be one of two lines that a name in capitals takes: "HARBOUR" above "NEWSLETTER". */
export const isHalfName = (text: string): boolean =>
  isAllCaps(text) &&
  wordsOf(text).length <= 3 &&
  !/[.!?,;:\d]$/.test(text) &&
  (!isSectionLabel(text) || generic.test(text));
