import { expect, it } from 'vitest';
import { splitSentences } from '../../../src/ingest/recognize/passage.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['It rained. It snowed.', ['It rained.', 'It snowed.']],
  ['“It rained.” She left.', ['“It rained.”', 'She left.']],
  ['A headline\n\nA body', ['A headline', 'A body']],
  ['It came from Acme Inc. The ship left.', ['It came from Acme Inc.', 'The ship left.']],
])('ends the sentences of %j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

it.each([
  'Dr. Okafor came.',
  'The U.S. Senate voted.',
  'On Nov. 19 it rained.',
  'At 4 a.m. (local time) it rained.',
  'No. 7 and J. K. Moe',
])('does not end a sentence inside %j', (text) => {
  expect(split(text)).toEqual([text]);
});
