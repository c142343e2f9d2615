import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { lineFinder } from '../line-at.ts';
import type { Article, Issue, LineRole } from '../types.ts';
import { findingsOf, issueWords } from './findings.ts';
import { explainedLines, reasonsOf, roleOf } from './lines.ts';

/** Where the explanation is to be read. */
export interface Screen {
  readonly colours: boolean;
  /** Characters to a line; null where lines may be of any length. */
  readonly width: number | null;
}

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<LineRole, Style>> = {
  title: ['bold', 'green'],
  'sub-heading': 'bold',
  byline: 'magenta',
  credit: 'yellow',
  caption: 'cyan',
  body: 'reset',
  furniture: 'gray',
  undecided: ['bold', 'red'],
};

/** What every line of a newsletter was taken for, why, and what each article was found to speak of: for a person who asks. */
export function explain(issue: Issue, { colours, width }: Screen): string {
  const paint = (style: Style, text: string) => (colours ? styleText(style, text, { validateStream: false }) : text);
  const lines = explainedLines(issue);
  const cells = lines.map(({ number, decision, raw }) => ({
    cells: [
      String(number),
      decision?.article === null || !decision ? '' : `A${decision.article + 1}`,
      decision ? roleOf(decision) : '',
      decision ? reasonsOf(decision) : '',
    ],
    raw: printable(raw),
    style: decision ? styles[decision.role] : 'reset',
    number,
  }));
  const widths = columnWidths([head, ...cells.map((row) => row.cells)]);
  const ends = lastLines(issue);
  const lineAt = lineFinder(issue.source.text);
  const out = [
    paint(
      'bold',
      `${issue.source.name}: ${printable(`${issue.masthead.publication ?? 'no publication'}, ${issueWords(issue)}`)}`,
    ),
    '',
  ];
  out.push(paint('bold', `${aligned(head, widths)}  printed`));
  for (const { cells: row, raw, style, number } of cells) {
    out.push(paint(style, `${aligned(row, widths)}  ${raw}`.trimEnd()));
    for (const at of ends.get(number) ?? []) out.push(...summary(issue.articles[at]!, at, { lineAt, paint }));
  }
  return out.map((line) => `${width === null ? line : cutTo(line, width)}\n`).join('');
}

const head = ['line', '', 'taken for', 'by rule'];

interface Desk {
  readonly lineAt: (offset: number) => number;
  readonly paint: (style: Style, text: string) => string;
}

/** An article's head and what was found in it, set in below its last line. */
function summary(article: Article, at: number, { lineAt, paint }: Desk): readonly string[] {
  const { title, kind, section } = article;
  const name = title === null ? 'no headline' : title.text;
  const rows = findingsOf(article, lineAt).map(({ kind: what, name: own, about, rule, lines, printed }) => [
    what,
    about === '' ? own : `${own} (${about})`,
    rule,
    `line ${lines.slice(0, 6).join(', ')}${lines.length > 6 ? ', …' : ''}`,
    `"${printed}"`,
  ]);
  const widths = columnWidths(rows.map((row) => row.slice(0, -1).map(printable)));
  return [
    paint(['bold', 'blue'], `    A${at + 1} ${printable(name)} (${[kind, section].filter(Boolean).join(', ')})`),
    ...rows.map((row) => {
      const [printed] = row.slice(-1);
      return paint('blue', `       ${aligned(row.slice(0, -1).map(printable), widths)}  ${printable(printed!)}`);
    }),
  ];
}

/** By number of line, the articles that end there. */
function lastLines({ decisions }: Issue): ReadonlyMap<number, readonly number[]> {
  const last = new Map<number, number>();
  for (const { article, lines } of decisions)
    if (article !== null) for (const [, to] of lines) last.set(article, Math.max(last.get(article) ?? 0, to));
  const ends = new Map<number, number[]>();
  for (const [article, line] of last) ends.set(line, [...(ends.get(line) ?? []), article]);
  return ends;
}

// A name of a hundred words must not push all the others off the screen.
const widest = 60;

const columnWidths = (rows: readonly (readonly string[])[]): readonly number[] =>
  (rows[0] ?? []).map((_cell, column) =>
    rows.reduce((most, row) => Math.max(most, Math.min(widest, row[column]!.length)), 0),
  );

/** Cells side by side; the first is a number and stands to the right. */
const aligned = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, column) => (/^\d+$/.test(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
    .join('  ');

/** What a newsletter prints must not steer the terminal. */
const printable = (text: string): string => text.replace(/\t/g, '    ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');

const cutTo = (line: string, width: number): string =>
  wrapAnsi(line, width, { hard: true, trim: false, wordWrap: false }).split('\n', 1)[0]!;
