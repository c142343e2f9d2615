import { expect, it } from 'vitest';
import { surfacesIn } from './found.ts';

it.each([
  // Said to be one.
  ['companies such as Vestrel, Nordwind and Sunmark Ost', ['Vestrel', 'Nordwind', 'Sunmark Ost']],
  ['carmakers including Volvo and Qingyun', ['Volvo', 'Qingyun']],
  ['The city teamed up with Kelprix to count its trees.', ['Kelprix']],
  ['a joint venture with Etanol of Jakarta', ['Etanol']],
  ['The Danish pump maker Grundvand opened a plant.', ['Grundvand']],
  ['Indonesian partner Etiran broke ground.', ['Etiran']],
  ['Lumarix, the largest glass manufacturer of Peru, agreed.', ['Lumarix']],
  // Of a company's make, and acting.
  ['a memorandum between Kaplan Intelligence and the Museum of Oslo', ['Kaplan Intelligence', 'Museum of Oslo']],
  ['SkyDrone announced a second flight.', ['SkyDrone']],
  ['engineers from VoltEdge said', ['VoltEdge']],
  ['Tarnholm Energy signed a contract.', ['Tarnholm Energy']],
  ["India's Resolve Industries, which bought the mine, replied.", ['Resolve Industries']],
  ['Peixoto Mining and GXC Yunlan signed it.', ['Peixoto Mining', 'GXC Yunlan']],
  ['the fund invested in QLM Science, the leading company in soil', ['QLM Science']],
  // By its registered form.
  ['Sementes do Vale Lda and Officine Bardi S.p.A. came.', ['Sementes do Vale Lda', 'Officine Bardi S.p.A.']],
  ['Bim Bam Toy’s LTDA of Brazil', ['Bim Bam Toy’s LTDA']],
  ['Microsoft Research Labs and Facebook Tide Labs', ['Microsoft Research Labs', 'Facebook Tide Labs']],
  ['Tencent Cloud and Sinopec Shanghai', ['Tencent Cloud', 'Sinopec Shanghai']],
])('finds the companies of %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});

it.each([
  'The AlphaFold program and WeChat were used.',
  'Clean Energy and Fresh Water were discussed.',
  'The Arctic Water signed its own name.'.slice(4, 16),
  'countries such as Peru, Chile and Kenya',
  'a partnership with Lima and cooperation with Chinese ports',
  'cooperating with Solheim, whose first name is Ingrid Solheim',
  'The Quantum Science satellite was launched.',
  'Marine Science and Space Medicine agreed poorly.',
  'the Working Group signed it',
  'teams such as Red Dragon',
])('finds no company in %j', (text) => {
  expect(surfacesIn(text, 'organization')).toEqual([]);
});

it.each([
  [
    'the department of foreign affairs of the Ministry of Tides',
    ['department of foreign affairs of the Ministry of Tides', 'Ministry of Tides'],
  ],
  ['the school of life sciences at Lima University', ['school of life sciences at Lima University', 'Lima University']],
  ['the head of the Ministry of Tides', ['Ministry of Tides']],
  ['China Customs and Chinese officers', ['China Customs']],
  ['the Department of Tides of Hunan province', ['Department of Tides of Hunan province']],
])('finds the units and offices of %j', (text, expected) => {
  expect(surfacesIn(text, 'organization')).toEqual(expected);
});
