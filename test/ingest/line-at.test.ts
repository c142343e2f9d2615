import { expect, it } from 'vitest';
import { splitLines } from '../../src/ingest/layout/lines.ts';
import { lineFinder } from '../../src/ingest/line-at.ts';

it.each([
  ['one', 'a'],
  ['broken by line feeds', 'a\n\nbc\n'],
  ['broken by both', 'a\r\n\r\nbc\r\nd'],
  ['broken by carriage returns', 'a\r\rbc\rd'],
  ['with a stray carriage return', 'a\rb\nc'],
])('finds the lines of a text %s where the reader counts them', (_, text) => {
  const lineAt = lineFinder(text);
  for (const { number, start, end } of splitLines(text)) {
    expect([lineAt(start), lineAt(end)]).toEqual([number, number]);
  }
});
