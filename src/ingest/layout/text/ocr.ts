import { isWord } from '../words.ts';
import type { Vocabulary } from '../words.ts';

/** Letters that recognition takes for one another, as printed and as meant. */
const confusions: readonly (readonly [printed: string, meant: string])[] = [
  ['1', 'l'],
  ['I', 'l'],
  ['0', 'o'],
  ['rn', 'm'],
  ['v', 'y'],
  ['b', 'h'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['c', 'e'],
  ['5', 's'],
];

/** The word that a misread one was meant to be; null where it may be right, or where nothing is sure. */
export function misread(word: string, words: Vocabulary): string | null {
  if (word === 'tbe' || word === 'Tbe') return `${word[0]}he`;
  if (word.length < 4 || word.length > 40 || !/[1I05vbc]|rn|ii/.test(word) || !mayBeMisread(word, words)) return null;
  const odd = /\p{Ll}[10I5]\p{Ll}/u.test(word);
  for (const [printed, meant] of confusions) {
    for (let at = word.indexOf(printed, 1); at > 0; at = word.indexOf(printed, at + 1)) {
      const mended = word.slice(0, at) + meant + word.slice(at + printed.length);
      const low = mended.toLowerCase();
      const seen = words.get(low) ?? 0;
      if (
        odd
          ? seen > 0 || isWord(low)
          : seen >= 2 || (seen === 1 && isWord(low)) || (isWord(low) && word === word.toLowerCase() && word.length > 5)
      )
        return mended;
    }
  }
  return null;
}

/** Neither a word nor a name that the document prints again. */
function mayBeMisread(word: string, words: Vocabulary): boolean {
  const low = word.toLowerCase();
  if (word === word.toUpperCase() && !/\p{Ll}/u.test(word)) return false;
  return !isWord(low) && (words.get(low) ?? 0) < 2;
}
