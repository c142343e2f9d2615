import { describe, expect, it } from 'vitest';

import type { Masthead } from '../../../../src/ingest/types.ts';
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

const body =
  'The port of Bergen opened for the winter on Monday, said the harbour office. Ships came in at once and left again.';
const page = (titles: readonly string[]) => titles.map((title) => `${title}\n\n${body}\n\n`).join('');
const told = ({ masthead }: { readonly masthead: Masthead }) => [
  masthead.publication,
  masthead.volume,
  masthead.number,
  masthead.date?.value ?? null,
];

describe.each([
  ['above the stories', [], ['Port Opens for Winter', 'Ferries Change Course', 'Kelp Feeds Village']],
  ['among the stories', ['Port Opens for Winter', 'Ferries Change Course'], ['Kelp Feeds Village']],
  ['below the stories', ['Port Opens for Winter', 'Ferries Change Course', 'Kelp Feeds Village'], []],
])('a masthead %s', (_where, before, after) => {
  it.each([
    [
      'Harbour Light\n\nVOL.3-NO.14\n\nTHURSDAY, MAY 3, 2012\n\nWEEKLY EDITION',
      'Harbour Light',
      '3',
      '14',
      '2012-05-03',
    ],
    ['Harbour Light\nVOL.3-NO.14   THURSDAY, MAY 3, 2012   WEEKLY EDITION', 'Harbour Light', '3', '14', '2012-05-03'],
    [
      'Harbour Science Weekly VOL.3-NO.14 THURSDAY, MAY 3, 2012 WEEKLY EDITION',
      'Harbour Science Weekly',
      '3',
      '14',
      '2012-05-03',
    ],
    ['Thursday, 3 May 2012\n\nHARBOUR HERALD\n\nWEEKLY EDITION No. 14', 'Harbour Herald', null, '14', '2012-05-03'],
    ['Harbour Herald\n\nIssue 14 (Total 88)\n\nMay 2012', 'Harbour Herald', null, '14', '2012-05'],
    ['Harbour Herald\nNo. 14, 2012', 'Harbour Herald', null, '14', '2012'],
    ['Harbour Herald\n2012 No. 14', 'Harbour Herald', null, '14', '2012'],
    ['Harbour Herald\nMay 3-9, 2012\nIssue 14', 'Harbour Herald', null, '14', '2012-05-03'],
    ['H A R B O U R   L I G H T\n\nVol. 3  No. 14\n\nMay 3, 2012', 'Harbour Light', '3', '14', '2012-05-03'],
    ['HARBOUR SCIENCE\nWEEKLY\nVOL.3-NO.14\nMAY 3, 2012', 'Harbour Science Weekly', '3', '14', '2012-05-03'],
    ['HARB0UR M0NITOR\nV0L.3-N0.14\nMAY 3, 2O12', 'Harbour Monitor', '3', '14', '2012-05-03'],
    [
      'Harbour Herald\nBringing the sea to readers on land\nVol. 3 No. 14\nMay 3, 2012',
      'Harbour Herald',
      '3',
      '14',
      '2012-05-03',
    ],
    [
      'Harbour Light\nSponsored by the Society of Ports\nVol. 3, Issue 14\n3 May 2012',
      'Harbour Light',
      '3',
      '14',
      '2012-05-03',
    ],
    ['港口周报 Harbour Weekly\n第14期\nMay 2012', 'Harbour Weekly', null, '14', '2012-05'],
    ['Harbour Weekly\n2012年5月3日 第14期', 'Harbour Weekly', null, '14', '2012-05-03'],
    ['Harbour Weekly | Volume 3 | Number 14 | 3 May 2012', 'Harbour Weekly', '3', '14', '2012-05-03'],
    ['Harbour Weekly\n2012.05.03  No.14', 'Harbour Weekly', null, '14', '2012-05-03'],
  ])('is read: %j', (top, ...facts) => {
    const { layout } = laidOut(`${page(before)}${top}\n\n${page(after)}`);
    expect(told(layout)).toEqual(facts);
    expect(layout.articles.map(({ title }) => title?.text)).toEqual([...before, ...after]);
    expect(layout.undecided).toEqual([]);
  });
});

const headlines = [
  'No. 5 Metro Line Opens in Bergen',
  'Number 9 Reactor Tested',
  'Volume 3 of Flora Printed',
  'Herald of Spring',
  'Monitor for Glaciers',
  'Digest of Rules',
  'May 2012 Launch Planned',
  '2012 Report on Kelp Published',
];

it.each(headlines)('leaves the headline %j to its story', (headline) => {
  const { layout } = laidOut(page([headline, 'Ferries Change Course', 'Kelp Feeds Village']));
  expect(told(layout)).toEqual([null, null, null, null]);
  expect(layout.articles.map(({ title }) => title?.text)).toContain(headline);
});

it.each(headlines)('leaves the headline %j below a masthead to its story', (headline) => {
  const { layout } = laidOut(
    `Harbour Light\n\nVol. 2 No. 7\n\nMay 5, 2012\n\n${page([headline, 'Ferries Change Course'])}`,
  );
  expect(told(layout)).toEqual(['Harbour Light', '2', '7', '2012-05-05']);
  expect(layout.articles.map(({ title }) => title?.text)).toContain(headline);
});

it.each([
  '(Source: Harbour News, May 3, 2012)',
  'The work appeared in Kelp Letters, Vol. 12, No. 3, May 2011.',
  'May 3, 2012',
])('takes nothing of the issue from %j', (line) => {
  const { layout } = laidOut(`Ferries Change Course\n\n${body}\n\n${line}\n\n${page(['Kelp Feeds Village'])}`);
  expect(told(layout)).toEqual([null, null, null, null]);
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
