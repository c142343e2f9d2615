import type { Prose, Run, Span } from './types.ts';

// Characters of the source that may lie between two runs of one name or sentence: a page header, a caption.
const farthest = 400;

/** Where a range of flowing text stands in the source. */
export function sourceSpan({ runs }: Prose, from: number, to: number): Span {
  let index = firstReaching(runs, from);
  const first = runs[index];
  if (!first) return { start: 0, end: 0 };
  const start = first.start + Math.max(0, from - first.at);
  let end = start;
  for (let run: Run | undefined = first; run && run.at < to; run = runs[++index]) {
    // The text may go on elsewhere in the source, on another page: the span ends where the print breaks off.
    if (run !== first && (run.start < end || run.start - end > farthest)) break;
    end = run.start + Math.min(run.length, to - run.at);
  }
  return { start, end };
}

/** Index of the first run that ends after `offset`, by bisection. */
function firstReaching(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, length } = runs[middle]!;
    if (at + length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
