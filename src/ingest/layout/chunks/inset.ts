import { isOrganizationHead } from '../../gazetteer/organization-heads.ts';
import { isSectionLabel } from '../headlines/sections.ts';
import {
  capitalShare,
  endsInHyphen,
  endsOpen,
  endsSentence,
  fold,
  isAllCaps,
  startsLower,
  startsList,
  tellsWhen,
  wordsOf,
} from '../letters.ts';
import { fits } from './continues.ts';
import type { Measure } from './measure.ts';
import type { Line } from '../../types.ts';

/** Whether a line opens a headline that no blank line divides from its story, or goes on with one. */
export type Inset = 'opens' | 'goes on';

// A headline of more lines than these is a paragraph.
const most = 3;

/**
 * Finds headlines in narrow columns that stand right on their stories, or right below them: where a sentence has
 * ended, lines that stop before the column's edge without a full stop, and then a sentence begins.
 */
export function insets(
  lines: readonly Line[],
  roles: ReadonlyMap<number, { readonly kind: string }>,
  { size, known }: { readonly size: Measure; readonly known: ReadonlySet<string> },
): ReadonlyMap<number, Inset> {
  const found = new Map<number, Inset>();
  const free = (index: number) =>
    lines[index] !== undefined && lines[index].text !== '' && lines[index].heading === 0 && !roles.has(index);
  for (let index = 0; index < lines.length; index += 1) {
    if (!free(index)) continue;
    const listed = known.size === 0 ? 0 : listedLines(lines, index, { free, known });
    if (listed > 0) {
      for (let at = 0; at < listed; at += 1) found.set(index + at, at === 0 ? 'opens' : 'goes on');
      index += listed - 1;
      continue;
    }
    if (!opensAfter(lines[index - 1], roles.has(index - 1) || isTag(lines, index - 1))) continue;
    if (lines[index - 1]?.text === '' && breaksOff(lines, index)) continue;
    const above = lines[index - 1];
    const ended = above !== undefined && endsParagraph(above, size);
    const closed = roles.get(index - 1)?.kind === 'credit';
    for (let count = 1; count <= most && free(index + count - 1); count += 1) {
      if (!isInset(lines, index, { count, ended, closed, size, shut: !free(index + count) })) continue;
      for (let at = 0; at < count; at += 1) found.set(index + at, at === 0 ? 'opens' : 'goes on');
      index += count - 1;
      break;
    }
  }
  return found;
}

/** How many lines from here make up a headline that the table of contents lists in these words; 0 for none. */
function listedLines(
  lines: readonly Line[],
  index: number,
  { free, known }: { readonly free: (index: number) => boolean; readonly known: ReadonlySet<string> },
): number {
  if (startsLower(lines[index]!.text)) return 0;
  let text = '';
  for (let count = 1; count <= most && free(index + count - 1); count += 1) {
    text += fold(lines[index + count - 1]!.text);
    if (text.length > 8 && known.has(text)) return count;
  }
  return 0;
}

/** Whether the last line above blank ones is running text that stops in mid-sentence: it goes on here. */
function breaksOff(lines: readonly Line[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && lines[at]!.text === '') at -= 1;
  const above = lines[at];
  if (above === undefined || index - at > 2 || endsSentence(above.text) || above.heading > 0) return false;
  if (endsOpen(above.text) || endsInHyphen(above.text)) return true;
  let first = at;
  while (at - first < 4 && lines[first - 1] !== undefined && lines[first - 1]!.text !== '') first -= 1;
  return startsLower(above.text) && (at - first >= 3 || startsLower(lines[first]!.text));
}

/** "EXCLUSIVE" over a headline, where text may begin anew. */
const isTag = (lines: readonly Line[], index: number) => {
  const line = lines[index];
  return (
    line !== undefined && isAllCaps(line.text) && wordsOf(line.text).length <= 3 && opensAfter(lines[index - 1], false)
  );
};

const opensAfter = (above: Line | undefined, hasRole: boolean) =>
  above === undefined || above.text === '' || hasRole || (endsSentence(above.text) && !/[:…]$/.test(above.text));

/** "The International Rice Research" over "Institute …" is the beginning of a sentence. */
const mayOpenName = (text: string, below: Line) =>
  /^(?:The|An?)\s/.test(text) || isOrganizationHead(wordsOf(below.text)[0] ?? '');

/** "The Northern Tidal Energy" over "Agency (NTEA) has …": the acronym counts words on both lines. */
function isNameThatGoesOn(text: string, below: string): boolean {
  const [, rest = '', acronym = ''] = /^((?:\p{Lu}[\p{L}-]*\s+){1,4})\((\p{Lu}{2,8})\)/u.exec(below) ?? [];
  const initials = (words: string) => (words.match(/(?<![\p{L}-])\p{Lu}/gu) ?? []).join('');
  return acronym.length > initials(rest).length && initials(`${text} ${rest}`).endsWith(acronym);
}

