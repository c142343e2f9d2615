import { expect, it } from 'vitest';
import { groupsOf } from '../../src/schema/tsquery.ts';

/** Terms as a person would write them down: groups stand apart by a bar. */
const read = (query: string) =>
  groupsOf(query)
    .map((terms) =>
      terms
        .map(({ text, beginning, negated }) => `${negated ? 'not ' : ''}[${text}${beginning ? `+${beginning}*` : ''}]`)
        .join(' '),
    )
    .join(' | ');

it.each([
  ['neutron source', '[neutron] [source]'],
  ['"neutron source" reactor', '[neutron source] [reactor]'],
  ['“neutron source” reactor', '[neutron source] [reactor]'],
  ['neutron or reactor', '[neutron] | [reactor]'],
  ['neutron OR "heavy water" -river', '[neutron] | [heavy water] not [river]'],
  ['-"heavy water" source', 'not [heavy water] [source]'],
  ['well-known x-ray', '[well-known] [x-ray]'],
  ['sour*', '[+sour*]'],
  ['"neutron sour*"', '[neutron+sour*]'],
  ["Xi'an-sour*", "[Xi'an-+sour*]"],
  ['Gött* 202*', '[+Gött*] [+202*]'],
  ['"neutron source', '[neutron source]'],
  ['or neutron or', '[neutron]'],
  ['neutron | reactor', '[neutron] | [reactor]'],
  ['one"two three"four', '[one] [two three] [four]'],
  ['*', '[*]'],
  ['-', '[-]'],
  ['   ', ''],
])('reads %j', (query, expected) => {
  expect(read(query)).toBe(expected);
});

it('reads each letter of a pasted page a bounded number of times', () => {
  for (const part of ['"-* or ', 'a', 'a-', '*']) expect(groupsOf(part.repeat(8_000) + '*')).toBeInstanceOf(Array);
});
