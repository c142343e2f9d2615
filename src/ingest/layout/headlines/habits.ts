import { bareNames } from '../chunks/bylines.ts';
import type { Chunk } from '../chunks/chunks.ts';
import { isBold } from '../chunks/continues.ts';
import { sharedWords } from '../furniture/contents.ts';
import { capitalShare, fold, isAllCaps, wordsOf } from '../letters.ts';
import { bare, isNumbered, isOrnamented, isSectionLabel, withoutNumber } from './sections.ts';
import { couldHead } from './units.ts';
import type { Unit } from './units.ts';

/** What the whole document tells of how its headlines look. */
export interface Habits {
  /** Most headings of some length are capitalized throughout. */
  readonly titleCase: boolean;
  /** Markdown levels of headlines, none where headings are not marked. */
  readonly levels: ReadonlySet<number>;
  /** Headings of some length stand in capitals, a third of them at least. */
  readonly capitals: boolean;
  /** Headings in small letters stand among those of a headline's dress. */
  readonly smallSubheads: boolean;
  /** Several headings stand between ornaments, as labels do. */
  readonly ornamented: boolean;
  /** How regularly articles close with a source credit, 0 to 1. */
  readonly credited: number;
  /** How completely the table of contents lists the headlines, 0 where it is not known to. */
  readonly covered: number;
  /** How regularly headlines are set in bold, where no heading has a level, 0 to 1. */
  readonly bold: number;
  /** How regularly a byline stands right below a headline, 0 to 1. */
  readonly signed: number;
  /** Most headings are numbered, headlines among them. */
  readonly numbered: boolean;
  readonly entries: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
}

/** Looks through all headings for what they have in common. */
export function habitsOf(units: readonly Unit[], chunks: readonly Chunk[], entries: readonly string[]): Habits {
  const headings = units.filter(({ kind }) => kind === 'heading').map((unit) => chunks[unit.chunks[0]!]!);
  const long = headings.filter(({ text }) => wordsOf(text).length >= 4);
  const capitalized = long.filter(({ text }) => capitalShare(text) >= 0.75).length;
  const seen = new Map<string, number>();
  for (const { text } of headings) seen.set(fold(text), (seen.get(fold(text)) ?? 0) + 1);
  return {
    capitals: long.filter(({ text }) => isAllCaps(text)).length >= long.length / 3,
    smallSubheads: headings.filter(({ text }) => wordsOf(text).length > 2 && capitalShare(text) < 0.6).length >= 2,
    ornamented: headings.filter(({ text }) => isOrnamented(text)).length >= 2,
    titleCase: capitalized >= long.length * 0.5,
    levels: titleLevels(units, chunks),
    numbered: long.filter(({ text }) => isNumbered(text)).length > long.length * 0.5,
    credited: creditedShare(units, chunks, entries),
    covered: shareOf(
      units,
      (unit) => isSure(unit, chunks),
      (unit) => listed(textOf(unit, chunks), entries),
    ),
    bold: shareOf(
      units,
      (unit) => isSure(unit, chunks) || listed(textOf(unit, chunks), entries),
      (unit) => isBold(chunks[unit.chunks[0]!]!.lines[0]!),
    ),
    signed: shareOf(
      units,
      (unit, at) => unit.ended >= 3 || at === 0 || listed(textOf(unit, chunks), entries),
      (unit) => followedByByline(chunks, unit),
    ),
    entries,
    seen,
  };
}

const textOf = (unit: Unit, chunks: readonly Chunk[]) => chunks[unit.chunks[0]!]!.text;

/** Whether a heading is surely a headline: something closes the article above it, or a byline stands below. */
const isSure = (unit: Unit, chunks: readonly Chunk[]) =>
  unit.ended >= 3 || unit.signed || followedByByline(chunks, unit);

/** Of the headings that are surely headlines, the share that has something in common, scaled; 0 where they are few. */
function shareOf(
  units: readonly Unit[],
  among: (unit: Unit, at: number) => boolean,
  has: (unit: Unit) => boolean,
): number {
  const sure = units.filter(
    (unit, at) => unit.kind === 'heading' && units[at + 1]?.kind !== 'heading' && among(unit, at),
  );
  return sure.length < fewest ? 0 : scaled(sure.filter(has).length / sure.length, 0.6);
}

