import { describe, expect, it } from 'vitest';

import { laidOut } from '../../layout.ts';

const top = 'Harbour Light\n\nVOL.3-NO.14\n\nTHURSDAY, MAY 3, 2012\n\nWEEKLY EDITION\n\n';
const first =
  'The port of Bergen opened for the winter on Monday, said the harbour office. Ships came in at once and left again.';
const second =
  'Two farmers at the mouth of the fjord grow kelp for a village. They sow it in autumn and mow it in spring, by boat.';

const edges = [
  'Thursday, 3 May 2012 VOICES 2',
  'INTERNATIONAL COOPERATION Thursday, May 3, 2012',
  '2   THURSDAY, MAY 3, 2012   GLOBAL EXCHANGE',
  '2 | SCI-TECH WORLD | May 3, 2012',
  'THURSDAY, MAY 3, 2012',
  'THURSDAY, MAY 3',
  'l7 MAY 2O12  FOCUS 2',
  'Thursday, May 3, 2012 · Bergen',
  'VOL.3-NO.14 MAY 3, 2012',
];

describe.each([
  ['apart', '\n\n'],
  ['glued to the headline below', '\n'],
])('a page edge %s', (_where, gap) => {
  it.each(edges)('is furniture: %j', (edge) => {
    const { layout } = laidOut(
      `${top}Port Opens for Winter\n\n${first}\n\n${edge}${gap}Kelp Feeds Village\n\n${second}\n`,
    );
    expect(layout.articles.map(({ title, body }) => [title?.text, body.text])).toEqual([
      ['Port Opens for Winter', first],
      ['Kelp Feeds Village', second],
    ]);
    expect(layout.undecided).toEqual([]);
  });
});

it.each(['On Thursday, May 3, 2012', 'Thursday, May 3, 2012: Kelp Day', 'It opened on May 3, 2012.'])(
  'is none: %j',
  (line) => {
    const { layout } = laidOut(`${top}Port Opens for Winter\n\n${first}\n\n${line}\n\n${second}\n`);
    const at = layout.source.text.split('\n').indexOf(line) + 1;
    expect(layout.furniture.filter(([from, to]) => from <= at && at <= to)).toEqual([]);
  },
);
