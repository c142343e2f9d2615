import type { Chunk } from '../chunks/chunks.ts';
import type { Draft } from './drafts.ts';

/** A byline, or several lines of one, and the articles that it may sign. */
export interface Signature {
  /** Positions in the list of chunks. */
  readonly chunks: readonly number[];
  /** The article right before it and the one right after it; the same where it stands inside one. */
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
  /** Whether a page's edge or a section's heading divides it from these. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface Sheet {
  readonly drafts: readonly Draft[];
  readonly chunks: readonly Chunk[];
  readonly bylines: readonly number[];
  /** Positions of page edges and section headings, ascending. */
  readonly borders: readonly number[];
}

// A label or a stray line is nothing that anybody signs.
const fewest = 12;

/** The bylines of a newsletter in order, those together that no text divides. */
export function signaturesOf({ drafts: all, chunks, bylines, borders }: Sheet): readonly (readonly Signature[])[] {
  const groups: (Signature & { readonly chunks: number[] })[][] = [];
  const drafts = all.filter((draft) => wordsIn(draft, chunks) >= fewest);
  const spans = drafts.map(spanOf);
  let next = 0;
  let last: number | undefined;
  for (const at of [...bylines].sort((a, b) => a - b)) {
    while (next < spans.length && spans[next]![1] < at) next += 1;
    const inside = next < spans.length && spans[next]![0] < at;
    const group = groups.at(-1);
    const together = last !== undefined && !textBetween(chunks, last, at);
    if (together && sameHand(chunks[last!]!, chunks[at]!)) group!.at(-1)!.chunks.push(at);
    else {
      const before = drafts[inside ? next : next - 1];
      const after = drafts[next];
      const signature = {
        chunks: [at],
        before,
        after,
        cutBefore: !inside && before !== undefined && anyBetween(borders, spans[next - 1]![1], at),
        cutAfter: !inside && after !== undefined && anyBetween(borders, at, spans[next]![0]),
      };
      if (together) group!.push(signature);
      else groups.push([signature]);
    }
    last = at;
  }
  return groups;
}

/** Whether its headline stands above it. */
export const isAnnounced = ({ title, below }: Draft): boolean => title.length > 0 && !below;

/** Whether a byline stands between an article's headline and its first words. */
export const standsUnder = ({ title, body, below }: Draft, { chunks }: Signature): boolean =>
  title.length > 0 && !below && chunks[0]! < (body[0] ?? Infinity);

/** How many words an article's body has. */
export const wordsIn = ({ body }: Draft, chunks: readonly Chunk[]): number =>
  body.reduce((sum, at) => sum + chunks[at]!.text.split(' ').length, 0);

function spanOf({ title, body }: Draft): readonly [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const at of [...title, ...body]) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return [first, last];
}

function textBetween(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (chunks[at]!.kind === 'text') return true;
  return false;
}

/** "By A" and right below "Edited by B" or "Photos by C": two who worked on one piece. */
const sameHand = (above: Chunk, chunk: Chunk): boolean =>
  above.lines.at(-1)!.number + 1 === chunk.lines[0]!.number ||
  (/^[([]?(?:edited|translated|photos?|interview(?:ed)?|compiled|reviewed|proofread)\b/i.test(chunk.text) &&
    !/^[([]?(?:edited|translated|photos?|interview(?:ed)?|compiled|reviewed|proofread)\b/i.test(above.text));

/** Where in an ascending list the first number above this one stands. */
export function firstAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

const anyBetween = (sorted: readonly number[], from: number, to: number) =>
  (sorted[firstAfter(sorted, from)] ?? Infinity) < to;
