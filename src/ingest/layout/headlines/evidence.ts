import { captionOf } from '../chunks/captions.ts';
import type { Chunk } from '../chunks/chunks.ts';
import { likeness } from '../furniture/contents.ts';
import { isBold } from '../chunks/continues.ts';
import { isDigest } from '../stories/digest.ts';
import { bareNames } from '../chunks/bylines.ts';
import { capitalShare, fold, isAllCaps, startsList, wordsOf } from '../letters.ts';
import { isSectionLabel, maybeSection, namesField, withoutNumber } from './sections.ts';
import type { Unit } from './units.ts';
import { hasVerb } from '../verbs.ts';

/** How much speaks for a heading being an article's headline, or a section's; below zero what speaks against. */
export interface Evidence {
  readonly title: number;
  readonly section: number;
  /** What it costs to close the open article here, where articles close with a credit and this one has not. */
  readonly early: number;
  /** A picture's credit stands alone below it, so that it may be the caption. */
  readonly pictured: boolean;
}

/** What the whole document tells of how its headlines look. */
interface Habits {
  /** Most headings of some length are capitalized throughout. */
  readonly titleCase: boolean;
  /** Markdown level of headlines, 0 where headings are not marked. */
  readonly level: number;
  /** How regularly articles close with a source credit, 0 to 1. */
  readonly credited: number;
  /** Most headings are numbered, headlines among them. */
  readonly numbered: boolean;
  readonly entries: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
}

/** Weighs every heading among the units; bodies get none. */
export function weigh(
  units: readonly Unit[],
  chunks: readonly Chunk[],
  entries: readonly string[],
): readonly (Evidence | null)[] {
  const habits = habitsOf(units, chunks, entries);
  return units.map((unit, at) => {
    if (unit.kind !== 'heading') return null;
    const chunk = chunks[unit.chunks[0]!]!;
    const next = units[at + 1];
    const early = unit.ended < 3 && !followedByByline(chunks, unit) ? 7 * uncredited(chunk, habits) : 0;
    return {
      title: titleness(chunk, unit, { habits, chunks, next }),
      section: sectionness(chunk, next, habits),
      early,
      pictured: isPictured(chunks[unit.chunks[0]! + 1]),
    };
  });
}

function habitsOf(units: readonly Unit[], chunks: readonly Chunk[], entries: readonly string[]): Habits {
  const headings = units.filter(({ kind }) => kind === 'heading').map((unit) => chunks[unit.chunks[0]!]!);
  const long = headings.filter(({ text }) => wordsOf(text).length >= 4);
  const capitalized = long.filter(({ text }) => capitalShare(text) >= 0.75).length;
  const seen = new Map<string, number>();
  for (const { text } of headings) seen.set(fold(text), (seen.get(fold(text)) ?? 0) + 1);
  return {
    titleCase: capitalized >= long.length * 0.5,
    level: titleLevel(units, chunks),
    numbered: long.filter(({ text }) => startsList(text)).length > long.length * 0.5,
    credited: creditedShare(units, chunks, entries),
    entries,
    seen,
  };
}

// Fewer places where an article surely ends tell nothing of how articles end.
const fewest = 4;

/**
 * How regularly articles close with a source credit, 0 to 1: at the places where one surely ends, before a section's
 * label, a headline with a byline or one that the table of contents lists. Where there are few such places, by count.
 */
function creditedShare(units: readonly Unit[], chunks: readonly Chunk[], entries: readonly string[]): number {
  const credits = chunks.filter(({ kind }) => kind === 'credit').length;
  if (credits < 3) return 0;
  const ends = units.filter((unit, at) => {
    if (unit.kind !== 'heading' || units[at - 1]?.kind !== 'body') return false;
    const { text } = chunks[unit.chunks[0]!]!;
    return isSectionLabel(withoutNumber(text)) || followedByByline(chunks, unit) || listed(text, entries);
  });
  if (ends.length >= fewest) return scaled(ends.filter(({ ended }) => ended >= 3).length / ends.length, 0.5);
  return scaled((2 * credits) / Math.max(1, units.filter(({ kind }) => kind === 'heading').length), 0.6);
}

const scaled = (share: number, least: number) => Math.min(1, Math.max(0, share - least) / 0.4);

/** What a missing credit tells against a headline: less where sub-headings are set small and this is not. */
const uncredited = ({ text }: Chunk, { credited, titleCase }: Habits) =>
  titleCase && capitalShare(text) >= 0.8 ? credited / 2 : credited;

