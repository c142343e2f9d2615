import { CannotImport } from './refusal.ts';

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** No text that Broadsheet reads comes near it, and a string of Node is at most twice as long. */
export const longest = 256 * (1 << 20);

/** Cuts a stream of bytes into lines. Throws `CannotImport` where one is too long, is no UTF-8 or, the last, lacks its end. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, limit = longest): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array) => {
    length += piece.length;
    if (length > limit) throw new CannotImport(number, `is longer than ${limit} bytes`);
    pieces.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      const bytes = Buffer.concat(pieces);
      yield { number, bytes, text: decoded(decoder, bytes, number) };
      from = end + 1;
      number += 1;
      pieces = [];
      length = 0;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) throw new CannotImport(number, 'is cut off: the file ends within it');
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, number: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CannotImport(number, 'is no UTF-8');
  }
}
