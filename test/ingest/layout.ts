import { sourceOf } from '../../src/ingest/read/source.ts';
import { structure } from '../../src/ingest/structure.ts';
import type { IssueLayout, LineRange, Message } from '../../src/ingest/types.ts';

/** A text put in order, with what the stages had to say. */
export function laidOut(text: string): { layout: IssueLayout; messages: readonly Message[] } {
  const messages: Message[] = [];
  return { layout: structure(sourceOf(text, 'made.txt'), (message) => void messages.push(message)), messages };
}

/** Headlines (or the first words of what has none) with the lines of their bodies. */
export const outline = (text: string): readonly (readonly [string | null, readonly LineRange[]])[] =>
  laidOut(text).layout.articles.map(({ title, bodyLines }) => [title?.text ?? null, bodyLines] as const);

/** How often each printed line was placed: every one should be placed once. */
export function placements({ layout }: { layout: IssueLayout }): readonly (readonly [line: number, times: number])[] {
  const times = new Map<number, number>();
  const place = (ranges: readonly (readonly [number, number, ...unknown[]])[]) => {
    for (const [first, last] of ranges) for (let n = first; n <= last; n += 1) times.set(n, (times.get(n) ?? 0) + 1);
  };
  for (const article of layout.articles) {
    for (const ranges of [article.bodyLines, article.titleLines, article.bylineLines, article.creditLines])
      place(ranges);
    for (const { lines } of article.photos) place(lines);
  }
  place(layout.furniture);
  place(layout.undecided);
  return layout.source.text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [[at + 1, times.get(at + 1) ?? 0] as const]));
}
