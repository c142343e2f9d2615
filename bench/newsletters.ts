import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPlace } from '../src/ingest/gazetteer/places.ts';
import { chineseSurnames } from '../src/ingest/gazetteer/surnames.ts';
import { isWord } from '../src/ingest/layout/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folders of this project's own newsletters. */
export const ownFolders: readonly string[] = [here('../samples'), here('../test/gold/texts')];

/** The texts of the newsletters in some folders, in order of their names. */
export function textsIn(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })));
  return files
    .filter(({ name }) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path }) => readFileSync(path, 'utf8'));
}

/** Newsletters without end: one after the other, each time round with other names and numbers in them. */
export function* newsletters(texts: readonly string[]): Generator<string> {
  for (let round = 0; ; round += 1) for (const text of texts) yield round === 0 ? text : varied(text, random(round));
}

/** One text of at least `length` characters, of whole newsletters. */
export function longText(texts: readonly string[], length: number): string {
  const parts: string[] = [];
  let total = 0;
  for (const text of newsletters(texts)) {
    parts.push(text);
    total += text.length + 2;
    if (total >= length) break;
  }
  return parts.join('\n\n');
}

/** As many texts, of 20 to 60 thousand characters each. */
export function fileTexts(texts: readonly string[], count: number): readonly string[] {
  const source = newsletters(texts);
  const next = random(1);
  return Array.from({ length: count }, () => {
    const length = 20_000 + next() * 30_000;
    let text = '';
    while (text.length < length) text += `${(source.next() as IteratorYieldResult<string>).value}\n\n`;
    return text;
  });
}

/** The same text about others: who speaks it and how it is set stay, so that its reader has as much to do. */
function varied(text: string, next: () => number): string {
  const names = new Map<string, string>();
  return text
    .replace(/\b[A-Z][a-z]{3,}\b/g, (word) => {
      if (isWord(word.toLowerCase()) || isPlace(word) || chineseSurnames.has(word)) return word;
      const name = names.get(word) ?? word.replace(/[aeiou]/g, () => 'aeiou'.charAt(next() * 5));
      names.set(word, name);
      return name;
    })
    .replace(/\b\d{3,}\b/g, (number) =>
      /^(?:19|20)\d\d$/.test(number) ? number : `${number.slice(0, -1)}${Math.floor(next() * 10)}`,
    );
}

/** Numbers from 0 to 1 that look like chance and are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
