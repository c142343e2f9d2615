import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let list: ReadonlySet<string> | undefined;

/** Whether an English word list holds this lower-case word. The list is loaded with the first question. */
export function isWord(word: string): boolean {
  // The package has no types: its main file is one JSON array of strings.
  list ??= new Set(require('an-array-of-english-words') as string[]);
  return list.has(word) || (word.endsWith('s') && /['’]s$/.test(word) && list.has(word.slice(0, -2)));
}

/** The word that a line's end divides, its hyphen included. */
const brokenWord = (text: string): string | undefined =>
  /[-‐\u00AD]$/.test(text.slice(-1)) ? /[\p{L}\p{N}]{1,60}.$/u.exec(text.slice(-61))?.[0] : undefined;

/** How often a document prints each word, hyphens inside counted as part of it. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The words of a document as its lines print them, the broken ones at line ends left out. */
export function vocabulary(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const broken = brokenWord(text)?.length ?? 0;
    const whole = text.slice(0, text.length - broken).toLowerCase();
    for (const word of whole.match(
      /[^\t -~]/.test(whole) ? /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu : /[a-z0-9]+(?:-[a-z0-9]+)*/g,
    ) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
