import { expect, it } from 'vitest';
import { daysOf, partialDate } from '../../src/schema/dates.ts';

it.each([
  ['2021-12-23', '2021-12-23', '2021-12-23'],
  ['2024-11', '2024-11-01', '2024-11-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2021', '2021-01-01', '2021-12-31'],
  ['0099-02', '0099-02-01', '0099-02-28'],
])('%s may be %s to %s', (text, first, last) => {
  expect(daysOf(text)).toEqual({ first, last });
});

it.each([
  '2021-02-30',
  '2021-13',
  '2021-00',
  '2021-1-1',
  '21',
  '0000',
  '2021-12-23T00:00',
  ' 2021',
  '2021/2022',
  '',
  2021,
  null,
])('refuses %j and says what would do', (value) => {
  expect(() => partialDate(value)).toThrow(/is no date; give a day, month or year that exists/);
});
