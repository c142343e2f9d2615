import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../../prisma/db.ts';
import type { Matched } from './ranking.ts';
import { tsquery } from './tsquery.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readVocabulary } from './vocabulary.ts';

// A query of more words than this is a pasted text.
const mostWords = 8;
const variants = 12;
// No word of a newsletter is longer, and a comparison costs by the letter.
const longestWord = 40;
// A word that the archive prints so much more often than the typed one was rather meant, though the slip was printed too.
const likelier = 20;

/**
 * A query that finds more than `found` where this one finds nothing or almost nothing: one statement for the words that it may
 * have meant, and one that tries the likely corrections. `matched` are the articles among which to find, with its query to be put.
 */
export async function didYouMean(
  db: Db,
  query: string,
  { from, where }: { readonly from: Prisma.Sql; readonly where: (query: Prisma.Sql) => Matched['where'] },
  found: number,
): Promise<string | null> {
  const typed = wordsOf(query);
  if (found > 1 || typed.length > mostWords) return null;
  const mendable = typed.filter(isMendable);
  const likely = mendable.length === 0 ? [] : corrections(query, await readVocabulary(db, mendable));
  if (likely.length === 0) return null;
  // Tried in turn until one finds enough; each stands there by itself, so that the plan is made for its words.
  const tries = likely.map((text, at) => {
    const some = Prisma.sql`SELECT FROM ${from} WHERE ${where(tsquery(text))} LIMIT ${found + 1}`;
    return Prisma.sql`WHEN (SELECT count(*) FROM (${some}) AS enough) > ${found} THEN ${at}::int`;
  });
  const rows = await db.$queryRaw<{ place: number | null }[]>`SELECT CASE ${Prisma.join(tries, ' ')} END AS place`;
  return likely[rows[0]?.place ?? likely.length] ?? null;
}

/**
 * Corrected forms of a query, likeliest first: each word that the archive hardly prints is replaced by one that it prints more
 * often; quotes, minus, `or` and beginnings stay. At last any of the words. Empty where there is nothing to correct.
 */
export function corrections(query: string, vocabulary: Vocabulary): readonly string[] {
  const parts = query.split(/([\p{L}\p{M}]+)/u);
  const choices = parts.map((part, at) =>
    at % 2 === 0 || parts[at + 1]!.startsWith('*') ? [part] : alternatives(part, vocabulary),
  );
  if (choices.length > mostWords * 2 + 1) return [];
  // Every combination of the likeliest words, the fewest second choices first.
  let queries: { readonly text: string; readonly rank: number }[] = [{ text: '', rank: 0 }];
  for (const choice of choices) {
    queries = queries.flatMap(({ text, rank }) => choice.map((word, at) => ({ text: text + word, rank: rank + at })));
    queries = queries.sort((a, b) => a.rank - b.rank).slice(0, variants);
  }
  const corrected = queries.map(({ text }) => text).filter((text) => text !== query);
  return corrected.length === 0 ? [] : [...corrected, anyWord(corrected[0]!)];
}

/** Where no article holds all of the words, one that holds some of them is better than none. */
function anyWord(query: string): string {
  return wordsOf(query).join(' or ');
}

function wordsOf(query: string): readonly string[] {
  return query.match(/[\p{L}\p{M}]+/gu) ?? [];
}

function alternatives(word: string, vocabulary: Vocabulary): readonly string[] {
  if (!isMendable(word)) return [word];
  const frequency = vocabulary.frequency(word);
  const least = frequency > 1 ? frequency * likelier : frequency + 1;
  const better = vocabulary.near(word).filter((near) => vocabulary.frequency(near) >= least);
  const chosen = better.slice(0, 3).map((near) => inCaseOf(word, near));
  if (chosen.length === 0) return [word];
  return frequency > 1 ? [word, chosen[0]!] : chosen;
}

function isMendable(word: string): boolean {
  return word.length >= 3 && word.length <= longestWord;
}

function inCaseOf(typed: string, word: string): string {
  return /^\p{Lu}/u.test(typed) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
