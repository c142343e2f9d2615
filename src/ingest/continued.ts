import type { Chunk } from './chunks.ts';
import { likeness } from './contents.ts';
import type { Draft } from './drafts.ts';
import { fold, isSmallWord, wordsOf } from './letters.ts';
import type { Report } from './types.ts';

/** Joins what continues on another page to where it began: by the repeated headline, else by page and words. */
export function joinContinued(drafts: readonly Draft[], chunks: readonly Chunk[], report: Report): readonly Draft[] {
  const joined = new Set<Draft>();
  const answered = new Set<Draft>();
  for (const draft of drafts) {
    if (draft.from === false && !repeats(draft, drafts, chunks)) continue;
    const origin = originOf(
      draft,
      drafts.filter((other) => other !== draft && !joined.has(other) && !answered.has(other)),
      chunks,
    );
    if (origin) {
      append(origin, draft);
      joined.add(draft);
      answered.add(origin);
    } else if (draft.from !== false)
      tell(draft, chunks, {
        report,
        rule: 'jump/unasked',
        reason: 'this continues an article whose beginning was not found',
      });
  }
  for (const draft of drafts) {
    if (draft.to !== false && !answered.has(draft))
      tell(draft, chunks, { report, rule: 'jump/unanswered', reason: 'nothing continues this article' });
  }
  return drafts.filter((draft) => !joined.has(draft));
}

/** Whether an earlier article that jumps has the same headline. */
const repeats = (draft: Draft, drafts: readonly Draft[], chunks: readonly Chunk[]) =>
  drafts.slice(0, drafts.indexOf(draft)).some((other) => other.to !== false && sameTitle(other, draft, chunks));

const titleOf = ({ title }: Draft, chunks: readonly Chunk[]) => title.map((at) => chunks[at]!.text).join(' ');

function sameTitle(a: Draft, b: Draft, chunks: readonly Chunk[]): boolean {
  const [left, right] = [titleOf(a, chunks), titleOf(b, chunks)];
  return left !== '' && right !== '' && (fold(left) === fold(right) || likeness(left, right) >= 0.75);
}

function originOf(draft: Draft, others: readonly Draft[], chunks: readonly Chunk[]): Draft | undefined {
  const same = others.find((other) => sameTitle(other, draft, chunks));
  if (same) return same;
  const jumping = others.filter(({ to }) => to !== false);
  if (draft.title.length > 0 && draft.from === false) return undefined;
  const scored = jumping
    .map((other) => ({ other, shared: shared(other, draft, chunks) }))
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = scored;
  if (!best) return undefined;
  const alone = jumping.length === 1 && best.shared > 0.02;
  return alone || (best.shared >= 0.08 && best.shared > (second?.shared ?? 0) * 1.3) ? best.other : undefined;
}

/** The share of the continuation's longer words that the beginning has too. */
function shared(origin: Draft, draft: Draft, chunks: readonly Chunk[]): number {
  const left = stems(origin, chunks);
  const right = stems(draft, chunks);
  let both = 0;
  for (const stem of right) if (left.has(stem)) both += 1;
  return both / Math.max(1, right.size);
}

const stems = (draft: Draft, chunks: readonly Chunk[]) =>
  new Set(
    [...draft.title, ...draft.body]
      .slice(0, 60)
      .flatMap((at) => wordsOf(chunks[at]!.text.slice(0, 3000)))
      .filter((word) => word.length > 4 && !isSmallWord(word))
      .map((word) => word.toLowerCase().slice(0, 6)),
  );

function append(origin: Draft, rest: Draft): void {
  if (origin.title.length === 0) origin.title.push(...rest.title);
  else if (rest.title.length > 0) origin.again.push(...rest.title);
  origin.body.push(...rest.body);
  origin.again.push(...rest.again);
  origin.bylines.push(...rest.bylines);
  origin.credits.push(...rest.credits);
  origin.captions.push(...rest.captions);
  if (rest.to === false) origin.to = false;
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