/** The highest Markdown level whose headings mostly stand right over text; sections stand over other headings. */
function titleLevel(units: readonly Unit[], chunks: readonly Chunk[]): number {
  const counts = new Map<number, { all: number; over: number }>();
  units.forEach((unit, at) => {
    const level = chunks[unit.chunks[0]!]!.lines[0]!.heading;
    if (unit.kind !== 'heading' || level === 0) return;
    const { all, over } = counts.get(level) ?? { all: 0, over: 0 };
    const below = units[at + 1];
    counts.set(level, { all: all + 1, over: over + (below?.kind === 'body' ? 1 : 0) });
  });
  const levels = [...counts].sort((a, b) => a[0] - b[0]);
  const [title] = levels.find(([, { all, over }]) => all > 1 && over >= all * 0.5) ??
    levels.sort((a, b) => b[1].all - a[1].all)[0] ?? [0];
  return title;
}

interface Around {
  readonly habits: Habits;
  readonly chunks: readonly Chunk[];
  readonly next: Unit | undefined;
}

// The weights were set on made pages of both kinds: headline above its story and below it.
function titleness(chunk: Chunk, unit: Unit, { habits, chunks, next }: Around): number {
  const { text, lines } = chunk;
  const words = wordsOf(text);
  let weight = length(words.length) + marking(chunk, habits);
  const capitals = capitalShare(text);
  if (habits.titleCase) weight += capitals >= 0.6 || isAllCaps(text) ? 0.5 : -3.5;
  if ((startsList(text) && !habits.numbered) || /^[–—-]/.test(text)) weight -= 3;
  if (/[?]$/.test(text)) weight -= capitals >= 0.8 && habits.titleCase ? 0.5 : 1.5;
  if (hasVerb(words)) weight += 0.5;
  weight += lines[0]!.blankBefore && lines.at(-1)!.blankAfter ? 0.5 : lines.at(-1)!.blankAfter ? 0 : -0.7;
  if (listed(text, habits.entries)) weight += 3;
  if ((habits.seen.get(fold(text)) ?? 0) > 1) weight += 1.5;
  if (followedByByline(chunks, unit)) weight += 3;
  if (unit.ended >= 3) weight += 1.5;
  if (next?.kind !== 'body' && isPictured(chunks[unit.chunks[0]! + 1])) weight -= 3;
  if (next?.kind === 'body' && dateline.test(chunks[next.chunks[0]!]!.text)) weight += 1.5;
  if (isSectionLabel(withoutNumber(text))) weight -= 3;
  else if (next?.kind === 'body' && opensDigest(text, next, chunks)) weight += 2.5;
  return weight;
}

/** The name of a field over paragraphs that are items of their own. */
const opensDigest = (text: string, { chunks: body }: Unit, chunks: readonly Chunk[]) =>
  wordsOf(text).length <= 6 &&
  namesField(text) &&
  !hasVerb(wordsOf(text).filter((word) => !namesField(word))) &&
  isDigest(body, chunks);

const dateline =
  /^(?:\p{Lu}[\p{Lu}.' -]{2,30}|\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)?),? ?(?:\(|--|—|–|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}\.? \d)/u;

const length = (words: number) => (words < 3 ? -1.5 : words === 3 ? -0.5 : words <= 18 ? 0.5 : words > 26 ? -1 : 0);

function marking({ lines }: Chunk, { level }: Habits): number {
  const own = lines[0]!.heading;
  if (level === 0) return isBold(lines[0]!) ? 1 : 0;
  if (own === 0) return isBold(lines[0]!) ? -1 : -2;
  return own === level ? 2.5 : own < level ? 1.5 : -3.5;
}

const isPictured = (below: Chunk | undefined) => {
  const parts = below?.kind === 'caption' ? captionOf(below.text) : null;
  return parts !== null && parts.to <= parts.from;
};

const listed = (text: string, entries: readonly string[]) => entries.some((entry) => likeness(entry, text) >= 0.75);

/** Whether the next piece after a heading, pictures and page edges apart, names its author. */
export function followedByByline(chunks: readonly Chunk[], unit: Unit): boolean {
  for (let at = unit.chunks.at(-1)! + 1; at < chunks.length; at += 1) {
    const chunk = chunks[at]!;
    if (chunk.kind === 'byline') return true;
    if (chunk.kind === 'text') return bareNames(chunk.text) !== null;
    if (chunk.kind !== 'furniture') return false;
  }
  return false;
}

function sectionness(chunk: Chunk, next: Unit | undefined, habits: Habits): number {
  const text = withoutNumber(chunk.text);
  const above = next?.kind === 'heading' ? 1 : 0;
  if (isSectionLabel(text)) return 3 + above;
  const marked = habits.level > 0 && chunk.lines[0]!.heading > 0 && chunk.lines[0]!.heading !== habits.level ? 1 : 0;
  const numbered = text !== chunk.text && isAllCaps(text) ? 2 : 0;
  return maybeSection(text) && !hasVerb(wordsOf(text)) ? -2 + above + marked + numbered : -4 + marked;
}
