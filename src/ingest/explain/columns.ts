// A name of a hundred words must not push all the others off the page.
const widest = 60;

interface Table {
  /** Characters to a line; null where lines may be of any length. */
  readonly width: number | null;
  /** How much of the width each column may take; the last takes what is left. */
  readonly shares: readonly number[];
}

/** Rows of cells as lines, cell under cell; numbers stand to the right, and the last cell is of any length. */
export function inColumns(rows: readonly (readonly string[])[], { width, shares }: Table): readonly string[] {
  const widths = shares.map((share, column) => {
    const most = width === null ? widest : Math.max(3, Math.floor(width * share));
    return rows.reduce((widthSoFar, row) => Math.max(widthSoFar, Math.min(most, row[column]!.length)), 0);
  });
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const own = widths[column];
        if (own === undefined) return cell;
        const cut = width !== null && cell.length > own ? `${cell.slice(0, own - 1)}…` : cell;
        return /^\d+$/.test(cut) ? cut.padStart(own) : cut.padEnd(own);
      })
      .join('  ')
      .trimEnd(),
  );
}
