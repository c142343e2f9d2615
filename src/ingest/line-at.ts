/** 1-based number of the line that an offset into the source lies in. */
export type LineAt = (offset: number) => number;

/** Counts lines as `splitLines` does: a lone carriage return breaks them only where no line feed does. */
export function lineFinder(text: string): LineAt {
  const feed = text.includes('\n') ? '\n' : '\r';
  const starts = [0];
  for (let at = text.indexOf(feed); at >= 0; at = text.indexOf(feed, at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
