/** How often a parser was right, said what is not so, and missed what is. Lines count in fractions. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Nothing counted yet. */
export const none: Tally = { right: 0, wrong: 0, missed: 0 };

/** All of these together. */
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (total, { right, wrong, missed }) => ({
      right: total.right + right,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
    }),
    none,
  );

/** One value held against one that is wanted; empty or null is no value. */
export function tallyOf(wanted: unknown, given: unknown, same: boolean): Tally {
  const right = wanted && given && same;
  return { right: right ? 1 : 0, wrong: given && !right ? 1 : 0, missed: wanted && !right ? 1 : 0 };
}

/** The harmonic mean of precision and recall, from 0 to 1; null where there was nothing to find and nothing was said. */
export function f1({ right, wrong, missed }: Tally): number | null {
  const all = 2 * right + wrong + missed;
  return all === 0 ? null : (2 * right) / all;
}
