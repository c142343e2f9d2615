import { expect, it } from 'vitest';

import { couldShow, tellsScene } from '../../../../src/ingest/layout/chunks/scenes.ts';

it.each([
  'Divers lower a probe off the quay of Bergen.',
  'A drone drops seeds over the mudflats of Odda Bay.',
  'Young acrobats balance on stilts at a fair in Odda.',
  'Kari Holm (left) and a pupil in the tide hall of Bergen.',
  'A seal is seen on the ice off Tromso on May 2.',
])('sees a picture in %j, even beside a story', (text) => {
  expect(tellsScene(text)).toBe(true);
  expect(tellsScene(text, true)).toBe(true);
});

it.each([
  'Clocks of this kind can measure the height of the sea.',
  'Divers lowered a probe off the quay of Bergen.',
  'Scientists hope for a warmer summer in Odda.',
  'Fishermen earn less than they did in Bergen.',
  'Divers Lower Probe off Bergen',
])('sees none in %j', (text) => {
  expect(tellsScene(text)).toBe(false);
});

it.each([
  'The laboratory works with partners in Bergen.',
  'A second line, to the hospital in Odda, is being tested.',
  'A new quay takes shape in Bergen.',
])('takes %j beside a story for its paragraph', (text) => {
  expect(tellsScene(text, true)).toBe(false);
});

it('asks less of a sentence above a credit', () => {
  expect(couldShow('Kari Holm beside her clock on the deck of a ship in Odda.')).toBe(true);
  expect(couldShow('The quay was shut in May.')).toBe(false);
});
