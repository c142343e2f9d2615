import Table from 'cli-table3';

import type { Scored } from './corpus.ts';
import { type Tallies, figures, measured, together } from './score.ts';

const bare = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`, `mid-${side}`].map((name) => [name, '']),
  ),
);

/** The figures of each newsletter and of all, as a person reads them at a terminal; `–` where nothing was to be found. */
export function tableOf(scored: readonly Scored[]): string {
  const table = new Table({
    head: ['', ...figures],
    chars: { ...bare, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: ['left', ...figures.map(() => 'right' as const)],
  });
  for (const { name, tallies } of scored) table.push([name, ...cells(tallies)]);
  table.push(['all', ...cells(together(scored.map(({ tallies }) => tallies)))]);
  return table.toString();
}

function cells(tallies: Tallies): readonly string[] {
  const values = measured(tallies);
  return figures.map((figure) => values[figure]?.toFixed(3) ?? '–');
}

/** What was wrong in each newsletter, in words. */
export const notesOf = (scored: readonly Scored[]): string =>
  scored.flatMap(({ name, notes }) => [name, ...notes.map((note) => `  ${note}`), '']).join('\n');
