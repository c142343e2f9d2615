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

/** The article whose words a caption takes up; undefined where they are too few or too common to tell. */
export function captionOwner(
  caption: CaptionWords,
  candidates: readonly Candidate[],
  corpus: Corpus,
): { readonly index: number; readonly rule: string } | undefined {
  let best: { index: number; share: number; rule: string } | undefined;
  for (const candidate of candidates) {
    const { share, named, rare, titled } = compare(caption, candidate, corpus);
    const rule =
      share >= 0.6
        ? 'photo/same words'
        : share >= 0.35 && named > 0
          ? 'photo/same name'
          : candidate.next && share >= 0.15 && (rare > 1 || titled > 0)
            ? 'photo/next to it'
            : null;
    if (rule !== null && (!best || share > best.share)) best = { index: candidate.index, share, rule };
  }
  return best;
}

function compare(caption: CaptionWords, { words, title }: Candidate, { spread, all }: Corpus) {
  const found = { score: 0, total: 0, named: 0, rare: 0, titled: 0 };
  for (const [word, name] of caption) {
    const weight = Math.log(1 + (all + 1) / (1 + (spread.get(word) ?? 0)));
    found.total += weight;
    if (!words.has(word)) continue;
    found.score += weight;
    if (common.test(word)) continue;
    const seldom = (spread.get(word) ?? 0) <= 2;
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
    const short = word
      .toLowerCase()
      .replace(/[’']s$/, '')
      .slice(0, 6);
    found.set(short, found.get(short) === true || (at > 0 && /^\p{Lu}/u.test(word)));
  });
  return found;
}

// Too common in the news to tie a picture to a story.
const common =
  /^(?:china|chines|india|indian|mongol|russia|americ|europe|africa|asia|asian|britai|britis|german|france|french|japan|japane|north|south|east|west|northe|southe|easter|wester|centra|provin|univer|instit|academ)/;

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i;
