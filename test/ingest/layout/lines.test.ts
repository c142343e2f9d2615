import { describe, expect, it } from 'vitest';

import { splitLines } from '../../../src/ingest/layout/lines.ts';

describe('splitLines', () => {
  it.each([
    ['line feeds', 'one\ntwo\n\nfour'],
    ['carriage returns with line feeds', 'one\r\ntwo\r\n\r\nfour\r\n'],
    ['carriage returns alone', 'one\rtwo\r\rfour'],
    ['a form feed inside', 'one\ntwo\n\f\nfour\n'],
  ])('numbers lines broken by %s', (_kind, text) => {
    const lines = splitLines(text);
    expect(lines.map(({ text: words }) => words)).toEqual(['one', 'two', '', 'four']);
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    for (const { start, end, raw } of lines) expect(text.slice(start, end)).toBe(raw);
  });

  it('keeps a lone carriage return inside a line where line feeds break', () => {
    expect(splitLines('one\rtwo\nthree').map(({ number }) => number)).toEqual([1, 2]);
  });

  it('tells headings and blank neighbours', () => {
    const [title, , body] = splitLines('## Port *Opens*\n\nShips came.');
    expect(title).toMatchObject({ text: 'Port Opens', heading: 2, blankBefore: true, blankAfter: true });
    expect(body).toMatchObject({ heading: 0, blankBefore: true, blankAfter: true });
  });
});
