import { expect, it } from 'vitest';

import { readGold } from './gold.ts';
import { goldOf, readingOf } from './made.ts';
import { metaOf } from './meta.ts';

const judged = (gold: object, issue: object, publication: string | null = null) => {
  const reading = readingOf([], {
    publication: publication === null ? null : { name: publication },
    issue: { volume: null, number: null, date: null, dateInferred: false, ...issue },
  });
  const right = metaOf(goldOf([], gold), reading);
  return Object.entries(right).flatMap(([key, isRight]) => (isRight ? [] : [key]));
};

it.each([
  [{ publication: 'Harbin Ice Notes' }, {}, 'HARBIN ICE-NOTES', []],
  [{ publication: 'Harbin Ice Notes' }, {}, 'Ice Notes', ['publication']],
  [{ publication: 'Harbin Ice Notes' }, {}, null, ['publication']],
  [{ publication: 'Harbin Ice Notes', publicationInText: false }, {}, null, []],
  [{ issue: { volume: '3', number: 12 } }, { volume: '3', number: '12' }, null, []],
  [{ issue: { volume: '3', number: '12' } }, { volume: null, number: '13' }, null, ['volume', 'number']],
  [{ issue: { date: '2010-02-12' } }, { date: '2010-02-12' }, null, []],
  [{ issue: { date: '2010-02-12' } }, { date: '2010-02' }, null, ['date']],
  [{ issue: {} }, { date: '2010' }, null, ['date']],
])('of %j, %j under the name %j has wrong %j', (gold, issue, publication, wrong) => {
  expect(judged(gold, issue, publication)).toEqual(wrong);
});

it.each([
  ['2010-09', []],
  ['2010-12-24', []],
  ['2010-08', ['date']],
  ['2011-01', ['date']],
  ['2010', ['date']],
  [null, ['date']],
])('lets an inferred date of %j be right in the rest of its year: %j', (date, wrong) => {
  expect(judged({ issue: { date: '2010-10', dateInferred: true, notBefore: '2010-09-03' } }, { date })).toEqual(wrong);
});

it.each([
  ['{', 'bad.json is not JSON'],
  ['{"issue":{},"articles":[{"title":7}]}', 'articles[0].title'],
  ['{"issue":{},"articles":[{"parts":[{"lines":[1]}]}]}', 'articles[0].parts[0].lines'],
  ['[]', 'bad.json is no annotation'],
])('refuses the annotation %j and says where it is wrong', (json, reason) => {
  expect(() => readGold(json, 'bad.json')).toThrow(reason);
});
