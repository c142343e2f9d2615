import { expect, it } from 'vitest';

import { jumpOf, trailingJump } from '../../../../src/ingest/layout/chunks/jumps.ts';

it.each([
  ['See page 2', 'to', '2'],
  ['(Continued on page 14)', 'to', '14'],
  ['CONTINUED ON P. A4', 'to', 'A4'],
  ["Cont'd on next page", 'to', null],
  ['▶ Turn to page 3', 'to', '3'],
  ['From page 1', 'from', '1'],
  ['Continued from page 1', 'from', '1'],
  ['Continued from previous page', 'from', null],
])('reads the jump line %j', (text, toward, page) => {
  expect(jumpOf(text)).toEqual({ toward, page });
});

it.each([
  'See you on Monday',
  'From page to stage: a printer turns actor',
  'The list continues on page 4 of the annual report, which is longer than most',
])('takes %j for text', (text) => {
  expect(jumpOf(text)).toBeNull();
});

it.each([
  ['… and the crew slept. See page 4', '… and the crew slept.'],
  ['The crew slept (continued on page 3)', 'The crew slept'],
  ['The crew slept on the page.', 'The crew slept on the page.'],
])('cuts the jump off the end of %j', (text, kept) => {
  const at = trailingJump(text);
  expect(at < 0 ? text : text.slice(0, at)).toBe(kept);
});
