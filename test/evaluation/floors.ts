import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

import type { Scored } from './corpus.ts';
import { figures, measured, together } from './score.ts';

const file = new URL('floors.json', import.meta.url);

const floor = z.number().min(0).max(1);
const floorsOf = z.object({
  /** Floors bind for these newsletters; with others the figures mean something else. */
  documents: z.array(z.string()),
  figures: z.partialRecord(z.enum(figures), floor),
});
const pinned = z.object({ own: floorsOf, setAside: floorsOf });

/** The figures below which the parser may not fall, for one set of newsletters. */
export type Floors = z.infer<typeof floorsOf>;

/** The floors of each corpus. */
export type Pinned = z.infer<typeof pinned>;

/** The floors as they are pinned now. */
export const readFloors = (): Pinned => pinned.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Raises the pinned floors to what was measured and says which. */
export async function pin(scored: Readonly<Record<keyof Pinned, readonly Scored[]>>): Promise<readonly string[]> {
  const before = readFloors();
  const after = { own: raised(before.own, scored.own), setAside: raised(before.setAside, scored.setAside) };
  const options = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(after, null, 2), { ...options, parser: 'json' }));
  return [...changes('own', before.own, after.own), ...changes('set aside', before.setAside, after.setAside)];
}

/** The floors that these scores earn: never lower than before, unless they are of other newsletters. */
export function raised(before: Floors, scored: readonly Scored[]): Floors {
  const documents = scored.map(({ name }) => name);
  const old = before.documents.join() === documents.join() ? before.figures : {};
  const now = measured(together(scored.map(({ tallies }) => tallies)));
  const earned = figures.flatMap((figure) => {
    const value = Math.max(old[figure] ?? 0, roundedDown(now[figure] ?? 0));
    return now[figure] === null ? [] : [[figure, value]];
  });
  return { documents, figures: Object.fromEntries(earned) };
}

const roundedDown = (value: number): number => Math.floor(value * 1000) / 1000;

const changes = (corpus: string, before: Floors, after: Floors): readonly string[] =>
  figures
    .filter((figure) => before.figures[figure] !== after.figures[figure])
    .map(
      (figure) =>
        `${corpus} ${figure}: ${before.figures[figure] ?? 'no floor'} -> ${after.figures[figure] ?? 'no floor'}`,
    );
