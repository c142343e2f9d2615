import { expect, it } from 'vitest';
import type { Found } from '../../src/ingest/recognize/passage.ts';
import { organizationKey } from '../../src/ingest/organization-key.ts';
import { resolveOrganizations, spelledOut } from '../../src/ingest/resolve.ts';

const named = (value: string, aliases: string[] = [], rule = 'organization/head'): Found => ({
  kind: 'organization',
  value,
  start: 0,
  end: value.length,
  rule,
  aliases,
});

it('joins an acronym to the name that the text gives it', () => {
  const lexicon = resolveOrganizations([named('Oslo Institute of Ice Physics', ['OIIP']), named('OIIP')]);
  expect(lexicon.of('OIIP')).toMatchObject({
    name: 'Oslo Institute of Ice Physics',
    aliases: ['OIIP'],
    kind: 'institute',
  });
});

it('abstains where one acronym stands for two bodies', () => {
  const lexicon = resolveOrganizations([
    named('Arctic Academy of Salmon', ['AAS']),
    named('Andean Academy of Salt', ['AAS']),
  ]);
  expect(lexicon.of('AAS')).toBeUndefined();
  expect(lexicon.candidates('AAS')).toEqual(['Arctic Academy of Salmon', 'Andean Academy of Salt']);
});

it('believes the text before the gazetteer', () => {
  const lexicon = resolveOrganizations([
    named('Ministry of Inland Tides', ['MIT']),
    named('Massachusetts Institute of Technology', ['MIT'], 'organization/known'),
  ]);
  expect(lexicon.of('MIT')?.name).toBe('Ministry of Inland Tides');
});

it('takes the longest form for the name and tells its country', () => {
  const lexicon = resolveOrganizations([named('Fiji Academy of Reefs'), named('Fijian Academy of Reefs')]);
  expect(lexicon.of('Fiji Academy of Reefs')).toMatchObject({
    name: 'Fijian Academy of Reefs',
    country: 'FJ',
    kind: 'academy',
  });
});

it.each([
  ['Chinese Academy of S&T', 'China Academy of Science and Technology'],
  ['the Harbour Centre', 'Harbour Center'],
  ["Women's Federation", 'Women’s Federation'],
])('counts %j and %j as one name', (a, b) => {
  expect(organizationKey(a)).toBe(organizationKey(b));
});

it('does not count two institutes as one', () => {
  expect(organizationKey('Institute of Ice')).not.toBe(organizationKey('Institute of Mice'));
});

it('spells an acronym out only where one name fits', () => {
  expect(spelledOut('NAL', ['Norwegian Academy of Letters', 'Lima Port'])).toBe('Norwegian Academy of Letters');
  expect(spelledOut('NAL', ['Norwegian Academy of Letters', 'National Agency for Locks'])).toBeUndefined();
});

it.each([
  ['government of Hunan province', 'Hunan Provincial Government'],
  ["people's government of Hunan province", 'Hunan provincial government'],
  ['Department of Tides and Reefs of Hunan Province', 'Hunan Provincial Department of Tides and Reefs'],
  ['Tide Department of Guangxi', 'Tide Department of Guangxi Zhuang Autonomous Region'],
  ['Embassy of Peru in China', 'Peruvian Embassy in Beijing'],
  ['Embassy of Peru', 'Peruvian Embassy'],
  ['Suzhou municipal government', 'government of Suzhou City'],
])('takes %j and %j for one body', (one, other) => {
  expect(organizationKey(one)).toBe(organizationKey(other));
});

it.each([
  ['Chinese Embassy in Peru', 'Chinese Embassy in Chile'],
  ['Museum of Mexico', 'Museum of Mexico City'],
  ['government of Hunan province', 'government of Hubei province'],
  ['Hunan University', 'Hunan Provincial University'],
])('keeps %j and %j apart', (one, other) => {
  expect(organizationKey(one)).not.toBe(organizationKey(other));
});
