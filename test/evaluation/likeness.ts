const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters and digits alone, without accents and case: line-end hyphens, spaces and punctuation never decide. */
export const letters = (text: string | null | undefined): string => plain(text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

/** The share of words that two texts have in common, from 0 to 1; two empty texts are the same. */
export function overlap(one: string | null | undefined, other: string | null | undefined): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  if (ours.length + theirs.length === 0) return 1;
  const left = countsOf(theirs);
  const shared = ours.filter((word) => {
    const times = left.get(word) ?? 0;
    left.set(word, times - 1);
    return times > 0;
  });
  return (2 * shared.length) / (ours.length + theirs.length);
}

const wordsOf = (text: string | null | undefined): readonly string[] =>
  plain(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The same headline, a misread word aside. */
export const sameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  letters(one) === letters(other) || overlap(one, other) >= 0.9;

/** The same name, in letters. */
export const sameLetters = (one: string, other: string): boolean => letters(one) === letters(other);

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Any form of one is a form of the other; a leading "the" is no part of a name. */
export function sameEntity(one: Named, other: Named): boolean {
  const known = formsOf(other);
  return formsOf(one).some((form) => known.includes(form));
}

const formsOf = ({ name, aliases = [] }: Named): readonly string[] =>
  [name, ...aliases].map((form) => letters(form).replace(/^the/, '')).filter((form) => form !== '');

interface Told {
  readonly name: string;
  readonly evidence?: string | null | undefined;
}

/** How surely two events are one: by half of the sentence's words or most of the name's; 0 where they are not. */
export function eventLikeness(one: Told, other: Told): number {
  const sentence = one.evidence && other.evidence ? overlap(one.evidence, other.evidence) : 0;
  const name = overlap(one.name, other.name);
  return sentence >= 0.5 || name >= 0.6 ? sentence + name : 0;
}
