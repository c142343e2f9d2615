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
  const bodies = units.filter(({ kind }) => kind === 'body').length;
  const weight = (stem: string) => Math.log(1 + (bodies + 1) / (1 + (spread.get(stem) ?? 0)));
  return (heading, from, to) => {
    const near = nearBodies(units, from, to).map((at) => stems[at]!);
    let all = 0;
    let shared = 0;
    for (const stem of stems[heading]!) {
      all += weight(stem);
      if (near.some((body) => body.has(stem))) shared += weight(stem);
    }
    return all === 0 ? 0 : shared / all;
  };
}

/** The first three and the last two bodies of a stretch. */
function nearBodies(units: readonly Unit[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = Math.max(0, from); at < Math.min(to, units.length) && found.length < 3; at += 1)
    if (units[at]!.kind === 'body') found.push(at);
  for (
    let at = Math.min(to, units.length) - 1, taken = 0;
    at > (found.at(-1) ?? Math.max(0, from) - 1) && taken < 2;
    at -= 1
  ) {
    if (units[at]!.kind !== 'body') continue;
    found.push(at);
    taken += 1;
  }
  return found;
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
