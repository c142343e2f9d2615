import type { Note } from '../notes.ts';
import type { Draft } from './drafts.ts';
import { firstAfter, isAnnounced, signaturesOf, standsUnder, wordsIn } from './signatures.ts';
import type { Sheet, Signature } from './signatures.ts';

/** Below an article, above one whose headline is elsewhere, above one with its headline there. */
type Side = 'closing' | 'opening' | 'leading';

interface Ledger {
  readonly signed: Set<Draft>;
  readonly sheet: Sheet;
  readonly note: Note;
}

// Shorter pieces are hardly ever signed when their page carries long ones.
const shortest = 60;
// More stories than these are no page.
const mostOnPage = 40;

/**
 * Gives bylines to the articles that they sign: under the headline, where the story ends, or before it begins,
 * whichever this newsletter does. Returns those of which nobody can tell whose they are.
 */
export function signDrafts(sheet: Sheet, note: Note): readonly number[] {
  const ledger: Ledger = { signed: new Set(), sheet, note };
  const singles: Signature[] = [];
  const heaps: (readonly Signature[])[] = [];
  for (const group of signaturesOf(sheet)) {
    if (signInside(group, ledger)) continue;
    if (group.length === 1) singles.push(group[0]!);
    else heaps.push(withoutTouching(group, ledger));
  }
  settleSingles(singles, ledger);
  const starts = sheet.drafts.map(startOf);
  for (const heap of heaps) settleHeap(heap, { ...ledger, starts });
  const placed = new Set(sheet.drafts.flatMap(({ bylines }) => bylines));
  const left = sheet.bylines.filter((at) => !placed.has(at));
  for (const at of left) note(at, 'byline/unassigned');
  return left;
}

function give(draft: Draft, { chunks }: Signature, { signed, note }: Ledger, rule: string): void {
  for (const at of chunks) {
    draft.bylines.push(at);
    note(at, rule);
  }
  signed.add(draft);
}

/** What stands inside an article signs it. */
function signInside(group: readonly Signature[], ledger: Ledger): boolean {
  const [first] = group;
  const draft = first!.before;
  if (draft === undefined || draft !== first!.after) return false;
  if (standsUnder(draft, first!)) {
    for (const each of group) give(draft, each, ledger, 'byline/under its headline');
    return true;
  }
  if (group.length > 1 || ledger.signed.has(draft)) return false;
  give(draft, first!, ledger, 'byline/in its article');
  return true;
}

/** What stands right on an article's last line signs it, whatever is heaped up below. */
function withoutTouching(group: readonly Signature[], ledger: Ledger): readonly Signature[] {
  const [first, ...rest] = group;
  const { chunks } = ledger.sheet;
  const touches = (at: number) => chunks[at]!.lines.at(-1)!.number + 1 === chunks[at + 1]?.lines[0]?.number;
  const at = first!.chunks[0]!;
  const apart = !touches(first!.chunks.at(-1)!);
  if (!apart || at === 0 || !touches(at - 1) || !first!.before || ledger.signed.has(first!.before)) return group;
  give(first!.before, first!, ledger, 'byline/right below its article');
  return rest;
}

/** Signs what leaves no choice first, which takes choices from the rest; then each goes as most of them do. */
function settleSingles(singles: readonly Signature[], ledger: Ledger): void {
  const votes = { closing: 0, opening: 0, leading: 0 };
  const sure = (each: Signature) => {
    const sides = sidesOf(each, ledger);
    const side = sides.length === 1 && !isAstray(each, sides[0]!) ? sides[0]! : null;
    if (side !== null) votes[side] += 1;
    return side;
  };
  const likely = (each: Signature) => {
    const sides = sidesOf(each, ledger);
    const side = sides.length < 2 ? sides[0] : preferred(each, sides, votes);
    return side !== undefined && (!isAstray(each, side) || votes[side] > 0) ? side : null;
  };
  // Above a headline bylines are rare: what may stand there leaves less doubt than what may open a story.
  const headed = (each: Signature) => (sidesOf(each, ledger)[1] === 'leading' ? likely(each) : null);
  let open = singles;
  for (const choose of [sure, sure, headed, sure, sure, likely]) {
    open = open.filter((each) => {
      const side = choose(each);
      if (side !== null) settle(each, side, ledger);
      return side === null;
    });
    open = [...open].reverse();
  }
}

/** Beyond a page's edge a byline may have lost its story. */
const isAstray = ({ cutBefore, cutAfter }: Signature, side: Side) => (side === 'closing' ? cutBefore : cutAfter);

function preferred({ before }: Signature, [, other]: readonly Side[], votes: Readonly<Record<Side, number>>): Side {
  if (other === 'leading') return votes.leading > votes.closing ? 'leading' : 'closing';
  if (votes.closing !== votes.opening) return votes.closing > votes.opening ? 'closing' : other!;
  return before!.below ? 'closing' : other!;
}

/** The sides on which an article stands that nobody has signed. */
function sidesOf({ before, after, cutBefore, cutAfter }: Signature, { signed }: Ledger): readonly Side[] {
  const closing = before !== undefined && !signed.has(before);
  const next = after === undefined || signed.has(after) || after.from !== false ? null : after;
  const side = next && (isAnnounced(next) ? ('leading' as const) : ('opening' as const));
  if (closing && side === 'opening' && cutBefore && !cutAfter) return [side];
  if (closing && (side === null || (cutAfter && !cutBefore))) return ['closing'];
  return [...(closing ? (['closing'] as const) : []), ...(side === null ? [] : [side])];
}

function settle(signature: Signature, side: Side, ledger: Ledger): void {
  if (side === 'closing') give(signature.before!, signature, ledger, 'byline/below its article');
  else give(signature.after!, signature, ledger, 'byline/above its story');
}

/** Bylines heaped up apart sign the long articles of their page in order, where there are as many. */
function settleHeap(heap: readonly Signature[], { starts, ...ledger }: Ledger & { starts: readonly number[] }): void {
  const { drafts, borders, chunks } = ledger.sheet;
  const edge = firstAfter(borders, heap[0]?.chunks[0] ?? 0);
  const first = firstAfter(starts, borders[edge - 1] ?? -1);
  const unsigned = drafts
    .slice(first, Math.min(firstAfter(starts, borders[edge] ?? Infinity), first + mostOnPage))
    .filter((draft) => draft.from === false && !ledger.signed.has(draft) && wordsIn(draft, chunks) >= shortest);
  if (unsigned.length !== heap.length) return;
  unsigned.forEach((draft, n) => give(draft, heap[n]!, ledger, 'byline/by count'));
}

const startOf = ({ title, body }: Draft) => Math.min(title[0] ?? Infinity, body[0] ?? Infinity);
