import type { Markup } from './html.ts';
import { html } from './html.ts';

/** Something that was seen in a line. */
export interface LineMark {
  /** Half-open UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
  /** How it looks; several may lie over each other. */
  readonly look: string;
  /** What it is, in words. */
  readonly title: string;
  /** Where it leads. */
  readonly href?: string | undefined;
}

/** A line with its marks in place. Marks may overlap in any way: the line is cut wherever one begins or ends. */
export function weave(text: string, marks: readonly LineMark[]): Markup {
  const kept = marks.filter(({ start, end }) => start < end && start < text.length);
  const opening = [...kept].sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, Math.min(end, text.length)])])];
  cuts.sort((a, b) => a - b);
  const pieces: Markup[] = [];
  let open: LineMark[] = [];
  let next = 0;
  for (let at = 0; at < cuts.length - 1; at += 1) {
    const from = cuts[at]!;
    open = open.filter(({ end }) => end > from);
    while (next < opening.length && opening[next]!.start <= from) open.push(opening[next++]!);
    pieces.push(piece(text.slice(from, cuts[at + 1]), open));
  }
  return html`${pieces}`;
}

function piece(text: string, marks: readonly LineMark[]): Markup {
  if (marks.length === 0) return html`${text}`;
  const looks = [...new Set(marks.map(({ look }) => look))].join(' ');
  const title = [...new Set(marks.map((mark) => mark.title))].join('; ');
  const href = marks.findLast((mark) => mark.href !== undefined)?.href;
  return href === undefined
    ? html`<span class="m ${looks}" title="${title}">${text}</span>`
    : html`<a class="m ${looks}" title="${title}" href="${href}">${text}</a>`;
}
