import type { Furnishings } from '../furniture/furnishing.ts';
import type { Damage } from './mend.ts';
import { misread } from './ocr.ts';
import { remembering } from '../../remember.ts';
import type { Line } from '../../types.ts';
import { vocabulary } from '../words.ts';

/** Looks through a document for how it was damaged, so that one line can be mended by the others. */
export function damageOf(lines: readonly Line[], furniture: Furnishings): Damage {
  let spaced = 0;
  for (const { text } of lines) {
    if (!text.includes('-')) continue;
    spaced += text.match(/\p{Ll} - \p{Ll}|[\p{L}\p{N}]- (?!and |or |to )[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  const headers = lines
    .filter((_line, index) => furniture.get(index)?.what === 'page header')
    .slice(0, 50)
    .map(({ text }) => text.toLowerCase().replace(/\d+/g, '#').trim());
  const words = vocabulary(lines.map(({ text }) => text));
  return {
    words,
    misread: remembering((word) => misread(word, words)),
    spacedHyphens: spaced >= 4,
    headers: [...new Set(headers)],
  };
}
