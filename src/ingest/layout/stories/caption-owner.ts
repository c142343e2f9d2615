import { remembering } from '../../remember.ts';
import { isSmallWord, unbroken, wordsOf } from '../letters.ts';

/** A text's words, shortened to compare; true where a word is a name, capitalized inside a sentence. */
export type CaptionWords = ReadonlyMap<string, boolean>;

/** An article that a picture may belong to. */
export interface Candidate {
  readonly index: number;
  readonly words: CaptionWords;
  readonly title: CaptionWords;
  readonly credit: string;
  /** Whether it stands right before or after the picture. */
  readonly next: boolean;
}

interface Corpus {
  /** In how many articles a word stands. */
  readonly spread: ReadonlyMap<string, number>;
  readonly all: number;
}

// Set on annotated pages: their own pictures share a third of their words and more with their stories, others a fifth.
const shares = { same: 0.6, named: 0.35, next: 0.25, titled: 0.2, alone: 0.22 };
// How far a story that stands elsewhere must lie before all others.
const lead = 2.5;

/** The article whose words a caption takes up; undefined where they are too few or too common to tell. */
export function captionOwner(
  caption: CaptionWords,
  candidates: readonly Candidate[],
  corpus: Corpus,
): { readonly index: number; readonly rule: string } | undefined {
  const found = candidates.map((candidate) => ({ candidate, ...compare(caption, candidate, corpus) }));
  let best: { index: number; share: number; rule: string } | undefined;
  for (const each of found) {
    const rule = ruleOf(each);
    if (rule !== null && (!best || each.share > best.share))
      best = { index: each.candidate.index, share: each.share, rule };
  }
  return best ?? farAhead(found);
}

/** Whether a caption has no rare word or name from the article in whose midst it stands, and hardly a common one. */
export function isForeign(caption: CaptionWords, own: Candidate, corpus: Corpus): boolean {
  const { share, named, rare, titled } = compare(caption, own, corpus);
  return caption.size >= fewest && share < 0.12 && named + rare + titled === 0;
}

// Shorter captions ("The speakers on the stage") may share no word with their own story.
const fewest = 7;

interface Likeness {
  readonly candidate: Candidate;
  readonly share: number;
  readonly named: number;
  readonly rare: number;
  readonly titled: number;
}

function ruleOf({ candidate, share, named, rare, titled }: Likeness): string | null {
  if (share >= shares.same) return 'photo/same words';
  if (share >= shares.named && named > 0) return 'photo/same name';
  const close = (share >= shares.next && (rare > 1 || titled > 0)) || (share >= shares.titled && titled > 1);
  return candidate.next && close ? 'photo/next to it' : null;
}

/** The one article that shares rare words with a caption where no other shares nearly as many. */
function farAhead(found: readonly Likeness[]): { readonly index: number; readonly rule: string } | undefined {
  const [first, second] = [...found].sort((a, b) => b.share - a.share);
  if (!first || first.share < shares.alone || first.rare === 0) return undefined;
  if (first.rare + first.named < 2 || first.share < (second?.share ?? 0) * lead) return undefined;
  return { index: first.candidate.index, rule: 'photo/far ahead' };
}

function compare(caption: CaptionWords, { words, title }: Candidate, { spread, all }: Corpus) {
  const found = { score: 0, total: 0, named: 0, rare: 0, titled: 0 };
  for (const [word, name] of caption) {
    const weight = Math.log(1 + (all + 1) / (1 + (spread.get(word) ?? 0)));
    found.total += weight;
    if (!words.has(word)) continue;
    found.score += weight;
    if (common.test(word)) continue;
    const seldom = (spread.get(word) ?? 0) <= 2 && !/^\d+$/.test(word);
    if (seldom) found.rare += 1;
    if (seldom && title.has(word)) found.titled += 1;
    if (name && words.get(word) && (spread.get(word) ?? 0) <= Math.max(2, all * 0.2)) found.named += 1;
  }
  return { ...found, share: found.total === 0 ? 0 : found.score / found.total };
}

/** The longer words of a text for comparing, each cut to six letters. */
export function captionWords(text: string): CaptionWords {
  const found = new Map<string, boolean>();
  wordsOf(unbroken(text)).forEach((word, at) => {
    if (word.length <= 2 || isSmallWord(word) || months.test(word)) return;
    const short = stem(word);
    found.set(short, found.get(short) === true || (at > 0 && /^\p{Lu}/u.test(word)));
  });
  return found;
}

/** The first six letters, a plural's ending left out: "robots" and "robot" are one. */
const stem = remembering((word) =>
  word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/(?<=\p{L}{3})(?<!s)s$/u, '')
    .slice(0, 6),
);

// Too common in the news to tie a picture to a story.
const common =
  /^(?:china|chines|india|indian|mongol|russia|americ|europe|africa|asia|asian|britai|britis|german|france|french|japan|japane|north|south|east|west|northe|southe|easter|wester|centra|provin|univer|instit|academ)/;

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i;
