import Fuse from 'fuse.js';
import type { Db } from '../../prisma/db.ts';
import { plain } from './plain.ts';

/** The words that the archive prints, by which a mistyped one can be mended. */
export interface Vocabulary {
  /** In how many articles the word stands. */
  frequency(word: string): number;
  /** Words that may have been meant, likeliest first. */
  near(word: string): readonly string[];
}

interface Word {
  readonly word: string;
  readonly ndoc: number;
}

// Of each kind and typed word; Fuse weighs them.
const most = 50;
// Longer words keep enough trigrams whatever is mistyped, and would have a thousand slips.
const mostLetters = 16;

/**
 * The words of the archive that may have been meant by the typed ones, by one statement: those that share a third of their
 * trigrams, and those that differ by one letter, for of a short word a slip leaves hardly a trigram.
 */
export async function readVocabulary(db: Db, typed: readonly string[]): Promise<Vocabulary> {
  const words = [...new Set(typed.map(plain))];
  const slips = words.filter(({ length }) => length <= mostLetters).flatMap(slipsOf);
  const rows = await db.$queryRaw<Word[]>`
    SELECT DISTINCT word, articles AS ndoc FROM (
      SELECT w.word, w.articles FROM unnest(${slips}::text[]) AS slip
      JOIN "Word" w ON w.word = slip COLLATE "C"
      UNION ALL
      SELECT near.word, near.articles FROM unnest(${words}::text[]) AS typed(word) CROSS JOIN LATERAL (
        SELECT w.word, w.articles FROM "Word" w WHERE w.word % typed.word
        ORDER BY similarity(w.word, typed.word) DESC, w.articles DESC LIMIT ${most}
      ) AS near
    ) AS proposed WHERE articles > 0`;
  return vocabularyOf(rows);
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The word itself, and what it becomes by one letter put in, left out, changed, or swapped with the next. */
export function slipsOf(word: string): readonly string[] {
  const slips = new Set([word]);
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    slips.add(before + after.slice(1));
    if (after.length > 1) slips.add(before + after[1]! + after[0]! + after.slice(2));
    for (const letter of letters) {
      slips.add(before + letter + after);
      slips.add(before + letter + after.slice(1));
    }
  }
  return [...slips];
}

/** The vocabulary that these words make. */
export function vocabularyOf(words: readonly Word[]): Vocabulary {
  const frequencies = new Map(words.map(({ word, ndoc }) => [word, ndoc]));
  const frequency = (word: string) => frequencies.get(plain(word)) ?? 0;
  // The beginning of a word is seldom mistyped, so matches that begin where it begins come first.
  const fuse = new Fuse(words, { keys: ['word'], threshold: 0.45, distance: 20 });
  return {
    frequency,
    near: (typed) => {
      const word = plain(typed);
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
