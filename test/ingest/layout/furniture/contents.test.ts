import { expect, it } from 'vitest';

import { contents } from '../../../../src/ingest/layout/furniture/contents.ts';
import { splitLines } from '../../../../src/ingest/layout/lines.ts';

const stories = `
Northern Ports Agree on Cleaner Ferries

Six ports will share what they know of batteries, the harbour office said on Monday.

Seed Vault Opens Its Third Hall

The third hall keeps forty thousand kinds of barley at minus eighteen degrees.

A Bridge for Reindeer Crosses the Valley Road

The herd used it on the first night.
`;

const entriesOf = (top: string) =>
  [...contents(splitLines(`${top}\n${stories}`)).lines.keys()].map((at) => at + 1).sort((a, b) => a - b);

it.each([
  [
    'bullets that say it in other words',
    'Harbour Letter\n- Ports of the north agree on ferries\n- Third hall for the seed vault\n- Reindeer get a bridge',
    [2, 3, 4],
  ],
  [
    'no mark at all',
    'Northern Ports Agree on Cleaner Ferries\nSeed Vault Opens Its Third Hall\nA Bridge for Reindeer Crosses the Valley Road',
    [1, 2, 3],
  ],
  [
    'page numbers in front',
    'Contents\n1 Northern Ports Agree on Cleaner Ferries\n2 Seed Vault Opens Its Third Hall\n4 A Bridge for Reindeer',
    [1, 2, 3, 4],
  ],
  [
    'a heading, and entries that end with a blank line',
    "What's in this month\nPorts\nSeeds\nReindeer\n\nNorthern Weather",
    [1, 2, 3, 4],
  ],
])('finds a table of contents with %s', (_what, top, lines) => {
  expect(entriesOf(top)).toEqual(lines);
});

it.each([
  ['bullets that come to nothing', '- The tide was high.\n- The boats stayed in.\n- Nobody minded.'],
  ['a headline of three lines whose story jumps', 'Northern Ports\nAgree on\nCleaner Ferries\nBy Kari Nordmann'],
])('sees none in %s', (_what, top) => {
  expect(entriesOf(top)).toEqual([]);
});
