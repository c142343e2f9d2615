import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readSource, sourceOf } from '../../../src/ingest/read/source.ts';
import { structure } from '../../../src/ingest/structure.ts';
import { dressed, foundAgain } from './variants.ts';
import type { Dress } from './variants.ts';

const silent = () => undefined;
const layouts = ['samples', 'test/gold/texts'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
    .map((name) => structure(readSource(readFileSync(`${folder}/${name}`), name), silent)),
);

/** Over all newsletters, the share of articles that are found again in another dress. */
function share(dress: Dress): number {
  const shares = layouts.map((layout) =>
    foundAgain(layout.articles, structure(sourceOf(dressed(layout, dress), 'made.txt'), silent).articles),
  );
  return shares.reduce((sum, each) => sum + each, 0) / shares.length;
}

// What was measured, rounded down: a narrow column without blank lines leaves the least to go by.
describe('newsletters set anew', () => {
  it.each([
    ['one paragraph a line', { width: 0 }, 0.96],
    ['one paragraph a line, nothing between', { width: 0, blank: 'none' }, 0.95],
    ['below, one paragraph a line', { width: 0, side: 'below' }, 0.96],
    ['a usual column', { width: 64 }, 0.96],
    ['a usual column, nothing between', { width: 64, blank: 'none' }, 0.77],
    ['below, a usual column, nothing between', { width: 64, blank: 'none', side: 'below' }, 0.8],
    ['a narrow column', { width: 38 }, 0.93],
    ['a narrow column, nothing between paragraphs', { width: 38, blank: 'articles' }, 0.77],
    ['a narrow column, nothing between', { width: 38, blank: 'none' }, 0.75],
    ['below, a narrow column', { width: 38, side: 'below' }, 0.94],
    ['below, a narrow column, nothing between', { width: 38, blank: 'none', side: 'below' }, 0.67],
    ['Markdown', { mark: 'hashes' }, 0.98],
    ['Markdown, a narrow column, nothing between', { mark: 'hashes', width: 38, blank: 'none' }, 0.98],
    ['bold headlines', { mark: 'bold' }, 0.98],
    [
      'bold headlines below, a narrow column, nothing between',
      { mark: 'bold', side: 'below', width: 38, blank: 'none' },
      0.89,
    ],
    ['headlines in capitals', { mark: 'capitals', width: 64 }, 0.95],
    [
      'headlines in capitals below, nothing between',
      { mark: 'capitals', side: 'below', width: 38, blank: 'none' },
      0.83,
    ],
    ['underlined headlines', { mark: 'underlined', width: 64 }, 0.97],
    ['pages', { width: 64, page: 25 }, 0.92],
    ['jumps', { width: 64, jumps: true }, 0.97],
    ['jumps and pages, headlines below', { width: 64, jumps: true, page: 25, side: 'below' }, 0.93],
  ] as [string, Dress, number][])('keep their articles: %s', (_what, dress, floor) => {
    expect(share(dress)).toBeGreaterThanOrEqual(floor);
  });
});
