import type { Prose } from '../../types.ts';

/** A stretch of flowing text with the runs that fall into it. */
export function cut({ text, runs, repairs }: Prose, from: number, to: number): Prose {
  const inside = runs.flatMap(({ at, start, length }) => {
    const low = Math.max(at, from);
    const high = Math.min(at + length, to);
    return high > low ? [{ at: low - from, start: start + low - at, length: high - low }] : [];
  });
  return { text: text.slice(from, Math.max(from, to)), runs: inside, repairs };
}
