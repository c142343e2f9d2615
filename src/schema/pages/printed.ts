import type { Markup } from './html.ts';
import { html } from './html.ts';
import type { LineMark } from './weave.ts';
import { weave } from './weave.ts';

/** Where words stand on the page, as the API tells it. */
export interface Place {
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
}

/** Something that was seen in the print. */
export interface Mark extends Omit<LineMark, 'start' | 'end'> {
  readonly place: Place;
}

/** A part of an article as it is printed. */
export interface PrintedPart {
  readonly role: string;
  readonly evidence: { readonly startLine: number; readonly quote: string };
}

interface Line {
  readonly number: number;
  readonly role: string;
  readonly text: string;
}

/** Printed lines behind their numbers, with everything that was seen in them marked in its place. */
export function printedLines(parts: readonly PrintedPart[], marks: readonly Mark[]): Markup {
  const byLine = marksByLine(marks);
  const blocks = blocksOf(linesOf(parts)).map((lines) => {
    const items = lines.map(
      ({ number, role, text }) =>
        html`<li value="${number}" id="L${number}" class="${role.toLowerCase()}">
          <code>${weave(text, clipped(byLine.get(number) ?? [], text))}</code>
        </li> `,
    );
    return html`<ol class="printed">
      ${items}
    </ol> `;
  });
  return html`${blocks.flatMap((block, at) => (at === 0 ? [block] : [gap, block]))}`;
}

const gap = html`<p class="gap" aria-label="Other lines between">⋯</p> `;

/** Each line once, though a caption may stand within a body. */
function linesOf(parts: readonly PrintedPart[]): readonly Line[] {
  const lines = new Map<number, Line>();
  for (const { role, evidence } of parts) {
    for (const [at, text] of evidence.quote.split('\n').entries()) {
      const number = evidence.startLine + at;
      if (!lines.has(number)) lines.set(number, { number, role, text });
    }
  }
  return [...lines.values()].sort((a, b) => a.number - b.number);
}

/** Lines that follow each other stand together; a blank line between two parts is no gap. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && line.number - block.at(-1)!.number <= 2) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

interface Piece extends Omit<Mark, 'place'> {
  /** Null where it goes on from the line before, or to the next. */
  readonly from: number | null;
  readonly to: number | null;
}

function marksByLine(marks: readonly Mark[]): ReadonlyMap<number, readonly Piece[]> {
  const byLine = new Map<number, Piece[]>();
  for (const { place, ...mark } of marks) {
    const { startLine, endLine, startColumn, endColumn } = place;
    for (let line = startLine; line <= endLine; line += 1) {
      const piece = {
        ...mark,
        from: line === startLine ? startColumn : null,
        to: line === endLine ? endColumn : null,
      };
      const pieces = byLine.get(line);
      if (pieces) pieces.push(piece);
      else byLine.set(line, [piece]);
    }
  }
  return byLine;
}

/** The indent of a line is no part of what goes over it. */
function clipped(pieces: readonly Piece[], text: string): readonly LineMark[] {
  const indent = text.length - text.trimStart().length;
  return pieces.map(({ from, to, ...mark }) => ({ ...mark, start: from ?? indent, end: to ?? text.trimEnd().length }));
}