// Fewer places where an article surely ends tell nothing of how articles end.
const fewest = 4;

/**
 * How regularly articles close with a source credit, 0 to 1: at the places where one surely ends, before a section's
 * label, a headline with a byline or one that the table of contents lists. Where there are few such places, by count.
 */
function creditedShare(units: readonly Unit[], chunks: readonly Chunk[], entries: readonly string[]): number {
  const credits = chunks.filter(({ kind }) => kind === 'credit').length;
  if (credits < fewest) return 0;
  const ends = units.filter((unit, at) => {
    if (unit.kind !== 'heading' || units[at - 1]?.kind !== 'body') return false;
    const { text } = chunks[unit.chunks[0]!]!;
    return isSectionLabel(withoutNumber(bare(text))) || followedByByline(chunks, unit) || listed(text, entries);
  });
  if (ends.length >= fewest) return scaled(ends.filter(({ ended }) => ended >= 3).length / ends.length, 0.5);
  return scaled((2 * credits) / Math.max(1, units.filter(({ kind }) => kind === 'heading').length), 0.6);
}

const scaled = (share: number, least: number) => Math.min(1, Math.max(0, share - least) / 0.4);

/**
 * The Markdown levels of headlines: the highest whose headings mostly stand right over text (sections stand over other
 * headings), and each other one whose headings begin something new, for converters take levels by the size of letters.
 */
function titleLevels(units: readonly Unit[], chunks: readonly Chunk[]): ReadonlySet<number> {
  const counts = new Map<number, { all: number; over: number; fresh: number; words: number }>();
  units.forEach((unit, at) => {
    const { text, lines } = chunks[unit.chunks[0]!]!;
    const level = lines[0]!.heading;
    if (unit.kind !== 'heading' || level === 0 || isSectionLabel(withoutNumber(bare(text)))) return;
    const count = counts.get(level) ?? { all: 0, over: 0, fresh: 0, words: 0 };
    const isFresh = units[at - 1]?.kind !== 'body' || unit.ended >= 3 || followedByByline(chunks, unit);
    counts.set(level, {
      all: count.all + 1,
      over: count.over + (units[at + 1]?.kind === 'body' ? 1 : 0),
      fresh: count.fresh + (isFresh ? 1 : 0),
      words: count.words + wordsOf(text).length,
    });
  });
  const levels = [...counts].sort((a, b) => a[0] - b[0]);
  const [first] = levels.find(([, { all, over }]) => all > 1 && over >= all * 0.5) ??
    [...levels].sort((a, b) => b[1].all - a[1].all)[0] ?? [0];
  const others = levels.filter(([, { all, fresh, words }]) => fresh >= all * 0.5 && words >= all * 5);
  return new Set(first === 0 ? [] : [first, ...others.map(([level]) => level)]);
}

/** Whether a table of contents lists about these words. */
export function listed(text: string, entries: readonly string[]): boolean {
  if (entries.length === 0) return false;
  const own = new Set(wordsOf(text.toLowerCase()));
  return wordsOfEach(entries).some((words) => sharedWords(words, own) >= 0.75);
}

// Each heading is compared with each entry.
const known = new WeakMap<readonly string[], readonly (readonly string[])[]>();

function wordsOfEach(entries: readonly string[]): readonly (readonly string[])[] {
  const words = known.get(entries) ?? entries.map((entry) => wordsOf(entry.toLowerCase()));
  known.set(entries, words);
  return words;
}

/** Whether the next piece after a heading, pictures, page edges and one subtitle apart, names its author. */
export function followedByByline(chunks: readonly Chunk[], unit: Unit): boolean {
  let decks = 0;
  for (let at = unit.chunks.at(-1)! + 1; at < chunks.length; at += 1) {
    const chunk = chunks[at]!;
    if (chunk.kind === 'byline') return true;
    if (chunk.kind === 'text') {
      if (bareNames(chunk.text) !== null) return true;
      if (decks > 0 || !couldHead(chunk, none) || isSectionLabel(chunk.text)) return false;
      decks += 1;
    } else if (chunk.kind !== 'furniture') return false;
  }
  return false;
}

const none: ReadonlySet<string> = new Set();
