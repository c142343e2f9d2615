import { bareNames, bylineOf } from '../chunks/bylines.ts';
import { captionOf } from '../chunks/captions.ts';
import type { Chunk } from '../chunks/chunks.ts';
import { closingCredit, creditOf, credited } from '../chunks/credits.ts';
import { cut } from './cut.ts';
import type { Note } from '../notes.ts';
import type { Draft } from './drafts.ts';
import { kindOf } from './kinds.ts';
import { endsInHyphen, endsSentence, startsList } from '../letters.ts';
import type { Damage } from '../text/mend.ts';
import type { ArticleLayout, Line, LineRange, Photo, Prose } from '../../types.ts';
import { couldHead, speakerOf } from '../headlines/units.ts';
import { mendedByContents } from './title-by-contents.ts';
import { unwrap } from '../text/unwrap.ts';

export interface Setting {
  readonly chunks: readonly Chunk[];
  readonly damage: Damage;
  readonly speakers: ReadonlySet<string>;
  /** Of the table of contents. */
  readonly entries: readonly string[];
  /** Whether a line of this number is blank. */
  readonly blank: (number: number) => boolean;
  readonly note: Note;
}

/** Writes an article out: its texts repaired, its lines counted. */
export function layOut(draft: Draft, setting: Setting): ArticleLayout {
  const { chunks, damage, speakers, blank } = setting;
  const of = (positions: readonly number[]) => positions.flatMap((at) => chunks[at]!.lines);
  const title = draft.title.length === 0 ? null : mendedByContents(unwrap([of(draft.title)], damage), setting.entries);
  const body = unwrap(paragraphs(draft.body, setting), damage);
  const closing = closingCredit(body.text);
  const last = draft.body.at(-1);
  if (closing !== null && last !== undefined) setting.note(last, 'credit/closing words');
  const speaking = draft.body.filter((at) => speakers.has(speakerOf(chunks[at]!.text) ?? '')).length;
  return {
    title,
    section: draft.section,
    kind: kindOf({ section: draft.section, title: title?.text ?? null, text: body.text, speakers: speaking }),
    authors: [...new Set(draft.bylines.flatMap((at) => authors(chunks[at]!)))],
    credit: creditText(draft, setting) ?? closing,
    body,
    photos: photosOf(draft, setting),
    titleLines: ranges(of([...draft.title, ...draft.again]), blank),
    bylineLines: ranges(of(draft.bylines), blank),
    creditLines: ranges(of(draft.credits), blank),
    bodyLines: ranges(of(draft.body), blank, false),
  };
}

/** A picture with no article about it. */
export function photoStory(chunk: Chunk, setting: Setting): ArticleLayout {
  const none: Prose = { text: '', runs: [], repairs: [] };
  return {
    title: null,
    section: null,
    kind: 'photo',
    authors: [],
    credit: null,
    body: none,
    photos: [photoOf(chunk, setting)],
    titleLines: [],
    bylineLines: [],
    creditLines: [],
    bodyLines: [],
  };
}

/** One paragraph a chunk, but for a sentence that runs from one into the next. */
function paragraphs(body: readonly number[], { chunks, speakers, note }: Setting): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  let before: Chunk | undefined;
  for (const at of body) {
    const chunk = chunks[at]!;
    if (before && runsOn(before, chunk, speakers)) {
      for (const line of chunk.lines) found.at(-1)!.push(line);
      note(at, 'text/runs on');
    } else found.push([...chunk.lines]);
    before = chunk;
  }
  return found;
}

function runsOn(before: Chunk, chunk: Chunk, speakers: ReadonlySet<string>): boolean {
  if (endsSentence(before.text) || endsInHyphen(before.text) || startsList(chunk.text) || startsList(before.text))
    return false;
  if (
    couldHead(before, speakers) ||
    couldHead(chunk, speakers) ||
    before.lines[0]!.heading > 0 ||
    chunk.lines[0]!.heading > 0
  )
    return false;
  return before.text.length > 20 && /^[\p{L}\p{N}"“(]/u.test(chunk.text);
}

function authors(chunk: Chunk): readonly string[] {
  const whole = bylineOf(chunk.text) ?? bareNames(chunk.text);
  if (whole && chunk.lines.length === 1) return whole;
  return chunk.lines.flatMap(({ text }) => bylineOf(text) ?? bareNames(text) ?? [text.replace(/[,&]\s*$/, '').trim()]);
}

function creditText({ credits }: Draft, { chunks, damage }: Setting): string | null {
  const at = credits[0];
  if (at === undefined) return null;
  const { text } = unwrap([chunks[at]!.lines], damage);
  return creditOf(text) ?? credited(text);
}

/** An article's pictures; a caption that only its place shows goes together with the credit alone below it. */
function photosOf({ captions }: Draft, setting: Setting): readonly Photo[] {
  const photos: Photo[] = [];
  for (const at of captions) {
    const chunk = setting.chunks[at]!;
    const photo = photoOf(chunk, setting);
    const last = photos.at(-1);
    if (photo.caption.text === '' && last?.credit === null)
      photos[photos.length - 1] = { ...last, credit: photo.credit, lines: [...last.lines, ...photo.lines] };
    else photos.push(photo);
  }
  return photos;
}

/** The caption and its credit, each mended; the caption's text is cut from the printed lines. */
function photoOf(chunk: Chunk, { damage, blank }: Setting): Photo {
  const whole = unwrap([chunk.lines], damage);
  const parts = captionOf(whole.text) ?? { from: 0, to: whole.text.length, credit: null };
  return { caption: cut(whole, parts.from, parts.to), credit: parts.credit, lines: ranges(chunk.lines, blank) };
}

/** Line numbers as ranges; in the order given unless sorted. Blank lines between do not divide a range. */
export function ranges(lines: readonly Line[], blank: Setting['blank'], sorted = true): readonly LineRange[] {
  const ordered = sorted ? [...lines].sort((a, b) => a.number - b.number) : lines;
  const found: [number, number][] = [];
  let before: Line | undefined;
  for (const line of ordered) {
    const last = found.at(-1);
    if (last && before && line.number > before.number && onlyBlank(before, line, blank)) last[1] = line.number;
    else found.push([line.number, line.number]);
    before = line;
  }
  return found;
}

function onlyBlank(before: Line, line: Line, blank: Setting['blank']): boolean {
  for (let number = before.number + 1; number < line.number; number += 1) if (!blank(number)) return false;
  return true;
}