/** Whether all lines but the last are about as long, as those of one headline are; else two stand on each other. */
function isEven(lines: readonly Line[]): boolean {
  const lengths = lines.slice(0, -1).map(({ text }) => text.length);
  return Math.min(...lengths) >= 0.7 * Math.max(...lengths) || lengths.length === 0;
}

/** Whether a column's damage put a blank line into a sentence here, which goes on with a small letter. */
const isBrokenOff = (lines: readonly Line[], index: number) =>
  lines[index]?.text === '' && startsLower(lines[index + 1]?.text ?? '');

const endsParagraph = ({ text, number }: Line, size: Measure) =>
  text !== '' && endsSentence(text) && text.length < size.width[number - 1]! * 0.7;

/** Set wider than the column around it. */
const isWider = ({ text, number }: Line, size: Measure) =>
  size.wrapped[number - 1] === true && text.length > size.width[number - 1]! * 1.08;

interface Stretch {
  readonly count: number;
  /** Whether the line above stops before the column's edge. */
  readonly ended: boolean;
  /** Whether a source credit stands above. */
  readonly closed: boolean;
  /** Whether what follows is no text: a blank line, a byline. */
  readonly shut: boolean;
  readonly size: Measure;
}

function isInset(lines: readonly Line[], index: number, { count, ended, closed, size, shut }: Stretch): boolean {
  const last = lines[index + count - 1]!;
  const below = lines[index + count];
  const text = lines
    .slice(index, index + count)
    .map((line) => line.text)
    .join(' ');
  if (text.length > 140 || tellsWhen(text) || startsLower(text) || startsList(text) || /[:：]/.test(text.slice(0, 30)))
    return false;
  if (/[.,;:]["”’')]*$/.test(text) || endsInHyphen(text) || endsOpen(text) || wordsOf(text).length < 3) return false;
  const own = lines.slice(index, index + count);
  if (isLabel(lines[index]!) || (count > 1 && !isOne(own))) return false;
  if (shut || below === undefined) {
    return capitalShare(text) >= 0.8 && isEven(lines.slice(index, index + count)) && !isBrokenOff(lines, index + count);
  }
  if (isAllCaps(text) && !isAllCaps(below.text)) return true;
  if (!opensProse(lines, index + count, { last, size })) return false;
  if (isNameThatGoesOn(text, below.text)) return false;
  if (capitalShare(text) >= 0.8 && isWider(last, size)) return true;
  if (capitalShare(text) >= 0.8) return fits(last, below, size) || (ended && !mayOpenName(text, below));
  if (size.wrapped[index] !== true) return false;
  if (count === 1) return fits(last, below, size, closed ? 0.9 : 0.8);
  // Set in small letters over several lines: all but the last are full, as no paragraph's beginning is.
  return (closed || ended) && fits(last, below, size, 0.85) && own.every((line, at) => isFull(line, own[at + 1], size));
}

/** Whether the next line's first word would not have stood on this one. */
const isFull = (line: Line, next: Line | undefined, size: Measure) =>
  next === undefined || !fits(line, next, size, 0.85);

/** Whether no line of a headline is a label of its own: in capitals over small letters, or named as pages are. */
function isOne(own: readonly Line[]): boolean {
  const [first, ...rest] = own;
  const kicked = isAllCaps(first!.text) && wordsOf(first!.text).length > 1 && rest.some(({ text }) => !isAllCaps(text));
  return !kicked && !rest.some(({ text, raw }) => isSectionLabel(text) || (/^\s/.test(raw) && !/^\s/.test(first!.raw)));
}

/** "ENERGY" over a headline belongs to the page. */
const isLabel = ({ text }: Line) => isAllCaps(text) && isSectionLabel(text);

interface Opening {
  readonly last: Line;
  readonly size: Measure;
}

/** Whether a line begins a sentence, and no further line of a headline. */
function opensProse(lines: readonly Line[], index: number, { last, size }: Opening): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (!/^["“'‘(]?[\p{Lu}\d]/u.test(line.text)) return false;
  if (next === undefined || next.text === '') return endsSentence(line.text);
  if (startsLower(next.text) || endsInHyphen(line.text) || capitalShare(line.text) < 0.8) return true;
  if (fits(line, next, size)) return false;
  if (capitalShare(`${line.text} ${next.text}`) < 0.7) return true;
  // A sentence may open with many names: then its lines are full, which the headline's last one was not.
  const later = [lines[index + 2], lines[index + 3]];
  return fits(last, line, size, 0.93) && later.some((each) => each !== undefined && startsLower(each.text));
}
