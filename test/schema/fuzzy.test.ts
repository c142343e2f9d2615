import { expect, it } from 'vitest';
import { finder } from '../../src/schema/fuzzy.ts';

const bodies = finder([
  { names: ['Baltic Marine Observatory', 'BMO'], weight: 3 },
  { names: ['Bergen Museum of Oceans'], weight: 9 },
  { names: ['University of Tartu', 'Tartu Ülikool'], weight: 5 },
  { names: ['University of Tromsø'], weight: 7 },
]);
const found = (text: string) => bodies.find(text).map(({ item }) => item.names[0]);

it.each([
  ['BMO', ['Baltic Marine Observatory', 'Bergen Museum of Oceans']],
  ['b.m.o.', ['Baltic Marine Observatory', 'Bergen Museum of Oceans']],
  ['universit', ['University of Tromsø', 'University of Tartu']],
  ['tartu univ', ['University of Tartu']],
  ['tartu ulikool', ['University of Tartu']],
  ['Tromso', ['University of Tromsø']],
  ['tartu ülikool', ['University of Tartu']],
  ['Ünivërsity of Trømsö', ['University of Tromsø']],
  ['Baltik Marin Observatry', ['Baltic Marine Observatory']],
])('finds by %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('puts the name that needs the fewest letters mended first', () => {
  const states = finder([
    { names: ['Belarus', 'Belorussia'], weight: 90 },
    { names: ['Russia'], weight: 3 },
    { names: ['Prussia'], weight: 90 },
  ]);
  expect(states.find('rusia').map(({ item }) => item.names[0])).toEqual(['Russia', 'Prussia', 'Belarus']);
});

it.each(['', '  ', '!?', 'xyz', 'quantum', 'zzzzzzzz'])('finds nothing by %j', (text) => {
  expect(found(text)).toEqual([]);
});

it('answers a pasted page as fast as a name', () => {
  expect(found('university '.repeat(10_000))).toBeInstanceOf(Array);
});
