import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Range = [number, number];
interface Article {
  title: string | null;
  titleLines: Range | null;
  parts: { lines: Range; startsWith: string; endsWith: string }[];
  photos: { caption: string; lines: Range }[];
  events: { evidence: string }[];
}
interface Gold {
  document: string;
  mends: { line: number; from: string; to: string }[];
  inlineJunk: { line: number; text: string }[];
  furniture: [number, number, string][];
  articles: Article[];
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The annotated text: a sample, or one that is kept for scoring only, beside its annotation. */
function textOf(folder: string, document: string): URL {
  const sample = new URL(`../samples/${document}`, import.meta.url);
  return existsSync(sample) ? sample : new URL(`${folder}texts/${document}`, import.meta.url);
}

function open(folder: string, name: string): { gold: Gold; lines: string[] } {
  // The annotations are this repository's own files, in the shape that their README gives.
  const gold = JSON.parse(readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8')) as Gold;
  const encoding = gold.document.startsWith('ponte') ? 'windows-1252' : 'utf-8';
  const bytes = readFileSync(textOf(folder, gold.document));
  return { gold, lines: new TextDecoder(encoding).decode(bytes).split(/\r?\n/) };
}

const claims = ({ furniture, articles }: Gold): Range[] => [
  ...furniture.map(([start, end]): Range => [start, end]),
  ...articles.flatMap(({ titleLines, parts, photos }) => [
    ...(titleLines ? [titleLines] : []),
    ...[...parts, ...photos].map(({ lines }) => lines),
  ]),
];

const timesClaimed = (gold: Gold, line: number): number =>
  claims(gold).filter(([start, end]) => start <= line && line <= end).length;

/** The printed words of some lines, with the repairs that the annotation names and without the junk that it names. */
function printed({ mends, inlineJunk }: Gold, lines: string[], ranges: Range[]): string {
  const repairs = [...mends, ...inlineJunk.map(({ line, text }) => ({ line, from: text, to: '' }))];
  const mended = lines.map((line, i) =>
    repairs.filter((repair) => repair.line === i + 1).reduce((text, { from, to }) => text.replace(from, to), line),
  );
  return letters(ranges.map(([start, end]) => mended.slice(start - 1, end).join(' ')).join(' '));
}

const annotations = ['gold/', 'gold/set-aside/'].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [folder, name] as const),
);

describe.each(annotations)('the annotation %s%s', (folder, name) => {
  const { gold, lines } = open(folder, name);

  it('puts every line that is not blank in exactly one place', () => {
    const wrong = lines.flatMap((line, i) =>
      line.trim() && timesClaimed(gold, i + 1) !== 1 ? [`${i + 1}: ${line}`] : [],
    );
    expect(wrong).toEqual([]);
  });

  it.each(gold.articles)('quotes what is printed: $title', ({ title, titleLines, parts, photos, events }) => {
    const body = printed(
      gold,
      lines,
      [...parts, ...photos].map((part) => part.lines),
    );
    expect(titleLines ? printed(gold, lines, [titleLines]) : '').toBe(letters(title ?? ''));
    for (const part of parts) {
      const text = printed(gold, lines, [part.lines]);
      expect(text.startsWith(letters(part.startsWith))).toBe(true);
      expect(text.endsWith(letters(part.endsWith))).toBe(true);
    }
    for (const photo of photos) expect(printed(gold, lines, [photo.lines])).toContain(letters(photo.caption));
    for (const event of events) expect(body).toContain(letters(event.evidence));
  });
});
