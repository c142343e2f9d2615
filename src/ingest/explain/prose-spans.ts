import type { Prose, Run, Span } from '../types.ts';
import type { Mark } from './marks.ts';

/** Finds where a mark stands in flowing text; null where it does not. */
export type ProseSpan = (mark: Span & Pick<Mark, 'after'>) => Span | null;

/** The way from the source to flowing text, as `sourceSpan` is the way back. */
export function proseSpans({ runs, text }: Prose): ProseSpan {
  const sorted = [...runs].sort((a, b) => a.start - b.start);
  /** Where an offset of the source stands that is inside a run, or at its beginning. */
  const inside = (offset: number): number | null => {
    const run = lastUpTo(sorted, offset);
    return run && offset < run.start + run.length ? run.at + offset - run.start : null;
  };
  /** The same of an offset that is inside a run, or at its end. */
  const upTo = (offset: number): number | null => {
    const run = lastUpTo(sorted, offset - 1);
    return run && offset <= run.start + run.length ? run.at + offset - run.start : null;
  };
  return ({ start, end, after }) => {
    if (after === undefined) {
      const from = inside(start) ?? upTo(start);
      const to = upTo(end) ?? inside(end);
      return from === null || to === null || to <= from ? null : { start: from, end: to };
    }
    // What was mended is in no run: it stands right behind the run before it, or right before the next.
    const next = inside(end);
    const from = upTo(start) ?? (next === null ? null : next - after.length);
    return from !== null && text.startsWith(after, from) ? { start: from, end: from + after.length } : null;
  };
}

/** The last run that begins at or before an offset. */
function lastUpTo(sorted: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
