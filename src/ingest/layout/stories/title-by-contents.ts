import { wordsOf } from '../letters.ts';
import type { Prose } from '../../types.ts';
import { isWord } from '../words.ts';

/** A headline with a letter mended that the table of contents prints rightly: one word that is none, one letter off. */
export function mendedByContents(title: Prose, entries: readonly string[]): Prose {
  const words = wordsOf(title.text);
  for (const entry of entries) {
    const listed = wordsOf(entry);
    if (listed.length !== words.length || words.length < 3) continue;
    const odd = words.flatMap((word, at) => (word.toLowerCase() === listed[at]!.toLowerCase() ? [] : [at]));
    const at = odd[0];
    if (odd.length !== 1 || at === undefined || !misprinted(words[at]!, listed[at]!)) continue;
    return replaced(title, words[at]!, listed[at]!);
  }
  return title;
}

function misprinted(printed: string, listed: string): boolean {
  if (printed.length !== listed.length || isWord(printed.toLowerCase()) || !isWord(listed.toLowerCase())) return false;
  return [...printed].filter((letter, at) => letter.toLowerCase() !== listed[at]!.toLowerCase()).length === 1;
}

function replaced(title: Prose, printed: string, listed: string): Prose {
  const from = title.text.indexOf(printed);
  const to = from + printed.length;
  const run = title.runs.find(({ at, length }) => at <= from && to <= at + length);
  if (from < 0 || !run) return title;
  const start = run.start + from - run.at;
  return {
    text: title.text.slice(0, from) + listed + title.text.slice(to),
    runs: title.runs.flatMap((each) => (each === run ? around(run, from, to) : [each])),
    repairs: [
      ...title.repairs,
      { rule: 'contents', before: printed, after: listed, start, end: start + printed.length },
    ],
  };
}

/** What is left of a run on both sides of a word. */
const around = ({ at, start, length }: Prose['runs'][number], from: number, to: number) =>
  [
    { at, start, length: from - at },
    { at: to, start: start + to - at, length: at + length - to },
  ].filter((part) => part.length > 0);
