import { describe, expect, it } from 'vitest';

import { bareNames, bylineOf } from '../../../../src/ingest/layout/chunks/bylines.ts';

describe('bylineOf', () => {
  it.each([
    ['By Kari Nordmann', ['Kari Nordmann']],
    ['By HOLM Kari and Per DAHL', ['HOLM Kari', 'Per DAHL']],
    ['By HOLM Kari BERG Anna DAHL Per', ['HOLM Kari', 'BERG Anna', 'DAHL Per']],
    ['Edited by DAHL Per', ['DAHL Per']],
    ['BY J. R. SMITH', ['J. R. SMITH']],
    ['Text: Ana de la Cruz, Luis van Dam', ['Ana de la Cruz', 'Luis van Dam']],
    ['By Staff Reporters', ['Staff Reporters']],
    ['By Kari Nordmann, Institute of Marine Research', ['Kari Nordmann']],
    ['— Renata Kowal', ['Renata Kowal']],
  ])('reads %j', (text, names) => {
    expect(bylineOf(text)).toEqual(names);
  });

  it.each([
    'By generating coherent light the team saw more',
    'By 2012 the port had doubled',
    'By far the largest harbour in the north of the country was closed',
    '— a dash and a thought',
    'Bylaws of the Society',
  ])('finds no author in %j', (text) => {
    expect(bylineOf(text)).toBeNull();
  });
});

it('takes names without "By" only where capitals mark the surname', () => {
  expect(bareNames('HOLM Kari')).toEqual(['HOLM Kari']);
  expect(bareNames('Kari HOLM')).toEqual(['Kari HOLM']);
  expect(bareNames('Northern Lights')).toBeNull();
  expect(bareNames('NORTHERN LIGHTS')).toBeNull();
});
