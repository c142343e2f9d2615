import { captionOf, startsWithPhotoCredit } from './captions.ts';
import type { Furnishings } from '../furniture/furnishing.ts';
import { endsSentence } from '../letters.ts';
import type { Line } from '../../types.ts';

// A caption is a sentence or three; what is longer is a story with a picture's credit under it.
const longest = 90;
const most = 8;

/** The lines that make up captions and their credits, by index, with the rule that knew them. */
export function captionLines(lines: readonly Line[], furniture: Furnishings): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.text === '' || furniture.has(index) || !/[:：()[\]/©▲▼◀►△]|phot|imag|pict|fig|courtesy/i.test(line.text))
      continue;
    const end = closing(lines, index);
    const text = joined(lines, index, end);
    const rule = captionOf(text)?.rule ?? (isImage(line) ? 'caption/Markdown image' : null);
    if (rule === null) continue;
    const start = opening(lines, index, {
      furniture,
      found,
      bare: startsWithPhotoCredit(line.text) && text.split(/\s+/).length <= 6,
    });
    if (joined(lines, start, end).split(/\s+/).length > longest) continue;
    for (let at = start; at <= end; at += 1) found.set(at, rule);
    index = end;
  }
  return found;
}

const isImage = (line: Line) => /^\s*!\[[^\]]/.test(line.raw);
const joined = (lines: readonly Line[], from: number, to: number) =>
  lines
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

/** The last line of a credit whose bracket opens on this one. */
function closing(lines: readonly Line[], index: number): number {
  if (!/[([][^()[\]]{0,160}$/.test(lines[index]!.text.slice(-170))) return index;
  for (let at = index + 1; at < lines.length && at < index + 4 && lines[at]!.text !== ''; at += 1) {
    if (/[)\]]\s*\.?$/.test(lines[at]!.text)) return at;
  }
  return index;
}

interface Around {
  readonly furniture: Furnishings;
  readonly found: ReadonlyMap<number, string>;
  /** Whether the line is the credit alone, whose caption stands above it. */
  readonly bare: boolean;
}

function opening(lines: readonly Line[], index: number, { furniture, found, bare }: Around): number {
  let start = index;
  while (start > 0 && index - start < most) {
    const line = lines[start]!;
    const above = lines[start - 1]!;
    if (
      above.text === '' ||
      above.heading > 0 ||
      furniture.has(start - 1) ||
      found.has(start - 1) ||
      /^\s/.test(line.raw)
    )
      break;
    const whole = !(bare && start === index) && endsSentence(above.text);
    if (whole) break;
    start -= 1;
  }
  return start;
}
