import { expect, it } from 'vitest';
import { foundIn } from './found.ts';

const codes = (text: string): string[] => foundIn(text, 'country').map(({ value }) => value);

it.each([
  ['Envoys of Peru and the Czech Republic met.', ['PE', 'CZ']],
  ['an Italian and a South Korean ship', ['IT', 'KR']],
  ['U.S.-Canada talks, U.K. grants and the USA', ['US', 'CA', 'GB', 'US']],
  ['a Sino-Japanese survey', ['CN', 'JP']],
  ['the Ghana Academy of Arts', ['GH']],
  ['Papua New Guinea and Guinea-Bissau', ['PG', 'GW']],
  ['Holland and Burma by their old names', ['NL', 'MM']],
  ['South Sudan borders Sudan.', ['SS', 'SD']],
  ['Moscow announced a new mission.', ['RU']],
  ['The king of Jordan spoke in Jordan.', ['JO', 'JO']],
  ['Tbilisi is the capital of Georgia.', ['GE']],
  ['The Chinese and French teams', ['CN', 'FR']],
  ['PERUVIAN LLAMAS CROSS INTO CHILE', ['PE', 'CL']],
])('finds the countries of %j', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

it.each([
  'He teaches at Emory in Atlanta, Georgia.',
  'Georgia Tech won.',
  'Michael Jordan scored.',
  'a roast turkey and fine china',
  'The book was published in Portuguese.',
  'They speak Korean, and learn Thai.',
  'ASEAN and the European Union',
  'Latin America and the Gulf of Mexico',
  'the steppe of Inner Mongolia',
  'Give it to us.',
  'They met in Moscow on Friday.',
  'Taiwan, Hong Kong and Macao students came, said Hong Kong, Macao and Taiwan groups.'.slice(52),
])('finds no country in %j', (text) => {
  expect(codes(text)).toEqual([]);
});

it.each([
  ['the Association of Southeast Asian Nations (ASEAN)', ['ASEAN', 'ASEAN']],
  ['The African Union and the EU', ['AU', 'EU']],
])('finds the blocs of %j', (text, expected) => {
  expect(foundIn(text, 'bloc').map(({ value }) => value)).toEqual(expected);
});
