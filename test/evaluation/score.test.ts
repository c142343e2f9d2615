import { describe, expect, it } from 'vitest';

import { figureOf, goldOf, readArticle, readEvent, readingOf } from './made.ts';
import { figures, measured, scoreDocument, together } from './score.ts';

const half = 2 / 3; // the F1 of one right of two wanted

describe('titles', () => {
  it.each([
    ['Frost Heave Measured', 'FROST-HEAVE MEASURED!', 1],
    ['Ten Words of Which One Is Misread by the Scanner', 'Ten Words of Which 0ne Is Misread by the Scanner', 1],
    ['Frost Heave Measured', 'Frost Heave', 0],
    ['Frost Heave Measured', null, 0],
    [null, 'Made Up', 0],
    [null, null, null],
  ])('%j read as %j: %j', (want, have, f) => {
    expect(figureOf('titles', { title: want }, { title: have })).toBe(f);
  });
});

describe('sources', () => {
  it.each([
    ['Harbour News', 'HARBOUR NEWS', 1],
    ['Harbour News', 'Harbour', 0],
    ['Harbour News', null, 0],
    [null, 'Harbour News', 0],
    [null, null, null],
  ])('%j read as %j: %j', (want, have, f) => {
    expect(figureOf('sources', { source: want }, { source: have })).toBe(f);
  });
});

describe.each(['authors', 'countries'] as const)('%s', (figure) => {
  it.each([
    [['NO', 'DK'], ['DK', 'NO'], 1],
    [['NO', 'DK'], ['NO'], half],
    [['NO'], ['NO', 'DK'], half],
    [['NO'], ['DK'], 0],
    [[], [], null],
  ])('%j read as %j: %j', (want, have, f) => {
    expect(figureOf(figure, { [figure]: want }, { [figure]: have })).toBe(f);
  });
});

it('holds authors to letters and countries to codes', () => {
  expect(figureOf('authors', { authors: ['Renée DU-PONT'] }, { authors: ['Renee Du Pont'] })).toBe(1);
  expect(figureOf('countries', { countries: ['NO'] }, { countries: ['no'] })).toBe(0);
});

describe('photos', () => {
  it.each([
    ['A seal looks at the gauge on the pier', 1],
    ['A seal looks at the gauge', 1],
    ['Somebody else looks on', 0],
  ])('captioned %j: %j', (caption, f) => {
    const want = [{ caption: 'A seal looks at the gauge on a pier' }];
    expect(figureOf('photos', { photos: want }, { photos: [{ caption, credit: null, lines: [] }] })).toBe(f);
  });
});

describe('organizations', () => {
  const want = [{ name: 'Norwegian Maritime Authority', aliases: ['NMA'] }];
  it.each([
    [{ name: 'the Norwegian Maritime Authority', aliases: [] }, 1],
    [{ name: 'NMA', aliases: [] }, 1],
    [{ name: 'Maritime Office', aliases: ['N.M.A.'] }, 1],
    [{ name: 'Maritime Authority', aliases: [] }, 0],
  ])('read as %j: %j', (have, f) => {
    expect(figureOf('organizations', { organizations: want }, { organizations: [have] })).toBe(f);
  });
});

describe('a doubt', () => {
  const doubted = [{ name: 'Ann Lee' }, { name: 'the Skipper', doubt: 'no name' }];
  it.each([
    [['Ann Lee', 'Skipper'], 1],
    [['Ann Lee'], 1],
    [['Ann Lee', 'Skipper', 'Bob Ray'], 4 / 5 - 2 / 15],
    [['Skipper'], 0],
  ])('on a person lets %j count %j', (names, f) => {
    const people = names.map((name) => ({ name, role: null }));
    expect(figureOf('people', { people: doubted }, { people })).toBeCloseTo(f, 10);
  });

  it('on an article takes the figure that it begins with out of the score, and no other', () => {
    const want = { doubt: 'countries: a language', countries: ['PT'], authors: ['Ann Lee'] };
    expect(figureOf('countries', want, { countries: ['BR'] })).toBeNull();
    expect(figureOf('authors', want, {})).toBe(0);
  });
});

describe('events', () => {
  const evidence = 'The ferry conference met in Bergen on 1 March 2022.';
  const want = [{ name: 'ferry conference', start: '2022-03-01', place: { city: 'Bergen', country: 'NO' }, evidence }];
  const scored = (have: object) => {
    const events = [readEvent(have)];
    return (['events', 'eventDates', 'eventPlaces'] as const).map((figure) =>
      figureOf(figure, { events: want }, { events }),
    );
  };

  it.each([
    [{ evidence, start: '2022-03-01', place: { city: 'BERGEN', country: 'NO' } }, [1, 1, 1]],
    [{ name: 'The Ferry Conference', start: '2022-03', place: { city: null, country: null } }, [1, 0, 0]],
    [{ evidence, place: { city: 'Bergen', country: 'SE' } }, [1, 0, 0]],
    [{ name: 'dinner', evidence: 'Somebody had dinner.', start: '2022-03-01' }, [0, null, null]],
  ])('read as %j: %j', (have, expected) => {
    expect(scored(have)).toEqual(expected);
  });

  it('are asked for no date and place that is not annotated', () => {
    const bare = [{ name: 'ferry conference', start: null, place: { city: null, country: null } }];
    const events = [readEvent({ name: 'ferry conference', start: '2022', place: { city: 'Oslo', country: 'NO' } })];
    expect(figureOf('eventDates', { events: bare }, { events })).toBeNull();
    expect(figureOf('eventPlaces', { events: bare }, { events })).toBeNull();
  });

  it('pair with the likeliest, not with the first', () => {
    const near = readEvent({ name: 'ferry conference dinner', start: '2022-03-02' });
    const right = readEvent({ name: 'ferry conference', evidence, start: '2022-03-01' });
    expect(figureOf('eventDates', { events: want }, { events: [near, right] })).toBe(1);
  });
});

it('asks for no facts where none are annotated', () => {
  expect(figureOf('countries', { countries: [], entitiesAnnotated: false }, { countries: ['NO'] })).toBeNull();
  expect(figureOf('authors', { authors: ['Ann Lee'], entitiesAnnotated: false }, {})).toBe(0);
});

it('counts all facts of a missed article as missed', () => {
  const gold = goldOf([{ title: 'Lost', parts: [{ lines: [1, 1] }], countries: ['NO', 'DK'] }]);
  const { tallies, notes } = scoreDocument(gold, readingOf([]), 'A line.');
  expect([tallies.titles, tallies.countries].map(({ missed }) => missed)).toEqual([1, 2]);
  expect(notes).toEqual(['missed article: Lost']);
});

it('sums the counts of several newsletters, so that long ones weigh more', () => {
  const scoreOf = (want: readonly string[], have: readonly string[]) =>
    scoreDocument(
      goldOf([{ parts: [{ lines: [1, 1] }], countries: want }]),
      readingOf([readArticle({ countries: have })]),
      'A line.',
    ).tallies;
  const all = measured(together([scoreOf(['NO', 'DK', 'SE'], ['NO', 'DK', 'SE']), scoreOf(['FI'], [])]));
  expect(all.countries).toBe(6 / 7);
  expect(Object.keys(all)).toEqual([...figures]);
});
