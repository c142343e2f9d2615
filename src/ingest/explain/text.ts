import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { lineFinder, type LineAt } from '../line-at.ts';
import type { Article, Issue, LineRole } from '../types.ts';
import { findingsOf, issueWords } from './findings.ts';
import { inColumns } from './columns.ts';
import { explainedLines, reasonsOf, roleOf } from './lines.ts';
import type { ExplainedLine } from './lines.ts';

/** Where the explanation is to be read. */
export interface Screen {
  readonly colours: boolean;
  /** Characters to a line; null where lines may be of any length. */
  readonly width: number | null;
}

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<LineRole, Style | null>> = {
  title: ['bold', 'green'],
  'sub-heading': 'bold',
  byline: 'magenta',
  credit: 'yellow',
  caption: 'cyan',
  body: null,
  furniture: 'gray',
  undecided: ['bold', 'red'],
};

/** What every line of a newsletter was taken for, why, and what each article was found to speak of: for a person who asks. */
export function explain(issue: Issue, screen: Screen): string {
  const desk = { ...screen, lineAt: lineFinder(issue.source.text) };
  const lines = explainedLines(issue);
  const [heading, ...rows] = inColumns([head, ...lines.map(cellsOf)], { width: screen.width, shares: lineShares });
  const ends = lastLines(issue);
  const { publication } = issue.masthead;
  const about = printable(`${issue.source.name}: ${publication ?? 'no publication'}, ${issueWords(issue)}`);
  const out = [paint('bold', about, desk), '', paint('bold', heading!, desk)];
  rows.forEach((row, at) => {
    const { number, decision } = lines[at]!;
    out.push(paint(decision && styles[decision.role], row, desk));
    for (const article of ends.get(number) ?? []) out.push(...summary(issue.articles[article]!, article, desk));
  });
  return `${out.join('\n')}\n`;
}

const head = ['line', '', 'taken for', 'by rule', 'printed'];
const lineShares = [0.1, 0.06, 0.17, 0.33];

const cellsOf = ({ number, decision, raw }: ExplainedLine): readonly string[] => [
  String(number),
  decision === null || decision.article === null ? '' : `A${decision.article + 1}`,
  decision ? roleOf(decision) : '',
  decision ? reasonsOf(decision) : '',
  printable(raw),
];

interface Desk extends Screen {
  readonly lineAt: LineAt;
}

/** A line in its style, cut to the screen. */
function paint(style: Style | null, text: string, { colours, width }: Screen): string {
  const line = width === null ? text : cutTo(text, width);
  return colours && style !== null ? styleText(style, line, { validateStream: false }) : line;
}

/** An article's name and what was found in it, set in below its last line. */
function summary(article: Article, at: number, desk: Desk): readonly string[] {
  const { title, kind, section } = article;
  const name = `    A${at + 1} ${title?.text ?? 'no headline'} (${section === null ? kind : `${kind}, ${section}`})`;
  const rows = findingsOf(article, desk.lineAt).map(({ kind: what, name: own, about, rule, lines, printed }) => [
    `       ${what}`,
    about === '' ? own : `${own} (${about})`,
    rule,
    `line ${lines.slice(0, 6).join(', ')}${lines.length > 6 ? ', …' : ''}`,
    `"${printed}"`,
  ]);
  const lines = inColumns(
    rows.map((row) => row.map(printable)),
    { width: desk.width, shares: findingShares },
  );
  return [paint(['bold', 'blue'], printable(name), desk), ...lines.map((line) => paint('blue', line, desk))];
}

const findingShares = [0.2, 0.3, 0.2, 0.14];

/** By number of line, the articles that end there. */
function lastLines({ decisions }: Issue): ReadonlyMap<number, readonly number[]> {
  const last = new Map<number, number>();
  for (const { article, lines } of decisions)
    if (article !== null) for (const [, to] of lines) last.set(article, Math.max(last.get(article) ?? 0, to));
  const ends = new Map<number, number[]>();
  for (const [article, line] of last) ends.set(line, [...(ends.get(line) ?? []), article]);
  return ends;
}

/** What a newsletter prints must not steer the terminal. */
const printable = (text: string): string => text.replace(/\t/g, '    ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');

// Signs that take two places, or none.
const uneven =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{M}|\p{Emoji_Presentation}|[\u{10000}-\u{10FFFF}]/u;

/** The beginning of a line that a screen of so many places can show. */
function cutTo(line: string, width: number): string {
  const beginning = line.slice(0, 2 * width);
  if (!uneven.test(beginning)) return beginning.slice(0, width);
  return wrapAnsi(beginning, width, { hard: true, trim: false, wordWrap: false }).split('\n', 1)[0]!;
}
