import { expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract.ts';
import { eventsIn } from '../../../src/ingest/recognize/events.ts';
import { passageOf } from '../../../src/ingest/recognize/passage.ts';

const read = (text: string): number => {
  const began = performance.now();
  const passage = passageOf(text, 'body');
  extract(passage);
  eventsIn(passage, '2014-11-20');
  return performance.now() - began;
};

it.each([
  ['capitals', 'A'],
  ['capitals apart', 'A '],
  ['dashes', '-'],
  ['names', 'Wang Wei '],
  ['titles', 'Prof. '],
  ['heads', 'University of '],
  ['lists', 'Institute of Physics, Chemistry and '],
  ['countries', 'China '],
  ['dates', 'March 4 to '],
  ['brackets', '(('],
  ['lone surrogates', '\ud800'],
  ['signings', 'signed agreement was held in '],
])('reads a million characters of %s in seconds', (_what, piece) => {
  read('A first text, so that the gazetteers are loaded. Prof. Wang Wei of Lima University said on May 3 in Oslo.');
  expect(read(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toBeLessThan(10_000);
});
