import type { Chunk } from '../chunks/chunks.ts';
import { remembering } from '../../remember.ts';
import { isSmallWord, unbroken, wordsOf } from '../letters.ts';
import type { Fit } from './pairing.ts';
import type { Unit } from './units.ts';

// Enough to know an article by; a body of a million words must not be held twice.
const most = 600;

/** Compares headings with bodies by the words they share, rare words counting more. */
export function fitOf(units: readonly Unit[], chunks: readonly Chunk[]): Fit {
  const stems = units.map((unit) => stemsOf(unit, chunks));
  const spread = new Map<string, number>();
  units.forEach((unit, at) => {
    if (unit.kind === 'body') for (const stem of stems[at]!) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  });
  const bodies = bodiesOf(units);
  const weight = (stem: string) => Math.log(1 + (bodies.count + 1) / (1 + (spread.get(stem) ?? 0)));
  return (heading, from, to) => {
    const near = bodies.near(from, to).map((at) => stems[at]!);
    let all = 0;
    let shared = 0;
    for (const stem of stems[heading]!) {
      all += weight(stem);
      if (near.some((body) => body.has(stem))) shared += weight(stem);
    }
    return all === 0 ? 0 : shared / all;
  };
}

/** How many bodies there are, and the first three and the last two of a stretch, found without a walk through it. */
function bodiesOf(units: readonly Unit[]) {
  const places: number[] = [];
  const before = units.map(({ kind }, at) => {
    const count = places.length;
    if (kind === 'body') places.push(at);
    return count;
  });
  const upTo = (at: number) => before[Math.max(0, at)] ?? places.length;
  const near = (from: number, to: number): readonly number[] => {
    const [first, end] = [upTo(from), upTo(to)];
    if (end - first <= 5) return places.slice(first, end);
    return [...places.slice(first, first + 3), ...places.slice(end - 2, end)];
  };
  return { count: places.length, near };
}

function stemsOf(unit: Unit, chunks: readonly Chunk[]): ReadonlySet<string> {
  const stems = new Set<string>();
  let taken = 0;
  for (const at of unit.chunks) {
    const text = unbroken(chunks[at]!.text.slice(0, 6000));
    for (const word of wordsOf(text)) {
      if (taken >= most) return stems;
      taken += 1;
      if (!isSmallWord(word) && word.length > 2) stems.add(stem(word));
    }
  }
  return stems;
}

/** The first five letters: "launches", "launched" and "launch" are one. */
const stem = remembering((word) =>
  word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .slice(0, 5),
);
