import { describe, expect, it } from 'vitest';

import type { LineRange } from '../../src/ingest/types.ts';
import type { ReadArticle } from './reading.ts';
import { goldOf, readArticle, readingOf } from './made.ts';
import { measured, scoreDocument } from './score.ts';

const text = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', '', 'The Title', 'See page 2', 'junk'].join('\n');

const gold = goldOf(
  [
    { title: 'The Title', titleLines: [8, 8], parts: [{ lines: [1, 4] }] },
    { title: null, parts: [{ lines: [5, 7] }] },
  ],
  {
    furniture: [
      [9, 9, 'jump line'],
      [10, 10, 'junk of the scanner'],
    ],
  },
);

/** Bodies as `1-4 | 5 7-8`: a bar between articles, a space between an article's ranges. */
const readAs = (bodies: string) =>
  measured(scoreDocument(gold, readingOf(bodies.split('|').flatMap(articleOf)), text).tallies);

function articleOf(body: string): readonly ReadArticle[] {
  const lines = [...body.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, first, last]) => rangeOf(first, last ?? first));
  return lines.length === 0 ? [] : [readArticle({ lines })];
}

const rangeOf = (first: string | undefined, last: string | undefined): LineRange => [Number(first), Number(last)];

describe('lines, each sharing its article with the lines that it should', () => {
  it.each([
    ['all is right', '1-4 | 5-6', 1],
    ['blank lines, titles and jumps stand in or out', '8-9 1-4 | 5-7', 1],
    ['two stories are one', '1-6', 5 / 7],
    ['one story is two', '1-2 | 3-4 | 5-6', 4 / 5],
    ['a story has junk in it', '1-4 | 5-6 10', 32 / 37],
    ['a story is missed', '1-4', 4 / 5],
    ['a line is in two articles, where the first counts', '1-4 | 4-6', 16 / 17],
    ['nothing is read', '', 0],
  ])('where %s', (_case, bodies, f) => {
    expect(readAs(bodies).lines).toBeCloseTo(f, 10);
  });
});

describe('articles, whose bodies share 80 % of their lines', () => {
  it.each([
    ['both are found', '1-4 | 5-6', 1],
    ['one is found with a line too many', '1-5', 2 / 3],
    ['one has lost a line of four', '2-4 | 5-6', 1 / 2],
    ['one is given twice', '1-4 | 1-4 | 5-6', 4 / 5],
    ['two are one', '1-6', 0],
  ])('where %s', (_case, bodies, f) => {
    expect(readAs(bodies).articles).toBeCloseTo(f, 10);
  });

  it.each([
    ['the same headline', 'Ice on the Lake', 1],
    ['another headline', 'Fire in the Wood', 0],
  ])('without bodies pair by %s', (_case, title, f) => {
    const photo = goldOf([{ title: 'Ice on the Lake' }]);
    const { tallies } = scoreDocument(photo, readingOf([readArticle({ title, lines: [] })]), text);
    expect(measured(tallies).articles).toBe(f);
  });
});

it('numbers the lines of a text that only carriage returns break', () => {
  const reading = readingOf(['1-4', '5-6'].flatMap(articleOf));
  expect(measured(scoreDocument(gold, reading, text.replaceAll('\n', '\r')).tallies).lines).toBe(1);
});
