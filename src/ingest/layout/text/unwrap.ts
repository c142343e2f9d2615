import { joinsWithout } from './hyphens.ts';
import { mends } from './mend.ts';
import type { Damage, Edit } from './mend.ts';
import type { Line, Prose, Repair, Run } from '../../types.ts';

/** Makes paragraphs of printed lines into flowing text with the way back to the source. */
export function unwrap(paragraphs: readonly (readonly Line[])[], damage: Damage): Prose {
  const page: Page = { pieces: [], length: 0, runs: [], repairs: [] };
  let first = true;
  for (const paragraph of paragraphs) {
    const start = page.length;
    if (!first) put(page, '\n\n');
    paragraph.forEach((line, at) => writeLine(page, line, { next: paragraph[at + 1], damage }));
    if (page.length > start) first = false;
  }
  return { text: page.pieces.join(''), runs: page.runs, repairs: page.repairs };
}

interface Page {
  readonly pieces: string[];
  length: number;
  readonly runs: Run[];
  readonly repairs: Repair[];
}

function put(page: Page, text: string): void {
  if (text === '') return;
  page.pieces.push(text);
  page.length += text.length;
}

/** Copies a stretch of a line, as one run with the one before where both touch. */
function keep(page: Page, line: Line, from: number, to: number): void {
  if (to <= from) return;
  const start = line.start + from;
  const last = page.runs.at(-1);
  if (last && last.start + last.length === start && last.at + last.length === page.length) {
    page.runs[page.runs.length - 1] = { ...last, length: last.length + to - from };
  } else page.runs.push({ at: page.length, start, length: to - from });
  put(page, line.raw.slice(from, to));
}

interface Around {
  readonly next: Line | undefined;
  readonly damage: Damage;
}

function writeLine(page: Page, line: Line, { next, damage }: Around): void {
  const edits = mends(line.raw, damage);
  const { from, to } = visible(line.raw, edits);
  const ending = next ? joint(line, to, { next, damage }) : { drop: 0, glue: '' };
  let at = from;
  const stop = to - ending.drop;
  for (const edit of edits) {
    if (edit.from < at || edit.to > stop) continue;
    keep(page, line, at, edit.from);
    put(page, edit.after);
    if (edit.rule !== 'markup') page.repairs.push(repairOf(line, edit));
    at = edit.to;
  }
  keep(page, line, at, stop);
  if (ending.drop > 0)
    page.repairs.push({
      rule: 'hyphen',
      before: line.raw.slice(stop, to),
      after: '',
      start: line.start + stop,
      end: line.start + to,
    });
  page.repairs.push(...edits.filter((edit) => isLost(line, edit, { from, to })).map((edit) => repairOf(line, edit)));
  put(page, ending.glue);
}

/** Whether an edit took words away at a line's edge: a jump, or another page's header. */
const isLost = ({ raw }: Line, edit: Edit, { from, to }: { readonly from: number; readonly to: number }) =>
  edit.rule !== 'markup' && (edit.to <= from || edit.from >= to) && raw.slice(edit.from, edit.to).trim() !== '';

const repairOf = (line: Line, { from, to, after, rule }: Edit): Repair => ({
  rule,
  before: line.raw.slice(from, to),
  after,
  start: line.start + from,
  end: line.start + to,
});

/** Where a line's text begins and ends, white space and dropped marks at its edges left out. */
function visible(raw: string, edits: readonly Edit[]): { from: number; to: number } {
  const blank = (at: number) => /\s/.test(raw.charAt(at));
  let from = 0;
  for (let n = 0; from < raw.length;) {
    while (n < edits.length && edits[n]!.from < from) n += 1;
    const edit = edits[n];
    if (edit?.from === from && edit.after.trim() === '' && edit.to > from) from = edit.to;
    else if (blank(from)) from += 1;
    else break;
  }
  let to = raw.length;
  for (let n = edits.length - 1; to > from;) {
    while (n >= 0 && edits[n]!.to > to) n -= 1;
    const edit = edits[n];
    if (edit?.to === to && edit.after.trim() === '' && edit.from >= from && edit.from < to) to = edit.from;
    else if (blank(to - 1)) to -= 1;
    else break;
  }
  return { from, to };
}

/** How a line is joined to the next: how many characters of it go, and what comes between. */
function joint(line: Line, to: number, { next, damage }: Around): { drop: number; glue: string } {
  const end = line.raw.slice(Math.max(0, to - 60), to);
  const hyphen = /[-‐\u00AD]$/.test(end.slice(-1)) ? /([\p{L}\p{N}]{1,50})(.)$/u.exec(end) : null;
  const right = /^[\p{L}\p{N}]{1,50}/u.exec(next!.text)?.[0];
  if (hyphen && right) {
    if (/^(?:and|or|to)$/.test(right)) return { drop: 0, glue: ' ' };
    const soft = hyphen[2] === '\u00AD';
    return { drop: soft || joinsWithout(hyphen[1]!, right, damage.words) ? 1 : 0, glue: '' };
  }
  return {
    drop: 0,
    glue: (/\/$/.test(end.slice(-1)) && /[\p{L}\p{N}].$/u.test(end.slice(-3))) || next!.text === '' ? '' : ' ',
  };
}
