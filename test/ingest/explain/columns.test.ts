import { expect, it } from 'vitest';
import { inColumns } from '../../../src/ingest/explain/columns.ts';

const rows = [
  ['7', 'title', 'Port Opens'],
  ['12', 'section heading', 'The port'],
  ['', '', ''],
];

it.each([
  ['of any width', null, [' 7  title            Port Opens', '12  section heading  The port', '']],
  ['as wide as a terminal lets them be', 20, [' 7  title  Port Opens', '12  sect…  The port', '']],
])('sets cell under cell, %s', (_what, width, expected) => {
  expect(inColumns(rows, { width, shares: [0.2, 0.25] })).toEqual(expected);
});

it('lets one long cell stand out and the others stand where they stood', () => {
  expect(
    inColumns(
      [
        ['x'.repeat(70), 'a'],
        ['y', 'b'],
      ],
      { width: null, shares: [1] },
    ),
  ).toEqual([`${'x'.repeat(70)}  a`, `y${' '.repeat(61)}b`]);
});
