import type { Decision, Issue } from '../types.ts';
import { explainedLines, reasonsOf, roleOf } from './lines.ts';
import type { ExplainedLine } from './lines.ts';
import type { Mark } from './marks.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { threadOf } from './threads.ts';
import { inOrder, weave } from './weave.ts';

interface Print {
  readonly text: string;
  /** In order of their beginnings. */
  readonly marks: readonly Mark[];
  /** The marks that the articles show too. */
  readonly shown: ReadonlySet<string>;
}

/** The printed text, line by line, in pieces of one role each. */
export function printedText(issue: Issue, marks: readonly Mark[], shown: ReadonlySet<string>): readonly Markup[] {
  const print = { text: issue.source.text, marks: inOrder(marks), shown };
  const named = new Set<number>();
  let next = 0;
  let open: readonly Mark[] = [];
  let before = '';
  const pieces = piecesOf(explainedLines(issue)).map((lines) => {
    const { decision } = lines[0]!;
    const role = decision ? roleWords(decision) : '';
    const label = role === before ? '' : role;
    if (decision) before = role;
    const drawn = lines.map((line, at) => {
      open = open.filter(({ end }) => end > line.start);
      const begun: Mark[] = [];
      for (; next < print.marks.length && print.marks[next]!.start < line.end; next += 1)
        if (print.marks[next]!.end > line.start) begun.push(print.marks[next]!);
      open = begun.length === 0 ? open : [...open, ...begun];
      return lineOf(line, { ...print, marks: open }, at === 0 ? label : '');
    });
    return decision ? piece(drawn, decision, named) : html`<div class="piece">${drawn}</div>`;
  });
  const sheets: Markup[] = [];
  for (let at = 0; at < pieces.length; at += sheet)
    sheets.push(html`<div class="sheet">${pieces.slice(at, at + sheet)}</div>`);
  return sheets;
}

// A browser draws a sheet of so many pieces when it comes into sight; the style says about how high one is.
const sheet = 60;

/** Lines that follow one another and were decided together. */
function piecesOf(lines: readonly ExplainedLine[]): readonly (readonly ExplainedLine[])[] {
  const pieces: ExplainedLine[][] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last && last[0]!.decision === line.decision) last.push(line);
    else pieces.push([line]);
  }
  return pieces;
}

function piece(lines: readonly Markup[], decision: Decision, named: Set<number>): Markup {
  const { article, role } = decision;
  const isFirst = article !== null && !named.has(article);
  if (article !== null) named.add(article);
  const name = isFirst ? html` id="s${article + 1}"` : null;
  const owner = article === null ? null : html` data-article="${article + 1}"`;
  const why = `${roleWords(decision)}: ${reasonsOf(decision)}`;
  return html`<div class="piece ${role.replace('-', '')}" ${name}${owner} title="${why}">${lines}</div>`;
}

function lineOf({ number, start, end, decision }: ExplainedLine, print: Print, label: string): Markup {
  const article = decision?.article ?? null;
  const threads = print.marks
    .filter((mark) => mark.article === article && mark.start < end)
    .map((mark) => threadOf(mark, mark, { side: 'print', isOnBoth: print.shown.has(mark.id) }));
  const count =
    article === null
      ? html`<span class="n">${number}</span>`
      : html`<a class="n" href="#a${article + 1}">${number}</a>`;
  const text = { markup: weave(print.text, { start, end }, threads) };
  const role = label === '' ? null : html`<span class="role">${label}</span>`;
  return html`<div class="line" id="L${number}">${count}<span class="t">${text}</span>${role}</div>`;
}

/** "A3 byline". */
const roleWords = (decision: Decision): string =>
  `${decision.article === null ? '' : `A${decision.article + 1} `}${roleOf(decision)}`;
