import { describe, expect, it } from 'vitest';

import { decode } from '../../../src/ingest/read/decode.ts';
import type { Message } from '../../../src/ingest/types.ts';

function decoded(bytes: Uint8Array): { text: string; places: readonly number[] } {
  const messages: Message[] = [];
  const text = decode(bytes, 'made.txt', (message) => void messages.push(message));
  return { text, places: messages.map(({ start }) => start) };
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('Zürich – 5 °C'), 'Zürich – 5 °C'],
    ['UTF-8 with a mark', utf8('\uFEFFZürich'), 'Zürich'],
    ['UTF-16 with a mark', Buffer.from('\uFEFFZürich', 'utf16le'), 'Zürich'],
    ['bare UTF-16', Buffer.from('Zürich lies low', 'utf16le'), 'Zürich lies low'],
    ['Windows-1252', latin1('Z\xfcrich \x96 \x935 \xb0C\x94'), 'Zürich – “5 °C”'],
    ['Windows-1252 that holds one whole sequence by accident', latin1('\xc3\xa9 f\xfcr \xe4lter'), 'Ã© für älter'],
    ['UTF-8 that holds U+FFFD as it came', utf8('Z\uFFFDrich'), 'Z\uFFFDrich'],
  ])('reads %s without a complaint', (_encoding, bytes, text) => {
    expect(decoded(bytes)).toEqual({ text, places: [] });
  });

  it.each([
    ['a stray byte', Buffer.concat([utf8('Zürich, “so'), latin1('\x94 and on')]), 'Zürich, “so\uFFFD and on', [11]],
    ['a sequence cut at the end', utf8('Zürich, Bogotá').subarray(0, -1), 'Zürich, Bogot\uFFFD', [13]],
    ['a stray byte after a mark', Buffer.concat([utf8('\uFEFFé'), latin1('\x94')]), 'é\uFFFD', [1]],
  ])('keeps UTF-8 with %s and says where', (_damage, bytes, text, places) => {
    expect(decoded(bytes)).toEqual({ text, places });
  });

  it('complains a hundred times at most', () => {
    const damaged = Buffer.concat([utf8('é'.repeat(200)), latin1('\x94'.repeat(150))]);
    expect(decoded(damaged).places).toHaveLength(100);
  });

  it('refuses what is full of control characters', () => {
    expect(() => decoded(latin1('\x01\x02\x03\x04\x05\x06'.repeat(20)))).toThrow('made.txt is binary data');
  });
});
