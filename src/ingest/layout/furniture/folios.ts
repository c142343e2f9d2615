import { bylineOf } from '../chunks/bylines.ts';
import { captionOf } from '../chunks/captions.ts';
import { creditOf } from '../chunks/credits.ts';
import { jumpOf } from '../chunks/jumps.ts';
import type { Furnishing, Furnishings } from './furnishing.ts';
import type { Line } from '../../types.ts';

const bare =
  /^[\s|•·*_~=<>[\]()–—.-]*(?:(?:page|p\.|seite|pg\.?)\s*)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?[\s|•·*_~=<>[\]()–—.-]*$/i;

/** A line's words with its numbers and punctuation set aside: what a running header repeats from page to page. */
const patternOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();

/** The same without its spaces, for recognition puts some in: "M AY 3". */
const keyOf = (pattern: string) => pattern.replace(/ /g, '');

/** Page numbers and running headers or footers, by line index. */
export function folios(lines: readonly Line[]): Furnishings {
  const found = new Map<number, Furnishing>();
  const repeated = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    if (text === '' || text.length > 90) return;
    if (bare.test(text) && isAlone(lines, index)) found.set(index, { what: 'page number', rule: 'folio/number' });
    else {
      const key = keyOf(patternOf(text));
      const places = repeated.get(key);
      if (places) places.push(index);
      else repeated.set(key, [index]);
    }
  });
  for (const places of repeated.values()) {
    const rule = repetition(patternOf(lines[places[0]!]!.text), places, lines);
    if (rule === null) continue;
    for (const index of places) found.set(index, { what: 'page header', rule });
  }
  return found;
}

/** With a number that changes, twice is enough; without one, three times, each alone between blank lines. */
function repetition(pattern: string, places: readonly number[], lines: readonly Line[]): string | null {
  if (places.length < 2 || pattern.length < 2 || !/\p{L}/u.test(pattern)) return null;
  const texts = places.slice(0, 50).map((index) => lines[index]!.text);
  if (texts.some((text) => hasRole(text) || /[,;:]$|\p{L}-$/u.test(text) || /^\p{Ll}/u.test(text))) return null;
  const alone = places.slice(0, 50).filter((index) => lines[index]!.blankBefore || lines[index]!.blankAfter).length;
  if (alone < Math.min(places.length, 50) * 0.6) return null;
  const differ = new Set(texts).size > 1;
  const numbers = new Set(texts.map((text) => text.replace(/\D+/g, ' ').trim()));
  if (pattern.includes('#') && differ && numbers.size > 1)
    return pattern.split(' ').length <= 8 && edgeNumber(texts) ? 'folio/changing number' : null;
  return places.length >= 3 && pattern.split(' ').length <= 8 && !/[.!?]$/.test(texts[0]!) ? 'folio/repeated' : null;
}

/** Digits that end a sentence ("on November / 19.") touch the line before and close with a stop. */
const isAlone = (lines: readonly Line[], index: number) =>
  lines[index]!.blankBefore && (lines[index]!.blankAfter || !/\.$/.test(lines[index]!.text));

/** The number of a folio stands first or last: "Harbour News 3", "4 | Harbour News". */
const edgeNumber = (texts: readonly string[]) =>
  texts.every((text) => /^\W{0,3}(?:page\s*)?\d{1,3}\b(?![.)])|\b\d{1,4}\W{0,3}$/i.test(text));

const hasRole = (text: string) => Boolean(jumpOf(text) ?? bylineOf(text) ?? creditOf(text) ?? captionOf(text));
