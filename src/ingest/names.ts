import { isSmallWord, wordsOf } from './layout/letters.ts';
import type { Line } from './types.ts';
import { isWord } from './layout/words.ts';

/** A publication's name with recognition errors mended by the document's own words, and capitals set as names are. */
export function mendName(name: string, lines: readonly Line[]): string {
  const counts = countWords(lines.filter(({ text }) => !text.includes(name)));
  const mended = name
    .replace(/[\p{L}\d]{4,}/gu, (word) => misreadCapitals(word, counts))
    .replace(/[\p{L}’']{4,}/gu, (word) => mendWord(word, counts));
  return /\p{Ll}/u.test(mended)
    ? mended
    : mended.replace(/[\p{L}’']+/gu, (word, at: number) => capitalized(word, at, counts));
}

/** "M0NITOR" and "TRlANGLE": what recognition takes for a capital, where that makes a word. */
function misreadCapitals(word: string, counts: ReadonlyMap<string, number>): string {
  if (!/^[\p{Lu}01l5]+$/u.test(word) || !/[01l5]/.test(word) || !/\p{Lu}{2}/u.test(word)) return word;
  const meant = word.replace(/0/g, 'O').replace(/[1l]/g, 'I').replace(/5/g, 'S');
  const low = meant.toLowerCase();
  return isWord(low) || counts.has(low.charAt(0).toUpperCase() + low.slice(1)) ? meant : word;
}

/** A word of the body by exact spelling, and how often it comes. Lines all in capitals do not count. */
function countWords(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    if (!/\p{Ll}/u.test(text)) continue;
    for (const word of wordsOf(text.slice(0, 4000))) {
      const bare = word.replace(/[.'’-]+$/, '').replace(/['’]s$/, '');
      counts.set(bare, (counts.get(bare) ?? 0) + 1);
    }
    if (counts.size > 50_000) break;
  }
  return counts;
}

/** A word no list and no line knows, one letter off a word that the document often prints, is that word. */
function mendWord(word: string, counts: ReadonlyMap<string, number>): string {
  const low = word.toLowerCase();
  const proper = low.charAt(0).toUpperCase() + low.slice(1);
  if (isWord(low) || counts.has(word) || counts.has(proper)) return word;
  const near = [...counts]
    .filter(([other, count]) => count >= 3 && oneOff(low, other.toLowerCase()))
    .sort((a, b) => b[1] - a[1])[0]?.[0];
  if (near === undefined) return word;
  return word === word.toUpperCase() ? near.toUpperCase() : near;
}

/** Same length and first letter, one other letter different. */
function oneOff(a: string, b: string): boolean {
  if (a.length !== b.length || a[0] !== b[0]) return false;
  let off = 0;
  for (let at = 1; at < a.length; at += 1) if (a[at] !== b[at]) off += 1;
  return off === 1;
}

/** Whether it can be spoken as a word, and is too long for most acronyms: "HARBIN", not "ASEAN". */
const sounds = (low: string) =>
  low.length > 5 && /^[^aeiouy]{0,3}(?:[aeiouy]{1,3}[^aeiouy]{1,3})*[aeiouy]{0,2}$/.test(low);

function capitalized(word: string, at: number, counts: ReadonlyMap<string, number>): string {
  if (at > 0 && isSmallWord(word)) return word.toLowerCase();
  const low = word.toLowerCase();
  const proper = low.charAt(0).toUpperCase() + low.slice(1);
  if (counts.has(word) && !counts.has(proper)) return word;
  return isWord(low) || counts.has(proper) || sounds(low) ? proper : word;
}
