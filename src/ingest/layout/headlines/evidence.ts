import { captionOf } from '../chunks/captions.ts';
import type { Chunk } from '../chunks/chunks.ts';
import { isBold } from '../chunks/continues.ts';
import { isDigest } from '../stories/digest.ts';
import { capitalShare, fold, isAllCaps, wordsOf } from '../letters.ts';
import { followedByByline, habitsOf, listed } from './habits.ts';
import type { Habits } from './habits.ts';
import { bare, isNumbered, isOrnamented, isSectionLabel, maybeSection, namesField, withoutNumber } from './sections.ts';
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

/** Weighs every heading among the units; bodies get none. */
export function weigh(
  units: readonly Unit[],
  chunks: readonly Chunk[],
  entries: readonly string[],
): readonly (Evidence | null)[] {
  const habits = habitsOf(units, chunks, entries);
  let label = '';
  return units.map((unit, at) => {
    if (unit.kind !== 'heading') return null;
    const chunk = chunks[unit.chunks[0]!]!;
    const next = units[at + 1];
    const isLabel = isSectionLabel(withoutNumber(bare(chunk.text)));
    if (isLabel) label = bare(chunk.text);
    const early = unit.ended < 3 && !followedByByline(chunks, unit) ? tooEarly(chunk, label, habits) : 0;
    return {
      title:
        titleness(chunk, unit, { habits, chunks, next }) + (!isLabel && ofBriefs.test(label) ? inBriefs(chunk) : 0),
      section: sectionness(chunk, next, habits),
      early,
      pictured: isPictured(chunks[unit.chunks[0]! + 1]),
    };
  });
}

interface Around {
  readonly habits: Habits;
  readonly chunks: readonly Chunk[];
  readonly next: Unit | undefined;
}

// Labels over many short pieces, and over one long one.
const ofBriefs =
  /\b(?:briefs?|briefly|in short|shorts|news ?flash|round-?up|quick|digest|takes|at a glance|bulletin)\b/i;
const ofOne =
  /^(?:the )?(?:[\p{L}-]+ )?(?:column|portrait|profile|interview|case|case study|recommended case|opinion|editorial|comment|essay|viewpoint|feature|guest column|encounter|dialogue|conversation|talk|cover story|close-up|in depth|spotlight)$/iu;

/**
 * What it costs to close the open article at a heading with neither credit nor byline beside it, by what articles of
 * this newsletter have. It costs less where the heading is dressed as headlines are and sub-headings are not.
 */
function tooEarly(chunk: Chunk, label: string, habits: Habits): number {
  if (ofBriefs.test(label)) return 0;
  const unlisted = habits.covered > 0 && !listed(chunk.text, habits.entries) ? 5 * habits.covered : 0;
  const single = ofOne.test(label) && !habits.titleCase ? 2 : 0;
  return likeSubheads(chunk, habits) * (7 * habits.credited + 3 * habits.signed) + unlisted + single;
}

/** How well a heading's capitals agree with its being a sub-heading, 0 to 1. */
function likeSubheads({ text }: Chunk, { titleCase, smallSubheads }: Habits): number {
  if (!titleCase || capitalShare(text) < 0.8) return 1;
  return smallSubheads ? 0.15 : 0.5;
}

/** Headlines of briefs may have a word or two. */
const inBriefs = ({ text }: Chunk): number => -Math.min(0, length(wordsOf(text).length));

// The weights were set on made pages of both kinds: headline above its story and below it.
function titleness(chunk: Chunk, unit: Unit, { habits, chunks, next }: Around): number {
  const { text, lines } = chunk;
  const words = wordsOf(text);
  let weight = length(words.length) + marking(chunk, habits);
  const capitals = capitalShare(text);
  if (habits.titleCase) weight += capitals >= 0.6 || isAllCaps(text) ? 0.5 : -3.5;
  if ((isNumbered(text) && !habits.numbered) || /^[–—-]/.test(text)) weight -= 3;
  if (/[?]$/.test(text)) weight -= capitals >= 0.8 && habits.titleCase ? 0.5 : 1.5;
  if (hasVerb(words)) weight += 0.5;
  weight += lines[0]!.blankBefore && lines.at(-1)!.blankAfter ? 0.5 : lines.at(-1)!.blankAfter ? 0 : -0.7;
  if (listed(text, habits.entries)) weight += 3;
  if ((habits.seen.get(fold(text)) ?? 0) > 1) weight += 1.5;
  if (followedByByline(chunks, unit)) weight += 3;
  if (unit.ended >= 3) weight += 1.5;
  if (next?.kind !== 'body' && isPictured(chunks[unit.chunks[0]! + 1])) weight -= 3;
  if (next?.kind === 'body' && dateline.test(chunks[next.chunks[0]!]!.text)) weight += 1.5;
  if (habits.ornamented && isOrnamented(text)) weight -= 6;
  else if (isSectionLabel(withoutNumber(bare(text))) || isOrnamented(text)) weight -= 3;
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

function marking({ lines }: Chunk, { levels, bold }: Habits): number {
  const own = lines[0]!.heading;
  if (levels.size === 0) return isBold(lines[0]!) ? 1 + bold : -3 * bold;
  if (own === 0) return isBold(lines[0]!) ? -1 : -2;
  return levels.has(own) ? 2.5 : own < Math.min(...levels) ? 1.5 : -3.5;
}

const isPictured = (below: Chunk | undefined) => {
  const parts = below?.kind === 'caption' ? captionOf(below.text) : null;
  return parts !== null && parts.to <= parts.from;
};

function sectionness(chunk: Chunk, next: Unit | undefined, habits: Habits): number {
  const text = withoutNumber(bare(chunk.text));
  const above = next?.kind === 'heading' ? 1 : 0;
  // "2. Voices of the growers" counts a story's parts through.
  const part = isNumbered(chunk.text) && !isAllCaps(text) ? 4 : 0;
  if (isSectionLabel(text) || (habits.ornamented && isOrnamented(chunk.text))) return 3 + above - part;
  const own = chunk.lines[0]!.heading;
  const marked = habits.levels.size > 0 && own > 0 && !habits.levels.has(own) ? 1 : 0;
  const numbered = text !== bare(chunk.text) && isAllCaps(text) ? 2 : 0;
  const dressed = (isOrnamented(chunk.text) ? 4 : 0) + (isAllCaps(text) && !habits.capitals ? 2 : 0);
  return maybeSection(text) && !hasVerb(wordsOf(text))
    ? -2 + above + marked + numbered + dressed - part
    : -4 + marked + (isOrnamented(chunk.text) ? 3 : 0);
}
