import Fuse from 'fuse.js';
import type { Db } from '../../prisma/db.ts';

/** The words that the archive prints, by which a mistyped one can be mended. */
export interface Vocabulary {
  /** In how many of the articles looked at the word stands. */
  frequency(word: string): number;
  /** Words that may have been meant, likeliest first. */
  near(word: string): readonly string[];
}

interface Word {
  readonly word: string;
  readonly ndoc: number;
}

// Enough to know a newsletter's words by, and bounded whatever the archive holds: about half a second and 3 MB.
const newest = 2_000;
const most = 20_000;

/** Reads the words of the newest articles, by one statement. */
export async function readVocabulary(db: Db): Promise<Vocabulary> {
  const words = await db.$queryRaw<Word[]>`
    SELECT word, ndoc FROM ts_stat(format(
      'SELECT to_tsvector(''simple'', concat_ws('' '', title, lead, left(text, 20000))) FROM "Article" ORDER BY "sortKey" DESC LIMIT %s',
      ${newest}::int))
    WHERE word ~ '^[[:alpha:]]{3,30}$' ORDER BY ndoc DESC, word LIMIT ${most}`;
  return vocabularyOf(words);
}

/** The vocabulary that these words make. */
export function vocabularyOf(words: readonly Word[]): Vocabulary {
  const frequencies = new Map(words.map(({ word, ndoc }) => [word, ndoc]));
  const frequency = (word: string) => frequencies.get(word.toLowerCase()) ?? 0;
  // The beginning of a word is seldom mistyped, so matches that begin where it begins come first.
  const fuse = new Fuse(words, { keys: ['word'], threshold: 0.45, distance: 20 });
  return {
    frequency,
    near: (typed) => {
      const word = typed.toLowerCase();
      const allowed = word.length < 5 ? 1 : 2;
      const ranked = fuse
        .search(word, { limit: 200 })
        .map(({ item }) => ({ ...item, distance: distance(word, item.word, allowed) }))
        .filter((candidate) => candidate.distance > 0 && candidate.distance <= allowed);
      ranked.sort(
        (a, b) =>
          a.distance - b.distance || Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) || b.ndoc - a.ndoc,
      );
      return ranked.map((candidate) => candidate.word);
    },
  };
}

/** Letters put in, left out, changed or swapped between two words; anything above `most` is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(changed, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}
