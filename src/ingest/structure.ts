import { layOut, photoStory, ranges } from './layout/stories/articles.ts';
import type { Setting } from './layout/stories/articles.ts';
import { chunks as chunksOf } from './layout/chunks/chunks.ts';
import type { Chunk } from './layout/chunks/chunks.ts';
import { joinContinued } from './layout/stories/continued.ts';
import { decisionsOf } from './layout/decisions.ts';
import { notebook } from './layout/notes.ts';
import { damageOf } from './layout/text/damage.ts';
import { splitDigests } from './layout/stories/digest.ts';
import { draftsOf } from './layout/stories/drafts.ts';
import type { Draft } from './layout/stories/drafts.ts';
import { weigh } from './layout/headlines/evidence.ts';
import { fitOf } from './layout/headlines/fit.ts';
import { furnitureOf } from './layout/furniture/furniture.ts';
import { splitLines } from './layout/lines.ts';
import { pair } from './layout/headlines/pairing.ts';
import { withoutNumbers } from './layout/stories/numbered.ts';
import { settlePhotos } from './layout/stories/photos.ts';
import { selfNaming } from './self-naming.ts';
import type { IssueLayout, Line, Report, Source } from './types.ts';
import { speakersIn, unitsOf } from './layout/headlines/units.ts';

/** Puts a newsletter's text in order: its masthead, its articles, and a place for every line. */
export function structure(source: Source, report: Report): IssueLayout {
  const lines = splitLines(source.text);
  const furniture = furnitureOf(lines);
  const chunks = chunksOf(lines, furniture.lines, furniture.entries);
  const units = unitsOf(chunks);
  const { verdicts } = pair({ units, evidence: weigh(units, chunks, furniture.entries), fit: fitOf(units, chunks) });
  const { note, notes } = notebook();
  const placed = draftsOf({ chunks, units, verdicts, note });
  const { items, headings } = splitDigests(joinContinued(placed.drafts, chunks, { report, note }), chunks, note);
  const alone = settlePhotos(items, placed.loosePhotos, { chunks, note });
  const blank = (number: number) => lines[number - 1]!.raw.trim() === '';
  const setting = {
    chunks,
    damage: damageOf(lines, furniture.lines),
    speakers: speakersIn(chunks),
    entries: furniture.entries,
    blank,
    note,
  };
  const stories = inOrder([...items.filter(isKept), ...alone]);
  const articles = withoutNumbers(
    stories.map((story) => (typeof story === 'number' ? photoStory(chunks[story]!, setting) : layOut(story, setting))),
  );
  const labels = new Map([...placed.furniture, ...headings.map((at) => [at, 'section heading'] as const)]);
  const bare = items
    .filter((draft) => !isKept(draft))
    .flatMap((draft) => [...draft.title, ...draft.bylines, ...draft.credits]);
  for (const at of bare) note(at, 'articles/nothing below');
  const lost = [...placed.undecided, ...bare];
  for (const at of placed.undecided) tellUndecided(chunks[at]!, report);
  return {
    source,
    lineCount: lines.length,
    masthead:
      furniture.masthead.publication === null
        ? { ...furniture.masthead, publication: selfNaming(source.text, report) }
        : furniture.masthead,
    articles,
    furniture: labelled(chunks, labels, blank),
    undecided: ranges(
      lost.flatMap((at) => chunks[at]!.lines),
      blank,
    ),
    decisions: decisionsOf({ chunks, stories, labels, undecided: lost, notes, blank }),
  };
}

/** A headline with nothing under it is no article. */
const isKept = ({ body, captions }: Draft) => body.length > 0 || captions.length > 0;
const firstOf = ({ title, body, captions }: Draft) =>
  Math.min(title[0] ?? Infinity, body[0] ?? Infinity, body.length + title.length === 0 ? (captions[0] ?? 0) : Infinity);

/** Articles and lone pictures as they come on the pages. */
const inOrder = (stories: readonly (Draft | number)[]): readonly (Draft | number)[] => {
  const placeOf = (story: Draft | number) => (typeof story === 'number' ? story : firstOf(story));
  return [...stories].sort((a, b) => placeOf(a) - placeOf(b));
};

function labelled(
  chunks: readonly Chunk[],
  labels: ReadonlyMap<number, string>,
  blank: Setting['blank'],
): IssueLayout['furniture'] {
  const found: [number, number, string][] = [];
  for (const [at, what] of [...labels].sort((a, b) => a[0] - b[0])) {
    for (const [first, last] of ranges(chunks[at]!.lines, blank)) {
      const before = found.at(-1);
      if (before && before[2] === what && before[1] + 1 === first) before[1] = last;
      else found.push([first, last, what]);
    }
  }
  return found;
}

function tellUndecided({ kind, lines }: Chunk, report: Report): void {
  const reason = kind === 'byline' ? 'whose byline this is cannot be told' : 'what this belongs to cannot be told';
  report({
    rule: kind === 'byline' ? 'byline/unassigned' : 'articles/undecided',
    reason,
    start: lines[0]!.start,
    end: (lines.at(-1) as Line).end,
  });
}
