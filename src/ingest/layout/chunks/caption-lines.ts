import { bylineOf } from './bylines.ts';
import { captionBlocks } from './caption-blocks.ts';
import { captionOf, startsWithPhotoCredit } from './captions.ts';
import type { Furnishings } from '../furniture/furnishing.ts';
import { creditOf } from './credits.ts';
import { jumpOf } from './jumps.ts';
import { couldShow, pointsOut, tellsScene } from './scenes.ts';
import { capitalShare, endsSentence, startsLower } from '../letters.ts';
import type { Line } from '../../types.ts';

// A caption is a sentence or three; what is longer is a story with a picture's credit under it.
const longest = 90;
const most = 8;

/** The lines that make up captions and their credits, by index, with the rule that knew them. */
export function captionLines(lines: readonly Line[], furniture: Furnishings): ReadonlyMap<number, string> {
  const found = new Map<number, string>(captionBlocks(lines, furniture));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (
      line.text === '' ||
      furniture.has(index) ||
      found.has(index) ||
      !(/[:：()（）[\]/©▲▼◀►△|]|phot|imag|pict|fig|courtesy/i.test(line.text) || isImage(line))
    )
      continue;
    const end = closing(lines, index);
    const text = joined(lines, index, end);
    const rule = captionOf(text)?.rule ?? (isImage(line) ? 'caption/Markdown image' : null);
    if (rule === null || bylineOf(text) !== null) continue;
    const start = opening(lines, index, {
      furniture,
      found,
      bare: isBareCredit(lines, index),
    });
    if (joined(lines, start, end).split(/\s+/).length > longest) continue;
    // "(Xinhua)" credits a text, unless it closes what tells a scene.
    if (creditOf(text) !== null && (start === index || !tellsScene(sceneOf(joined(lines, start, end))))) continue;
    for (let at = start; at <= end; at += 1) found.set(at, rule);
    index = end;
  }
  for (const index of scenes(lines, (at) => furniture.has(at) || found.has(at))) found.set(index, 'caption/scene');
  return found;
}

/** Whether a line holds a picture's credit alone, in brackets or behind "Photo:" right below what may be its caption. */
function isBareCredit(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index]!;
  if (text.split(/\s+/).length > 6) return false;
  if (startsWithPhotoCredit(text)) return true;
  const parts = captionOf(text);
  const above = lines[index - 1];
  return (
    parts !== null && parts.to <= parts.from && above !== undefined && !startsLower(above.text) && couldShow(above.text)
  );
}

// What tells a scene is no longer in a narrow column.
const tallest = 5;

/**
 * Captions without a credit: they tell what a picture shows, where a picture may stand. That is behind the gap that it
 * left, in mid-sentence, or between a headline, a byline or the like and a story.
 */
function scenes(lines: readonly Line[], isTaken: (index: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.text === '' || !line.blankBefore || line.heading > 0 || isTaken(index)) continue;
    let end = index;
    while (end - index < tallest && lines[end + 1] !== undefined && lines[end + 1]!.text !== '') end += 1;
    const place = end - index < tallest ? placeOf(lines, index, end) : 'text';
    const text = joined(lines, index, end);
    if (end - index >= tallest) {
      index = end;
      continue;
    }
    if (pointsOut(text) || (place !== 'text' && tellsScene(place === 'gap' ? closed(text) : text, place === 'edge')))
      for (let at = index; at <= end; at += 1) found.push(at);
    index = end;
  }
  return found;
}

/** What stands in mid-sentence in small letters is no headline, and may want its full stop. */
const closed = (text: string) => (/[.!?]$/.test(text) || capitalShare(text) >= 0.5 ? text : `${text}.`);

/** Whether a picture's place is plain, or at the edge of a story, where its own paragraphs may stand too. */
function placeOf(lines: readonly Line[], from: number, to: number): 'gap' | 'picture' | 'edge' | 'text' {
  const above = neighbour(lines, from, -1);
  const below = neighbour(lines, to, 1);
  if (above === undefined || below === undefined || from - above.number > 1) return 'picture';
  if (!endsSentence(above.text) && startsLower(below.text)) return 'gap';
  if (startsWithPhotoCredit(below.text)) return 'picture';
  // Between two heads, a lone sentence is no story.
  if (isHead(above) && isHead(below)) return 'picture';
  return isHead(above) || isHead(below) ? 'edge' : 'text';
}

