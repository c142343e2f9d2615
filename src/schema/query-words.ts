import { badInput } from './errors.ts';

// A pasted page is no query: each of its words is looked up, ranked and marked in every hit.
const longest = 16_384;
const mostWords = 100;

/** A search's words. Throws BAD_INPUT where they would cost more than any answer to them is worth. */
export function askable(query: string): string {
  if (query.length > longest) {
    throw badInput(`query has ${query.length} characters; it should have at most ${longest}.`);
  }
  const words = query.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words > mostWords) throw badInput(`query has ${words} words; it should have at most ${mostWords}.`);
  return query;
}
