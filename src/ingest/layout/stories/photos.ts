import { captionOf } from '../chunks/captions.ts';
import { captionOwner, captionWords, isForeign } from './caption-owner.ts';
import type { Candidate } from './caption-owner.ts';
import type { Chunk } from '../chunks/chunks.ts';
import { creditOf } from '../chunks/credits.ts';
import type { Draft } from './drafts.ts';
import { fold } from '../letters.ts';
import type { Note } from '../notes.ts';

// How far a dump may throw a picture's caption from its story, in articles.
const reach = 8;

/**
 * Gives captions that stand between articles to the one they speak of; what speaks of none is a story of its own.
 * So are those that a column's damage threw into an article which they have nothing to do with.
 * Returns these, as positions in the list of chunks.
 */
export function settlePhotos(
  drafts: readonly Draft[],
  loose: readonly number[],
  { chunks, note }: { readonly chunks: readonly Chunk[]; readonly note: Note },
): readonly number[] {
  if (loose.length === 0 && drafts.every(({ captions }) => captions.length === 0)) return [];
  const candidates = drafts.map((draft, index) => candidateOf(draft, index, chunks));
  const spread = new Map<string, number>();
  for (const { words } of candidates) for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const corpus = { spread, all: drafts.length };
  const strays = drafts.flatMap((draft, index) => takeStrays(draft, { own: candidates[index]!, corpus, chunks }));
  const alone: number[] = [];
  let before = 0;
  for (const at of [...loose, ...strays].sort((a, b) => a - b)) {
    while (before < drafts.length && beginning(drafts[before]!) < at) before += 1;
    const { text } = chunks[at]!;
    const parts = captionOf(text);
    const from = Math.max(0, before - reach);
    const near = candidates
      .slice(from, before + reach)
      .map((each, n) => ({ ...each, next: [before - 1, before].includes(from + n) }));
    const bare = parts !== null && parts.to <= parts.from;
    const found = bare
      ? { index: Math.max(0, before - 1), rule: 'photo/of the article before' }
      : (captionOwner(captionWords(text.slice(0, parts?.to)), near, corpus) ?? sameCredit(parts?.credit ?? null, near));
    const owner = found && drafts[found.index];
    (owner ? owner.captions : alone).push(at);
    note(at, owner ? found.rule : 'photo/alone');
  }
  return alone;
}

interface Place {
  readonly own: Candidate;
  readonly corpus: Parameters<typeof isForeign>[2];
  readonly chunks: readonly Chunk[];
}

/** Takes out of an article the captions in its midst that are foreign to it. */
function takeStrays({ captions, body }: Draft, { own, corpus, chunks }: Place): readonly number[] {
  const [first, last] = [body[0] ?? Infinity, body.at(-1) ?? -Infinity];
  const strays = captions.filter((at) => {
    const { text } = chunks[at]!;
    const words = captionWords(text.slice(0, captionOf(text)?.to));
    return at > first && at < last && isForeign(words, own, corpus);
  });
  for (const at of strays) captions.splice(captions.indexOf(at), 1);
  return strays;
}

function candidateOf(draft: Draft, index: number, chunks: readonly Chunk[]): Candidate {
  const texts = [...draft.title, ...draft.body].slice(0, 80).map((at) => chunks[at]!.text.slice(0, 3000));
  const title = draft.title.map((at) => chunks[at]!.text).join(' ');
  const credit = draft.credits.map((at) => creditOf(chunks[at]!.text) ?? '')[0] ?? '';
  return { index, words: captionWords(texts.join(' . ')), title: captionWords(title), credit, next: false };
}

const beginning = ({ title, body }: Draft) => Math.min(title[0] ?? Infinity, body[0] ?? Infinity);

/** The one article near by whose source took the picture too. */
function sameCredit(
  credit: string | null,
  near: readonly Candidate[],
): { readonly index: number; readonly rule: string } | undefined {
  if (credit === null || credit.length < 12) return undefined;
  const same = near.filter((each) => fold(each.credit) === fold(credit));
  return same.length === 1 ? { index: same[0]!.index, rule: 'photo/same source' } : undefined;
}
