import { describe, expect, it } from 'vitest';

import { corpora, namesIn, scoreCorpus } from './corpus.ts';
import { raised, readFloors } from './floors.ts';
import { goldOf, readArticle, readingOf } from './made.ts';
import { type Figure, measured, scoreDocument, together } from './score.ts';
import type { Tally } from './tally.ts';

const floors = readFloors();

/** What one item more or less moves F1 by: a rule that is right for other newsletters may cost these one, not two. */
const noise = ({ right, missed }: Tally): number => 1 / (right + missed);

describe.each(['own', 'setAside'] as const)('reading the newsletters of %s', (corpus) => {
  const pinned = floors[corpus];
  const scored = scoreCorpus(corpora[corpus]).filter(({ name }) => pinned.documents.includes(name));
  const tallies = together(scored.map((score) => score.tallies));

  // New ones count as soon as `npm run evaluate -- --pin` has pinned the floors anew.
  it('is pinned for each of them', () => {
    expect(pinned.documents).toEqual(namesIn(corpora[corpus]));
    const given = Object.entries(measured(tallies)).filter(([, value]) => value !== null);
    expect(Object.keys(pinned.figures)).toEqual(given.map(([figure]) => figure));
  });

  // The pairs come from `Object.entries`, whose keys are wider than the schema that has checked them.
  it.each(Object.entries(pinned.figures) as [Figure, number][])('holds the floor of %s: %d', (figure, floor) => {
    expect(measured(tallies)[figure]).toBeGreaterThanOrEqual(floor - noise(tallies[figure]));
  });
});

describe('floors', () => {
  const scoredWith = (name: string, countries: readonly string[]) => {
    const gold = goldOf([{ parts: [{ lines: [1, 1] }], countries: ['NO', 'DK', 'SE'] }]);
    return { name, ...scoreDocument(gold, readingOf([readArticle({ countries })]), 'A line.') };
  };
  const before = { documents: ['a'], figures: { countries: 0.7 } };

  it.each([
    ['rise to what is measured, rounded down', ['NO', 'DK'], 0.8],
    ['never fall', ['NO'], 0.7],
  ])('%s', (_case, countries, floor) => {
    expect(raised(before, [scoredWith('a', countries)]).figures.countries).toBe(floor);
  });

  it('start anew with other newsletters', () => {
    const after = raised(before, [scoredWith('a', ['NO']), scoredWith('b', [])]);
    expect(after).toMatchObject({ documents: ['a', 'b'], figures: { countries: 0.285 } });
  });

  it('stand only where there is something to find', () => {
    expect(raised(before, [scoredWith('a', ['NO'])]).figures).not.toHaveProperty('people');
    expect(raised({ documents: [], figures: {} }, [])).toEqual({ documents: [], figures: {} });
  });
});
