import { expect, it } from 'vitest';

import { printedDate } from '../../src/ingest/printed-dates.ts';

it.each([
  ['THURSDAY, APRIL 18, 2013', '2013-04-18'],
  ['18 April 2013', '2013-04-18'],
  ['the 3rd of May, 2012', '2012-05-03'],
  ['2012-05-03', '2012-05-03'],
  ['03.05.2012', '2012-05-03'],
  ['May 1-7, 2012', '2012-05-01'],
  ['28 April – 4 May 2012', '2012-04-28'],
  ['March/April 2011', '2011-03'],
  ['September 2012', '2012-09'],
  ['2012 June', '2012-06'],
  ['2012.05', '2012-05'],
  ['05/2012', '2012-05'],
  ['17/05/2012', '2012-05-17'],
  ['05/17/2012', '2012-05-17'],
  ['2012年5月3日', '2012-05-03'],
  ['Autumn 2010', '2010'],
  ['Monday, February 30, 2010', '2010-02'],
  ['29 February 2011', '2011-02'],
  ['29 February 2012', '2012-02-29'],
])('reads %j as %s', (text, value) => {
  expect(printedDate(text)?.value).toBe(value);
});

it.each(['in 2012', '2012-13', '05/06/2012', 'May she live long', '2012-14-03', 'Marching 2012 miles'])(
  'reads no date in %j',
  (text) => {
    expect(printedDate(text)).toBeNull();
  },
);
