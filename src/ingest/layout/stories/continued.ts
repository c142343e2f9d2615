import type { Chunk } from '../chunks/chunks.ts';
import type { Note } from '../notes.ts';
import { likeness } from '../furniture/contents.ts';
import type { Draft } from './drafts.ts';
import { fold, isSmallWord, unbroken, wordsOf } from '../letters.ts';
import type { Report } from '../../types.ts';

interface Voices {
  readonly report: Report;
  readonly note: Note;
}

/** Joins what continues on another page to where it began: by the repeated headline, else by page and words. */
export function joinContinued(
  drafts: readonly Draft[],
  chunks: readonly Chunk[],
  { report, note }: Voices,
): readonly Draft[] {
  const open = new Set(drafts.filter(({ to }) => to !== false));
  const byTitle = new Map<string, Draft>();
  const joined = new Set<Draft>();
  const desk: Desk = { chunks, stems: new Map() };
  const order = [...drafts.keys()];
  // What repeats its headline finds its beginning surely, and leaves fewer for the rest.
  const untitled = (at: number) => drafts[at]!.from !== false && drafts[at]!.title.length === 0;
  for (const at of [...order.filter((each) => !untitled(each)), ...order.filter(untitled)]) {
    const draft = drafts[at]!;
    const title = fold(titleOf(draft, chunks));
    const before = byTitle.get(title);
    const same = title !== '' && before && open.has(before) && !joined.has(before) ? before : undefined;
    const { origin, rule } =
      (same ? { origin: same, rule: 'jump/same headline' } : null) ??
      (draft.from === false ? null : originOf(draft, candidatesOf(at, drafts, open), desk)) ??
      nowhere;
    if (origin && origin !== draft) {
      append(origin, draft);
      for (const piece of [...draft.title, ...draft.body].slice(0, 1)) note(piece, rule);
      joined.add(draft);
      open.delete(draft);
      if (draft.to === false) open.delete(origin);
    } else {
      if (title !== '' && !before) byTitle.set(title, draft);
      if (draft.from !== false)
        tell(draft, chunks, {
          report,
          rule: 'jump/unasked',
          reason: 'this continues an article whose beginning was not found',
        });
    }
  }
  for (const draft of open)
    tell(draft, chunks, { report, rule: 'jump/unanswered', reason: 'nothing continues this article' });
  return drafts.filter((draft) => !joined.has(draft));
}

const nowhere = { origin: undefined, rule: '' };

const titleOf = ({ title }: Draft, chunks: readonly Chunk[]) => title.map((at) => chunks[at]!.text).join(' ');

// A continuation stands within a few pages of its beginning; more candidates than these only cost time.
const furthest = 24;
const steps = 200;

/** Articles that jump and are not continued yet, the nearest before the continuation first. */
function candidatesOf(at: number, drafts: readonly Draft[], open: ReadonlySet<Draft>): readonly Draft[] {
  const near: Draft[] = [];
  const look = (other: Draft | undefined) => {
    if (other && open.has(other) && near.length < furthest) near.push(other);
  };
  for (let step = 1; step <= steps; step += 1) look(drafts[at - step]);
  for (let step = 1; step <= steps; step += 1) look(drafts[at + step]);
  return near;
}

interface Origin {
  readonly origin: Draft;
  readonly rule: string;
}

/** The article that jumps and shares most with a continuation: its headline's words, else its body's. */
function originOf(draft: Draft, jumping: readonly Draft[], { chunks, stems }: Desk): Origin | null {
  const stemsOf = (each: Draft) => {
    if (!stems.has(each)) stems.set(each, longerWords(each, chunks));
    return stems.get(each)!;
  };
  const own = stemsOf(draft);
  const title = titleOf(draft, chunks);
  const alike = title === '' ? undefined : jumping.find((other) => likeness(titleOf(other, chunks), title) >= 0.7);
  if (alike) return { origin: alike, rule: 'jump/like headline' };
  const scored = jumping
    .map((other) => ({ other, shared: shared(stemsOf(other), own) }))
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = scored;
  if (!best) return null;
  const alone = jumping.length === 1 && best.shared > 0.02;
  if (alone) return { origin: best.other, rule: 'jump/only one' };
  return best.shared >= 0.08 && best.shared > (second?.shared ?? 0) * 1.3
    ? { origin: best.other, rule: 'jump/same words' }
    : null;
}

interface Desk {
  readonly chunks: readonly Chunk[];
  /** Each article's longer words, once it was asked for. */
  readonly stems: Map<Draft, ReadonlySet<string>>;
}

/** The share of the continuation's longer words that the beginning has too. */
function shared(origin: ReadonlySet<string>, rest: ReadonlySet<string>): number {
  let both = 0;
  for (const stem of rest) if (origin.has(stem)) both += 1;
  return both / Math.max(1, rest.size);
}

const longerWords = (draft: Draft, chunks: readonly Chunk[]) =>
  new Set(
    [...draft.title, ...draft.body]
      .slice(0, 60)
      .flatMap((at) => wordsOf(unbroken(chunks[at]!.text.slice(0, 3000))))
      .filter((word) => word.length > 4 && !isSmallWord(word))
      .map((word) => word.toLowerCase().slice(0, 6)),
  );

function append(origin: Draft, rest: Draft): void {
  add(origin.title.length === 0 ? origin.title : origin.again, rest.title);
  for (const part of ['body', 'again', 'bylines', 'credits', 'captions'] as const) add(origin[part], rest[part]);
  if (rest.to === false) origin.to = false;
}

/** Appends one by one: an argument list of a hundred thousand would overflow the stack. */
function add(list: number[], more: readonly number[]): void {
  for (const each of more) list.push(each);
}

interface Telling {
  readonly report: Report;
  readonly rule: string;
  readonly reason: string;
}

function tell(draft: Draft, chunks: readonly Chunk[], { report, rule, reason }: Telling): void {
  const at = draft.title[0] ?? draft.body[0];
  const lines = at === undefined ? undefined : chunks[at]!.lines;
  if (lines) report({ rule, reason, start: lines[0]!.start, end: lines.at(-1)!.end });
}
