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
    ['(By Kari Nordmann)', ['Kari Nordmann']],
    ['(Contributed by Kari Nordmann, Office of Tides)', ['Kari Nordmann']],
    ['BY KARI NORDMANN AND PER DAHL', ['KARI NORDMANN', 'PER DAHL']],
    ['By HOLM Kari Per DAHL', ['HOLM Kari', 'Per DAHL']],
    ['By Kari Nordmann, Staff Writer', ['Kari Nordmann']],
    ['By BERG Anna LI Wei Per Dahl', ['BERG Anna', 'LI Wei', 'Per Dahl']],
    ['By WANG Xiao Ming LI Na', ['WANG Xiao Ming', 'LI Na']],
    ['By our correspondent LI Wei', ['LI Wei']],
    ['Text: LI Wei and Anna Lindqvist Photos: Per Dahl', ['LI Wei', 'Anna Lindqvist']],
    ['By Anna Lindqvist, Harbour Lens', ['Anna Lindqvist']],
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

it('takes names without "By" only where capitals or lists of names tell them', () => {
  expect(bareNames('HOLM Kari')).toEqual(['HOLM Kari']);
  expect(bareNames('Kari HOLM')).toEqual(['Kari HOLM']);
  expect(bareNames('Elena Sokolova, Bergen')).toEqual(['Elena Sokolova']);
  expect(bareNames('Li Wei and Elena Sokolova')).toEqual(['Li Wei', 'Elena Sokolova']);
  expect(bareNames('Double-Blind Parallel-Group')).toBeNull();
  expect(bareNames('ASEAN Summit')).toBeNull();
  expect(bareNames('Northern Lights')).toBeNull();
  expect(bareNames('NORTHERN LIGHTS')).toBeNull();
});