const neighbour = (lines: readonly Line[], from: number, step: 1 | -1): Line | undefined => {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) if (lines[at]!.text !== '') return lines[at];
  return undefined;
};

/** A headline, a byline, a credit or a jump at a glance. */
const isHead = ({ text, heading }: Line) =>
  heading > 0 ||
  (text.length < 120 && !endsSentence(text) && !/[,;-]$/.test(text) && capitalShare(text) >= 0.7) ||
  jumpOf(text) !== null ||
  creditOf(text) !== null;

/** A line of its own that begins a sentence and does not end it. */
const isCut = ({ text, blankBefore, blankAfter, heading }: Line) =>
  text !== '' &&
  blankBefore &&
  blankAfter &&
  heading === 0 &&
  /^\p{Lu}/u.test(text) &&
  !endsSentence(text) &&
  text.length < 120;

/** A picture that Markdown describes in words; a file's name is no description. */
const isImage = (line: Line) => /^\s*!\[[^\]\s]+(?:\s[^\]\s]+){3}/.test(line.raw);
const joined = (lines: readonly Line[], from: number, to: number) =>
  lines
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

// "Photo: Nets dry on" tells what is to be seen, and may take the paragraph to do so.
const tells = /^(?:photos?|pictures?|images?|caption|above|below|left|right)\s*[:：]\s*\S+(?:\s+\S+){4}/i;

/** The last line of a credit whose bracket opens on this one, or of a caption that "Photo:" leads. */
function closing(lines: readonly Line[], index: number): number {
  if (tells.test(lines[index]!.text) && !/[.)\]]$/.test(lines[index]!.text)) {
    for (let at = index + 1; at < lines.length && at < index + 4 && lines[at]!.text !== ''; at += 1)
      if (endsSentence(lines[at]!.text) || lines[at]!.blankAfter) return at;
  }
  if (!/[([][^()[\]]{0,160}$/.test(lines[index]!.text.slice(-170))) return index;
  for (let at = index + 1; at < lines.length && at < index + 4 && lines[at]!.text !== ''; at += 1) {
    if (/[)\]]\s*\.?$/.test(lines[at]!.text)) return at;
  }
  return index;
}

/** A caption's text without its credit. */
function sceneOf(text: string): string {
  const parts = captionOf(text);
  return parts === null ? text : text.slice(parts.from, parts.to);
}

interface Around {
  readonly furniture: Furnishings;
  readonly found: ReadonlyMap<number, string>;
  /** Whether the line is the credit alone, whose caption stands above it. */
  readonly bare: boolean;
}

function opening(lines: readonly Line[], index: number, { furniture, found, bare }: Around): number {
  let start = index;
  const apart = lines[index - 2];
  // A caption whose second line a blank one divides from the first.
  if (
    startsLower(lines[index]!.text) &&
    lines[index]!.blankBefore &&
    apart &&
    isCut(apart) &&
    !furniture.has(index - 2)
  )
    return index - 2;
  while (start > 0 && index - start < most) {
    const line = lines[start]!;
    const above = lines[start - 1]!;
    if (
      above.text === '' ||
      above.heading > 0 ||
      furniture.has(start - 1) ||
      found.has(start - 1) ||
      /^\s/.test(line.raw) ||
      (above.text.length < 170 && (bylineOf(above.text) ?? creditOf(above.text) ?? jumpOf(above.text)) !== null)
    )
      break;
    const whole = !(bare && start === index) && endsSentence(above.text);
    if (whole) break;
    // In mid-sentence, a caption begins where its lines tell a scene of their own.
    if (/^\p{Lu}/u.test(line.text) && tellsScene(sceneOf(joined(lines, start, index)))) break;
    start -= 1;
  }
  return start;
}
