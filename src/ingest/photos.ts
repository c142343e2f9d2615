import { captionOf } from './captions.ts';
import type { Chunk } from './chunks.ts';
import type { Draft } from './drafts.ts';
import { isSmallWord, wordsOf } from './letters.ts';

// How far a dump may throw a picture's caption from its story, in articles.
const reach = 8;

/**
 * Gives captions that stand between articles to the one they speak of; what speaks of none is a story of its own.
 * Returns these, as positions in the list of chunks.
 */
export function settlePhotos(
  drafts: readonly Draft[],
  loose: readonly number[],
  chunks: readonly Chunk[],
): readonly number[] {
  const texts = drafts.map((draft) =>
    stemsOf([...draft.title, ...draft.body].slice(0, 80).map((at) => chunks[at]!.text.slice(0, 3000))),
  );
  const order = new Map(drafts.map((draft, at) => [draft, at]));
  const spread = new Map<string, number>();
  for (const text of texts) for (const stem of text.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const alone: number[] = [];
  for (const at of loose) {
    const before = drafts.filter((draft) => (draft.title[0] ?? draft.body[0] ?? 0) < at).length;
    const parts = captionOf(chunks[at]!.text);
    if (parts !== null && parts.to <= parts.from) {
      drafts[Math.max(0, before - 1)]?.captions.push(at);
      continue;
    }
    const near = drafts.slice(Math.max(0, before - reach), before + reach);
    const owner = bestOwner(
      stemsOf([chunks[at]!.text.slice(0, parts?.to)]),
      near.map((draft) => ({
        draft,
        stems: texts[order.get(draft)!]!,
        next: [before - 1, before].includes(order.get(draft)!),
      })),
      { spread, all: drafts.length },
    );
    if (owner) owner.captions.push(at);
    else alone.push(at);
  }
  return alone;
}

interface Candidate {
  readonly draft: Draft;
  /** Of title and body; true where the word is capitalized inside a sentence. */
  readonly stems: ReadonlyMap<string, boolean>;
  /** Whether it stands right before or after the picture. */
  readonly next: boolean;
}

function bestOwner(
  caption: ReadonlyMap<string, boolean>,
  near: readonly Candidate[],
  { spread, all }: { spread: ReadonlyMap<string, number>; all: number },
): Draft | undefined {
  const weight = (stem: string) => Math.log(1 + (all + 1) / (1 + (spread.get(stem) ?? 0)));
  let best: { draft: Draft; score: number } | undefined;
  for (const { draft, stems, next } of near) {
    let score = 0;
    let total = 0;
    let named = 0;
    let rare = 0;
    for (const [stem, name] of caption) {
      total += weight(stem);
      if (!stems.has(stem)) continue;
      score += weight(stem);
      if ((spread.get(stem) ?? 0) <= 2 && !places.test(stem)) rare += 1;
      if (name && stems.get(stem) && !places.test(stem) && (spread.get(stem) ?? 0) <= Math.max(2, all * 0.2))
        named += 1;
    }
    const share = total === 0 ? 0 : score / total;
    const enough = share >= 0.6 || (share >= 0.35 && named > 0) || (next && share >= 0.18 && rare > 1);
    if (enough && (!best || share > best.score)) best = { draft, score: share };
  }
  return best?.draft;
}

function stemsOf(texts: readonly string[]): ReadonlyMap<string, boolean> {
  const stems = new Map<string, boolean>();
  for (const text of texts) {
    const words = wordsOf(text.replace(/(\p{L})[-‐\u00AD] (?=\p{Ll})/gu, '$1'));
    words.forEach((word, at) => {
      if (word.length <= 2 || isSmallWord(word) || months.test(word)) return;
      const stem = word
        .toLowerCase()
        .replace(/[’']s$/, '')
        .slice(0, 6);
      stems.set(stem, stems.get(stem) === true || (at > 0 && /^\p{Lu}/u.test(word)));
    });
  }
  return stems;
}

// Too common in the news to tie a picture to a story.
const places =
  /^(?:china|chines|india|indian|mongol|russia|americ|europe|africa|asia|asian|britai|britis|german|france|french|japan|japane|north|south|east|west|northe|southe|easter|wester|centra|provin|univer|instit|academ)/;

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i;
