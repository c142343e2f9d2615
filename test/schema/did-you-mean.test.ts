import { expect, it } from 'vitest';
import { corrections } from '../../src/schema/did-you-mean.ts';
import { distance, vocabularyOf } from '../../src/schema/vocabulary.ts';

const vocabulary = vocabularyOf([
  { word: 'neutron', ndoc: 9 },
  { word: 'source', ndoc: 30 },
  { word: 'force', ndoc: 4 },
  { word: 'russia', ndoc: 12 },
  { word: 'rusia', ndoc: 1 },
  { word: 'energy', ndoc: 8 },
]);

it.each([
  ['nutron sorce', 'neutron source'],
  ['Rusia', 'Russia'],
  ['"nuetron source" -russia', '"neutron source" -russia'],
  ['energy or nutron', 'energy or neutron'],
  ['NEUTORN', 'Neutron'],
])('corrects %j to %j first', (query, expected) => {
  expect(corrections(query, vocabulary)[0]).toBe(expected);
});

it.each(['neutron', 'xylophone', 'or', '', '!!', 'a b', 'neutron source', 'word '.repeat(100)])(
  'leaves %j as it is',
  (query) => {
    expect(corrections(query, vocabulary)).toEqual([]);
  },
);

it('offers any of the words at last', () => {
  expect(corrections('nutron enrgy', vocabulary).at(-1)).toBe('neutron or energy');
});

it.each([
  ['sorce', 'source', 1],
  ['nuetron', 'neutron', 1],
  ['same', 'same', 0],
  ['kitten', 'sitting', 3],
  ['short', 'a much longer one', 3],
])('%s and %s lie %i apart, as far as that matters', (a, b, expected) => {
  expect(distance(a, b, 2)).toBe(expected);
});
