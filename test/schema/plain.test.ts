import { expect, it } from 'vitest';
import { plain } from '../../src/schema/plain.ts';

it.each([
  ['Göttingen', 'gottingen'],
  ['Gottingen', 'gottingen'],
  ['Łódź, Đà Nẵng, Tromsø', 'lodz, da nang, tromso'],
  ['Straße, Ærø, Œuvre, Ísafjörður', 'strasse, aero, oeuvre, isafjordur'],
  ['e\u0301cole', 'ecole'],
  ['北京', '北京'],
])('%s is %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});
