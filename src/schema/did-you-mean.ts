import type { Vocabulary } from './vocabulary.ts';

// A query of more words than this is a pasted text, and each word costs a comparison with the whole vocabulary.
const mostWords = 8;
const variants = 12;
// No word of a newsletter is longer, and a comparison costs by the letter.
const longestWord = 40;

/**
 * Corrected forms of a query, likeliest first: each word that the archive hardly prints is replaced by one that it prints more
 * often; quotes, minus and `or` stay. At last any of the words. Empty where there is nothing to correct.
 */
export function corrections(query: string, vocabulary: Vocabulary): readonly string[] {
  const parts = query.slice(0, 1_000).split(/([\p{L}\p{M}]+)/u);
  const choices = parts.map((part, at) => (at % 2 === 0 ? [part] : alternatives(part, vocabulary)));
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
  return (query.match(/[\p{L}\p{M}]+/gu) ?? []).join(' or ');
}

function alternatives(word: string, vocabulary: Vocabulary): readonly string[] {
  const frequency = vocabulary.frequency(word);
  if (frequency > 1 || word.length < 3 || word.length > longestWord || word.toLowerCase() === 'or') return [word];
  const better = vocabulary.near(word).filter((near) => vocabulary.frequency(near) > frequency);
  return better.length === 0 ? [word] : better.slice(0, 3).map((near) => inCaseOf(word, near));
}

function inCaseOf(typed: string, word: string): string {
  return /^\p{Lu}/u.test(typed) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
