import { describe, expect, it } from 'vitest';

import { outlookOf } from '../../src/ingest/dating/outlook.ts';
import { issueDateOf } from '../../src/ingest/issue-date.ts';
import { laidOut } from './layout.ts';

const dated = (text: string, top = '') => issueDateOf(laidOut(`${top}Ferries Change Course\n\n${text}\n`).layout);

describe('what a sentence tells of its date', () => {
  it.each([
    ['The dock was opened on [May 3].', 'told'],
    ['On [May 3], the dock opened its gates to everybody who could pay.', 'told'],
    ['The dock will open on [May 3].', 'ahead'],
    ['On [May 3], the dock will open.', 'ahead'],
    ['The dock is to open on [May 3].', 'ahead'],
    ['The dock opens on [May 3].', 'ahead'],
    ['The dock, scheduled for [May 3], will be long.', 'ahead'],
    ['They agreed to build it by the end of [2014].', 'ahead'],
    ['By the end of [2014], they had built it.', 'told'],
    ['The rules will change, as the ministry said on [May 3].', 'told'],
    ['The dock will get a crane funded by Bergen on [May 3].', 'ahead'],
    ['The pact that was signed on [May 3] will hold.', 'told'],
    ['[May 3]: Forum on Clean Harbours, Bergen', 'ahead'],
    ['[5 June], Bergen: Forum on Clean Harbours', 'ahead'],
    ['BERGEN, [May 3] (Harbour News) -- Snow fell.', 'told'],
    ['Registration with the institute is open until [May 3].', 'ahead'],
    ['A view of the dock, [May 3].', 'open'],
  ])('of %j is %s', (marked, expected) => {
    const start = marked.indexOf('[');
    const text = marked.replace(/[[\]]/g, '');
    expect(outlookOf(text, start, marked.indexOf(']') - 1)).toBe(expected);
  });
});

describe('the month of an issue', () => {
  it.each([
    [
      'of bare days in the year of the plans ahead',
      'It opened on May 3. It grew on May 9. A wing will follow in 2015. Kari came in 2011.',
      '2014-05',
    ],
    [
      'not of a plan with its year',
      'It opened on May 3, 2013. The next meeting will be held on May 9, 2014.',
      '2013-05',
    ],
    [
      'not of a name that is still to come',
      'It opened on May 3, 2013. They signed for the 2015 Kelp Congress.',
      '2013-05',
    ],
    [
      'over the turn of the year',
      'It opened in December 2013. It moved on January 9. It sank on January 11.',
      '2014-01',
    ],
    [
      'not of the year before',
      'It sank on November 9. It rose on February 3, 2014. It was painted on February 6 and on January 8.',
      '2014-02',
    ],
    [
      'after the year whose figures are known',
      'Ports spent 33 million crowns in 2013, up 8 percent. It opened on March 3. It moved on March 5.',
      '2014-03',
    ],
    [
      'by the day of the week',
      'It opened in 2012. It moved on Monday, March 4. It sank on Friday, March 8.',
      '2013-03',
    ],
    [
      'of days, whatever one of them says of the past',
      'It was founded on May 9, 1913. It opened on June 4, 2013.',
      '2013-06',
    ],
  ])('is %s', (_what, text, expected) => {
    expect(dated(text)).toMatchObject({ value: expected, basis: 'inferred' });
  });

  it.each([
    'It opened on May 3. It grew on May 9.',
    'It opened on May 3. A pendulum was hung there in 1913.',
    'It will open on May 3, 2014.',
  ])('stays open where no year is told: %j', (text) => {
    expect(dated(text)).toBeNull();
  });
});
