import type { Tally } from './tally.ts';

/** How alike two items are: 0 or false where they may not pair. */
export type Likeness<Want, Have> = (want: Want, have: Have) => number | boolean;

/** Pairs what is wanted with what is given, one to one, the likeliest first; of equals the earlier. */
export function pairUp<Want, Have>(
  wanted: readonly Want[],
  given: readonly Have[],
  like: Likeness<Want, Have>,
): readonly (readonly [Want, Have])[] {
  const candidates = wanted.flatMap((want, i) =>
    given.map((have, j) => ({ i, j, want, have, likeness: Number(like(want, have)) })),
  );
  const [pairedWants, pairedHaves] = [new Set<number>(), new Set<number>()];
  return candidates
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ i, j, want, have }) => {
      if (pairedWants.has(i) || pairedHaves.has(j)) return [];
      pairedWants.add(i);
      pairedHaves.add(j);
      return [[want, have] as const];
    });
}

/** Two lists held against each other. */
export interface Comparison<Want, Have> {
  readonly pairs: readonly (readonly [Want, Have])[];
  readonly missed: readonly Want[];
  readonly madeUp: readonly Have[];
  readonly tally: Tally;
}

/** Compares two lists without regard to order. A wanted item with a `doubt` counts neither found nor missed. */
export function compare<Want, Have>(
  wanted: readonly Want[],
  given: readonly Have[],
  like: Likeness<Want, Have>,
): Comparison<Want, Have> {
  const certain = wanted.filter((item) => !isDoubted(item));
  const pairs = pairUp(certain, given, like);
  const missed = without(
    certain,
    pairs.map(([want]) => want),
  );
  const rest = without(
    given,
    pairs.map(([, have]) => have),
  );
  const excused = pairUp(wanted.filter(isDoubted), rest, like).map(([, have]) => have);
  const madeUp = without(rest, excused);
  const tally = { right: pairs.length, wrong: madeUp.length, missed: certain.length - pairs.length };
  return { pairs, missed, madeUp, tally };
}

const isDoubted = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'doubt' in item && Boolean(item.doubt);

const without = <Item>(items: readonly Item[], taken: readonly Item[]): readonly Item[] => {
  const gone = new Set(taken);
  return items.filter((item) => !gone.has(item));
};
