import { expect, it } from 'vitest';
import { proseSpans } from '../../../src/ingest/explain/prose-spans.ts';
import { laidOut } from '../layout.ts';

const source = [
  'Cranes Learn to Bow in Riga',
  '',
  'The harbour of Riga has taught its cranes to bow to every neu-',
  'tron that passes, says the Institute of Har-',
  'bour Physics, and  nobody knows the reason why it should be so.',
].join('\n');

const body = laidOut(source).layout.articles[0]!.body;

it.each([
  ['Riga has', 'Riga has'],
  ['neu-\ntron', 'neutron'],
  ['Institute of Har-\nbour Physics', 'Institute of Harbour Physics'],
  ['cranes to bow to every neu', 'cranes to bow to every neu'],
])('finds %j of the print in the text', (printed, expected) => {
  const start = source.indexOf(printed, 30);
  const span = proseSpans(body)({ start, end: start + printed.length })!;
  expect(body.text.slice(span.start, span.end)).toBe(expected);
});

it('finds where each repair stands in the text', () => {
  const spanOf = proseSpans(body);
  const around = body.repairs.map((repair) => {
    const span = spanOf(repair)!;
    return [
      repair.before,
      body.text.slice(span.start - 3, span.start),
      body.text.slice(span.start, span.end),
      body.text.slice(span.end, span.end + 4),
    ];
  });
  expect(around).toEqual([
    ['-', 'neu', '', 'tron'],
    ['-', 'Har', '', 'bour'],
    ['  ', 'and', ' ', 'nobo'],
  ]);
});

it('says that a headline is not in the body', () => {
  expect(proseSpans(body)({ start: 0, end: 6 })).toBeNull();
});
