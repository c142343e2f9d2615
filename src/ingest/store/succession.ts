import { fold } from './names.ts';

/** What is compared of an article when an issue is read again. */
export interface Comparable {
  readonly title: string | null;
  readonly text: string;
  /** Its caption, of a stand-alone photo. */
  readonly lead: string;
}

// Half of the words in common: less is another story, and a corrected one keeps far more.
const alike = 0.5;

/**
 * Which of the earlier articles each of the new ones is: the index in `before`, or undefined for a new article.
 * The same headline decides first, then the share of common words; no earlier article is used twice.
 */
export function succeed(before: readonly Comparable[], after: readonly Comparable[]): readonly (number | undefined)[] {
  const pairs: { likeness: number; from: number; to: number }[] = [];
  const bags = before.map(bagOf);
  after.forEach((article, to) => {
    const bag = bagOf(article);
    before.forEach((earlier, from) => {
      const sameTitle = earlier.title !== null && article.title !== null && fold(earlier.title) === fold(article.title);
      const likeness = overlap(bags[from]!, bag) + (sameTitle ? 1 : 0);
      if (likeness >= alike) pairs.push({ likeness, from, to });
    });
  });
  pairs.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
  const answer = new Array<number | undefined>(after.length).fill(undefined);
  const used = new Set<number>();
  for (const { from, to } of pairs) {
    if (used.has(from) || answer[to] !== undefined) continue;
    used.add(from);
    answer[to] = from;
  }
  return answer;
}

type Bag = ReadonlyMap<string, number>;

function bagOf({ title, text, lead }: Comparable): Bag {
  const bag = new Map<string, number>();
  const words = `${title ?? ''} ${text || lead}`.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  for (const word of words ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Dice's coefficient of two bags of words, 0 to 1. */
function overlap(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 0 : (2 * shared) / total;
}

const sizeOf = (bag: Bag) => [...bag.values()].reduce((sum, count) => sum + count, 0);
