import { expect, it } from 'vitest';

import { laidOut } from '../../layout.ts';

const story =
  '\n\nPort Opens for Winter\n\nThe port of Bergen opened for the winter on Monday. Ships came in at once.\n';

it.each([
  ['Harbour Science Weekly\n\nVol. 3, Issue 14\n\n3 May 2012', 'Harbour Science Weekly', '3', '14', '2012-05-03'],
  [
    '# Harbour Light\n\nVOL.3-NO.14\n\nTHURSDAY, MAY 3, 2012\n\nWEEKLY EDITION',
    'Harbour Light',
    '3',
    '14',
    '2012-05-03',
  ],
  ['HARBOUR BULLETIN | No. 12 (345) | May 2012', 'Harbour Bulletin', null, '12', '2012-05'],
  ['The Harbour Review\nVolume XII  Number 3-4\nMarch/April 2012', 'The Harbour Review', 'XII', '3-4', '2012-03'],
  ['Nordlys\nA letter on tides\nLetter No. 7', 'Nordlys', null, '7', null],
])('reads the masthead %j', (top, publication, volume, number, date) => {
  const { masthead, articles } = laidOut(top + story).layout;
  expect({ ...masthead, date: masthead.date?.value ?? null }).toEqual({ publication, volume, number, date });
  expect(articles.map(({ title }) => title?.text)).toEqual(['Port Opens for Winter']);
});

it('mends a misread letter of the name by the words of the text', () => {
  const top = 'BERGEM HARBOUR NEWS\n\nMay 2012';
  const body = 'Bergen grew. In Bergen nobody slept. All of Bergen rejoiced on Monday evening.';
  expect(laidOut(`${top}\n\nA City Wakes Up\n\n${body}\n`).layout.masthead.publication).toBe('Bergen Harbour News');
});

it('takes no headline for a masthead', () => {
  expect(laidOut(story.trim()).layout.masthead).toEqual({ publication: null, volume: null, number: null, date: null });
});

it('takes a name that a source speaks to only where there is no masthead, and says so', () => {
  const { layout, messages } = laidOut(
    'Port Opens for Winter\n\n"We are ready," she told Harbour Science Weekly on Monday.\n',
  );
  expect(layout.masthead.publication).toBe('Harbour Science Weekly');
  expect(messages.map(({ rule }) => rule)).toContain('masthead/told');
});
