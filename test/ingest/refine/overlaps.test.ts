import { expect, it } from 'vitest';
import type { Found } from '../../../src/ingest/recognize/passage.ts';
import { dropOverlaps } from '../../../src/ingest/refine/overlaps.ts';

const text = 'Reef Department of the Fiji Institute of Corals';
const at = (kind: Found['kind'], value: string): Found => ({
  kind,
  value,
  start: text.indexOf(value),
  end: text.indexOf(value) + value.length,
  rule: 'test',
});

it('keeps a parent body inside its department, and the country in both', () => {
  const names = [at('organization', text), at('organization', 'Fiji Institute of Corals'), at('country', 'Fiji')];
  expect(dropOverlaps(names, text)).toEqual(names);
});

it.each([
  ['a person inside an organization', at('person', 'Reef Department')],
  ['a shorter name with the same beginning', at('organization', 'Reef Department')],
  ['a middle piece', at('organization', 'Fiji Institute')],
])('drops %s', (_what, inner) => {
  const whole = at('organization', text);
  expect(dropOverlaps([inner, whole], text)).toEqual([whole]);
});

it('drops the country in a person’s name', () => {
  const person: Found = { kind: 'person', value: 'Chad Fiji', start: 0, end: 9, rule: 'test' };
  const country: Found = { kind: 'country', value: 'TD', start: 0, end: 4, rule: 'test' };
  expect(dropOverlaps([country, person], 'Chad Fiji')).toEqual([person]);
});
