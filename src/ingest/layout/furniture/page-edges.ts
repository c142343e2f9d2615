import { creditOf } from '../chunks/credits.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import { withDigits } from './issue-line.ts';
import { capitalShare, isAllCaps, wordsOf } from '../letters.ts';
import { printedDate } from '../../printed-dates.ts';
import type { Line } from '../../types.ts';

const longest = 100;
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?/gi;
const folio = /(?:^|\s)(?:page\s*|p\.?\s*)?(?:[A-Z]?\d{1,3})(?=\s|$)/i;

/** Page headers that come but once: a page's number or the date beside the page's label. */
export function pageEdges(lines: readonly Line[]): Furnishings {
  const found = new Map<number, Furnishing>();
  lines.forEach((line, index) => {
    if (line.text === '' || line.text.length > longest || !/\d/.test(line.text)) return;
    const rule = isDated(line) ? 'folio/date' : isNumberedLabel(line) ? 'folio/label' : null;
    if (rule !== null) found.set(index, { what: 'page header', rule });
  });
  return found;
}

/** "FRIDAY, MARCH 8, 2024", "4 | Friday, 8 March 2024 | EXCHANGE": a day's date with a weekday or beside a label. */
function isDated({ text: printed, blankBefore, blankAfter }: Line): boolean {
  const text = withDigits(printed);
  if (/^[(（[]|[:：]|[.!?]$/.test(text) || creditOf(text) !== null) return false;
  const apart = blankBefore || blankAfter;
  if (bareDay.test(text)) return apart && isAllCaps(text);
  const date = printedDate(text);
  if (date === null || date.value.length < 10) return false;
  const rest = `${text.slice(0, date.from)} ${text.slice(date.to)}`;
  const named = rest.search(weekday) >= 0;
  const bare = rest.replace(weekday, ' ');
  const own = latin(bare.replace(folio, ' '));
  if (own === '') return isAllCaps(text) ? named || apart : named && apart;
  if (!isLabel(own)) return named && apart && /[·•|]/.test(bare) && wordsOf(own).length <= 3 && capitalShare(own) === 1;
  // Capitals beside a weekday's date or a page's number are no sentence's, wherever they stand.
  const numbered = folio.test(bare.trim());
  return (blankBefore && blankAfter) || (isAllCaps(own) && (named || (numbered && apart)));
}

// "THURSDAY, MAY 3"
const bareDay = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)$/iu;

/** "2 NEWS", "TECHNOLOGY 3": a page's number and its label, alone between blank lines. */
function isNumberedLabel({ text, blankBefore, blankAfter, heading }: Line): boolean {
  const spaced = (blankBefore || blankAfter) && /^\d{1,3}(?: {2,}|\t| ?[|·•] ?)\p{Lu}/u.test(text) && isAllCaps(text);
  if ((!spaced && (!blankBefore || !blankAfter)) || heading > 0 || wordsOf(text).length > 7) return false;
  const [, before, after] = /^(\d{1,3})\s+([^\d].*)$|^(?:.*[^\d\s])\s+\d{1,3}$/u.exec(text) ?? [];
  if (before !== undefined && Number(before) > 200) return false;
  if (before === undefined && !/\s\d{1,3}$/.test(text)) return false;
  const own = latin(after ?? text.replace(/\s\d{1,3}$/, ''));
  return own !== '' && (isSectionLabel(own) || (isAllCaps(own) && wordsOf(own).length <= 3 && before !== undefined));
}

const isLabel = (own: string) => isSectionLabel(own) || (isAllCaps(own) && wordsOf(own).length <= 6);

/** The words in Latin letters, what recognition made of a logo left out. */
const latin = (text: string): string =>
  text
    .replace(/[^\p{Script=Latin}\s'’&,!/-]+/gu, ' ')
    .replace(/(?<!\p{L})[\s|·•,/-]+|[\s|·•,/-]+(?!\p{L})/gu, ' ')
    .trim();
