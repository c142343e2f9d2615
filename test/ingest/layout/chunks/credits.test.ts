import { expect, it } from 'vitest';

import { closingCredit, creditOf } from '../../../../src/ingest/layout/chunks/credits.ts';

it.each([
  ['Source: Harbour News', 'Harbour News'],
  ['(Source: Harbour News)', 'Harbour News'],
  ['(Sources: Harbour News, Port Gazette, and tides.example)', 'Harbour News, Port Gazette, and tides.example'],
  ['(Source: Institute of Tides (IT))', 'Institute of Tides (IT)'],
  ['Source：Harbour Co Ltd.', 'Harbour Co Ltd.'],
  ['(Reuters)', 'Reuters'],
  ['(From: Harbour Times)', 'Harbour Times'],
  ['(Bergen Daily)', 'Bergen Daily'],
  ['— Bergen Daily', 'Bergen Daily'],
  ['— Bergen Institute of Tides', 'Bergen Institute of Tides'],
  ['(Bergen Daily / Xinhua)', 'Bergen Daily / Xinhua'],
  ['Compiled from Bergen Daily and Tide News', 'Bergen Daily and Tide News'],
  ['Via Bergen Daily', 'Bergen Daily'],
])('reads the credit %j', (text, who) => {
  expect(creditOf(text)).toBe(who);
});

it.each([
  'The source: a small spring in the hills',
  'Sources said that the ship had left',
  '(at noon)',
  '(Jane Doe)',
  '— Jane Doe',
  'Via a new road',
])('sees none in %j', (text) => {
  expect(creditOf(text)).toBeNull();
});

it('finds an agency in brackets after the last sentence', () => {
  expect(closingCredit('The ferry returned on Friday. (AFP)')).toBe('AFP');
  expect(closingCredit('The ferry returned on Friday. (Source: Port Office)')).toBe('Port Office');
  expect(closingCredit('The ferry returned on Friday. — Bergen Daily')).toBe('Bergen Daily');
  expect(closingCredit('The ferry returned on Friday (late)')).toBeNull();
  expect(closingCredit('They call it "the whale." (Jane Doe)')).toBeNull();
});
