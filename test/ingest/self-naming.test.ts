import { expect, it } from 'vitest';

import { nameInImprint } from '../../src/ingest/layout/furniture/imprint.ts';
import { selfNaming } from '../../src/ingest/self-naming.ts';
import { laidOut } from './layout.ts';

const silent = () => undefined;

it.each([
  ['"We are ready," she told Harbour Science Weekly on Monday.', 'Harbour Science Weekly'],
  ['In an interview with the Harbour Herald he spoke of kelp.', 'Harbour Herald'],
  ['Reporters from Harbour and Sea Daily saw it.', 'Harbour and Sea Daily'],
  ['To subscribe to Harbour Bulletin, write to us.', 'Harbour Bulletin'],
  ['She told Harbour Herald so. He told Harbour Herald more. They told Kelp Times less.', 'Harbour Herald'],
  ['He told China Daily so. She told Harbour Herald more.', 'Harbour Herald'],
])('in %j finds %s', (text, expected) => {
  expect(selfNaming(text, silent)).toBe(expected);
});

it.each([
  'She told Harbour Herald so. They told Kelp Times less.',
  'He told China Daily so.',
  'She told Harbour Herald so.\n\nSource: Harbour Herald',
  'He told the Bergen Institute of Kelp so.',
  'She told Daily Harbour Company so.',
])('finds no name of its own in %j', (text) => {
  expect(selfNaming(text, silent)).toBeNull();
});

it.each([
  ['Harbour Herald is published by the Society of Ports.', 'Harbour Herald'],
  ['HARBOUR LETTER appears six times a year. Editor: A. Lind', 'HARBOUR LETTER'],
  ['Harbour Light Editors: A. Lind, B. Berg Design: C. Dahl', 'Harbour Light'],
  ['© 2012 Harbour Light. All rights reserved', 'Harbour Light'],
  ['Editorial office of Harbour Light, Quay Street 3', 'Harbour Light'],
])('of its makers, %j names %s', (text, expected) => {
  expect(nameInImprint(text)).toBe(expected);
});

it.each(['This newsletter is published by the Society of Ports.', 'Editor: A. Lind', 'Chief Editor: B. Berg'])(
  'of its makers, %j names none',
  (text) => {
    expect(nameInImprint(text)).toBeNull();
  },
);

it('is named by its makers where no masthead names it', () => {
  const body = 'The port of Bergen opened for the winter on Monday, said the harbour office. Ships came in at once.';
  const { layout } = laidOut(
    `Port Opens for Winter\n\n${body}\n\nKelp Feeds Village\n\n${body}\n\nHarbour Herald is published monthly by the Society of Ports.\n`,
  );
  expect(layout.masthead.publication).toBe('Harbour Herald');
});
