import { expect, it } from 'vitest';
import { firstDay, isoDay, lastDay, spoken } from '../../../src/ingest/store/dates.ts';

it.each([
  ['2022-03-03', '2022-03-03', '2022-03-03', '3 March 2022'],
  ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
  ['2023-02', '2023-02-01', '2023-02-28', 'February 2023'],
  ['2021-12', '2021-12-01', '2021-12-31', 'December 2021'],
  ['2021', '2021-01-01', '2021-12-31', '2021'],
])('%s is from %s to %s, said %j', (date, first, last, words) => {
  expect([isoDay(firstDay(date)), isoDay(lastDay(date)), spoken(date)]).toEqual([first, last, words]);
});
