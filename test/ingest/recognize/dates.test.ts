import { expect, it } from 'vitest';
import { datesIn } from '../../../src/ingest/recognize/dates.ts';
import { resolveDate } from '../../../src/ingest/recognize/resolve-dates.ts';

const resolved = (text: string, issue: string | null, ahead = false) => {
  const [date] = datesIn(text);
  const value = date && resolveDate(date, issue, ahead);
  return value && (value.end === null ? value.start : `${value.start}/${value.end}`);
};

it.each([
  ['on 7-9 November in Lima', '2014-11-20', '2014-11-07/2014-11-09'],
  ['From April 11 to 14, 2013,', '2014-11-20', '2013-04-11/2013-04-14'],
  ['from 28 October to 3 November', '2014-11-20', '2014-10-28/2014-11-03'],
  ['December 28 - January 3', '2015-01-20', '2014-12-28/2015-01-03'],
  ['on Sept. 4, 2012', null, '2012-09-04'],
  ['the 3rd of May 2012', null, '2012-05-03'],
  ['in March 2012', null, '2012-03'],
  ['in 2011', null, '2011'],
  ['on November 17', '2014-11-20', '2014-11-17'],
  ['on November 21', '2014-11-20', '2014-11-21'],
  ['on June 21', '2014-11-20', '2014-06-21'],
  ['on December 19', '2014-02-10', '2013-12-19'],
  ['on December 19', '2014-01-10', '2013-12-19'],
  ['on 27 November', '2014-11', '2014-11-27'],
  ['last month', '2014-01-10', '2013-12'],
  ['this July', '2014-11-20', '2014-07'],
  ['last December', '2014-11-20', '2013-12'],
  ['on Monday', '2014-11-20', '2014-11-17'],
  ['last week', '2014-11-20', '2014-11'],
  ['the report, released Thursday,', '2014-11-20', '2014-11-13'],
  ['at the end of October', '2014-11-20', '2014-10'],
  ['two months ago', '2014-01-10', '2013-11'],
  ['a year ago', '2014-01', '2013'],
  ['three days ago', '2014-11-02', '2014-10-30'],
  ['two weeks ago', '2014-11-02', '2014-10'],
  ['as early as 1978', null, '1978'],
  ['yesterday', '2014-11-01', '2014-10-31'],
  ['held 2012-02-29', null, '2012-02-29'],
  ['from 28 December to 3 January 2012', null, '2011-12-28/2012-01-03'],
  ['from 28 December 2011 to 3 January', null, '2011-12-28/2012-01-03'],
  ['on 29 February', '2012-04', '2012-02-29'],
])('reads %j in an issue of %j as %j', (text, issue, expected) => {
  expect(resolved(text, issue)).toBe(expected);
});

it('takes a bare date that lies ahead for the next one', () => {
  expect(resolved('on January 5', '2014-12-23', true)).toBe('2015-01-05');
});

it.each([
  'on February 30, 2012',
  'on 31 June 2010',
  'held 2011-02-29',
  'held 2011-13-02',
  'on 29 February',
  'from 9 to 4 May',
  'from 9 to 4 May 2010',
  'May 9 to 4, 2010',
  '28 to 31 June 2010',
])('makes no date of %j, which the calendar lacks', (text) => {
  expect(resolved(text, '2011-11-20')).toBeUndefined();
});

it.each(['last week', 'this week'])('makes nothing of %j where it lies in two months', (text) => {
  expect(resolved(text, text.startsWith('last') ? '2014-11-06' : '2014-10-30')).toBeUndefined();
});

it.each(['on February 30, 2012', 'the 47.5 May bugs', 'They may 5 times march', 'room 2021', 'on Monday'])(
  'makes no date of %j without an issue date',
  (text) => {
    expect(resolved(text, null)).toBeUndefined();
  },
);
