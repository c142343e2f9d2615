import { expect, it } from 'vitest';
import { insets } from '../../../../src/ingest/layout/chunks/inset.ts';
import { splitLines } from '../../../../src/ingest/layout/lines.ts';
import { measure } from '../../../../src/ingest/layout/chunks/measure.ts';

/** The lines, from 1, that were taken for headlines in a narrow column. */
function found(text: string) {
  const lines = splitLines(text);
  return [...insets(lines, new Map(), { size: measure(lines), known: new Set() }).keys()].map((index) => index + 1);
}

const story = `The harbour of Bergen opened its third
quay on Monday and took in nine ships
before the evening. The pilots had been
waiting for it since the spring of last
year, when the old quay sank.`;

it.each([
  ['a headline right on its story', `Bergen Opens Third Quay\n${story}`, [1]],
  [
    'no name that goes on with its acronym',
    `The Northern Tidal Energy\nAgency (NTEA) opened a third quay in\nBergen on Monday and took in nine ships\nbefore the evening came over the town.`,
    [],
  ],
  [
    'no sentence that a blank line broke',
    `${story}\nNorwegian Harbour Minister Kari Berg\n\nsaid that a fourth would follow it.`,
    [],
  ],
])('finds %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});
