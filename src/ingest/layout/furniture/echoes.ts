import { endsOpen, endsSentence, fold, isSmallWord, startsLower, wordsOf } from '../letters.ts';
import type { Line } from '../../types.ts';

/** Where an entry's words come again below, and whether they are the same or about the same. */
export interface Echo {
  readonly how: 'same' | 'alike';
  /** Number of the line. */
  readonly at: number;
}

// A headline is no longer than this, and a dump of a million lines must not be held word by word.
const longest = 220;
const most = 3000;

/** Tells of an entry which line below repeats it as a headline would stand: over one line or two. */
export function echoes(lines: readonly Line[], isEntry: (line: Line) => boolean) {
  const places = headlines(lines, isEntry);
  const byStem = new Map<string, number[]>();
  places.forEach(({ stems }, at) => {
    for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), at].slice(-most));
  });
  return (words: string, after: number): Echo | null => {
    const own = stemsOf(words);
    const folded = fold(words);
    const shared = new Map<number, number>();
    for (const stem of own) {
      const at = byStem.get(stem) ?? [];
      // What half the headlines share tells nothing.
      if (at.length > Math.max(12, places.length * 0.3)) continue;
      for (const place of at) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    let best: Echo | null = null;
    for (const [at, count] of shared) {
      const place = places[at]!;
      if (place.number <= after) continue;
      const share = (2 * count) / (own.size + place.stems.size);
      if (place.folded === folded || share >= 0.8) return { how: 'same', at: place.number };
      if (count >= 2 && (share >= 0.45 || (count >= 3 && count >= own.size * 0.6)))
        best = { how: 'alike', at: place.number };
    }
    return best;
  };
}

interface Place {
  readonly number: number;
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
}

function headlines(lines: readonly Line[], isEntry: (line: Line) => boolean): readonly Place[] {
  const found: Place[] = [];
  for (let index = 0; index < lines.length && found.length < most; index += 1) {
    const line = lines[index]!;
    if (line.text === '' || line.text.length > longest || isEntry(line)) continue;
    if (startsLower(line.text)) continue;
    const below = lines[index + 1];
    const two = below !== undefined && below.text !== '' && line.text.length <= 110 && below.text.length <= 110;
    for (const text of two ? [line.text, `${line.text} ${below.text}`] : [line.text]) {
      if (endsSentence(text) || /[,;]$/.test(text) || endsOpen(text)) continue;
      found.push({ number: line.number, folded: fold(text), stems: stemsOf(text) });
    }
  }
  return found;
}

/** The beginnings of a text's longer words: "collaboration" and "collaborates" are one. */
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 1 && !isSmallWord(word))
      .map((word) =>
        word
          .toLowerCase()
          .replace(/['’]s$/, '')
          .slice(0, 6),
      ),
  );
