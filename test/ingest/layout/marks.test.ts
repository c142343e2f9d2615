import { expect, it } from 'vitest';

import { plain } from '../../../src/ingest/layout/marks.ts';

it.each([
  ['### A Title ###', 'A Title'],
  ['**Bold** and *slanted* words', 'Bold and slanted words'],
  ['<u>launched</u> on Monday', 'launched on Monday'],
  ['![A ship at anchor](ship.png)', 'A ship at anchor'],
  ['see [the report](https://example.org/a_b)', 'see the report'],
  ['\\bigcirc Society of Rowers', 'Society of Rowers'],
  ['Rowers \\& Sailors', 'Rowers & Sailors'],
])('takes the markup off %j', (raw, text) => {
  expect(plain(raw)).toBe(text);
});

it.each(['3 * 4 = 12', 'snake_case_name', 'if a < b and c > d', '[sic] he wrote', '#3 in the list'])(
  'leaves %j alone',
  (raw) => {
    expect(plain(raw)).toBe(raw);
  },
);
