import { bylineOf } from './bylines.ts';
import { captionOf, startsWithPhotoCredit } from './captions.ts';
import { creditOf } from './credits.ts';
import type { Furnishings } from '../furniture/furnishing.ts';
import { jumpOf } from './jumps.ts';
import { endsSentence, startsLower } from '../letters.ts';
import { couldShow, tellsScene } from './scenes.ts';
import type { Line } from '../../types.ts';

// A caption and its credit between two blank lines; a longer block is a story's, whatever stands at its end.
const longest = 50;
const tallest = 7;
const signs = /[:：()（）[\]/©▲▼◀►△|]|phot|imag|pict|fig|courtesy|caption|(?:VCG|CFP|AFP|AP|Xinhua|Reuters)\W{0,2}$/i;

/** Captions that fill the space between two blank lines, by line index, with the rule that knew them. */
export function captionBlocks(lines: readonly Line[], furniture: Furnishings): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let from = 0; from < lines.length; from += 1) {
    if (lines[from]!.text === '') continue;
    let to = from;
    while (to + 1 < lines.length && lines[to + 1]!.text !== '') to += 1;
    const rule = to - from < tallest ? ruleOf(lines, from, to, furniture) : null;
    if (rule !== null) {
      for (let at = from; at <= to; at += 1) found.set(at, rule);
      const above = startsWithPhotoCredit(lines[from]!.text) ? shownAbove(lines, from, furniture) : null;
      for (let at = above ?? from; at < from; at += 1)
        if (lines[at]!.text !== '') found.set(at, 'caption/above its credit');
    }
    from = to;
  }
  return found;
}

function ruleOf(lines: readonly Line[], from: number, to: number, furniture: Furnishings): string | null {
  const block = lines.slice(from, to + 1);
  if (block.some(({ heading }, n) => heading > 0 || furniture.has(from + n))) return null;
  const text = block.map((line) => line.text).join(' ');
  if (text.length > 500 || !signs.test(text) || text.split(/\s+/).length > longest) return null;
  if (startsLower(text) || (text.length < 170 && bylineOf(text) !== null)) return null;
  const parts = captionOf(text);
  if (parts === null) return null;
  const scene = parts.rule === 'caption/scene and credit';
  if (block.some((line) => line.text.length < 170 && isOther(line.text, scene))) return null;
  const shown = text.slice(parts.from, parts.to);
  // Above a credit there may stand a headline, or the last line of a story.
  return block.length === 1 || parts.to <= parts.from || endsSentence(shown) || tellsScene(`${shown}.`)
    ? parts.rule
    : null;
}

const isOther = (text: string, scene: boolean) =>
  captionOf(text) === null && (bylineOf(text) ?? (scene ? null : creditOf(text)) ?? jumpOf(text)) !== null;

/** Where the lone sentence above a credit in brackets begins, if it may tell what the picture shows. */
function shownAbove(lines: readonly Line[], credit: number, furniture: Furnishings): number | null {
  let to = credit - 1;
  while (to >= 0 && lines[to]!.text === '' && credit - to < 4) to -= 1;
  if (to < 0 || lines[to]!.text === '') return null;
  let from = to;
  while (from > 0 && lines[from - 1]!.text !== '' && to - from < tallest) from -= 1;
  const block = lines.slice(from, to + 1);
  if (block.some(({ heading }, n) => heading > 0 || furniture.has(from + n))) return null;
  return couldShow(block.map(({ text }) => text).join(' ')) ? from : null;
}
