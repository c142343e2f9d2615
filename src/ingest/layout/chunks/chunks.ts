import { bylineRule, bylineRun, doubtfulBylines } from './byline-lines.ts';
import { bylineOf } from './bylines.ts';
import { captionLines } from './caption-lines.ts';
import { captionOf, startsWithPhotoCredit } from './captions.ts';
import { continues } from './continues.ts';
import { creditOf, creditRunsOn, sourceAloneIn, readCredit } from './credits.ts';
import type { Furnishings } from '../furniture/furnishing.ts';
import { insets } from './inset.ts';
import { jumpOf, trailingJump } from './jumps.ts';
import type { Jump } from './jumps.ts';
import { endsSentence, fold, isAllCaps, startsLower } from '../letters.ts';
import { measure } from './measure.ts';
import type { Measure } from './measure.ts';
import type { Line } from '../../types.ts';

/** Lines that belong together on the face of it: a paragraph, a headline, a byline, a caption, … */
export interface Chunk {
  readonly kind: 'text' | 'byline' | 'credit' | 'caption' | 'jump' | 'furniture';
  readonly lines: readonly Line[];
  /** Its lines with a space for each break; a word broken at a line end stays in two halves. */
  readonly text: string;
  readonly jump?: Jump;
  /** What made it this kind: `byline/by`. */
  readonly rule: string;
  /** Of furniture: what it is. */
  readonly what?: string;
}

type Role = Exclude<Chunk['kind'], 'text'>;

/** What takes lines out of the text, by line index. */
type Roles = ReadonlyMap<number, { readonly kind: Role; readonly rule: string }>;

/** Groups a newsletter's lines; those of `furniture` (by line index) are taken out first. */
export function chunks(
  lines: readonly Line[],
  furniture: Furnishings,
  entries: readonly string[] = [],
): readonly Chunk[] {
  const size = measure(lines);
  const roles = rolesOf(lines, furniture, size);
  const inset = insets(lines, roles, { size, known: new Set(entries.map(fold)) });
  const found: { kind: Chunk['kind']; lines: Line[]; index: number }[] = [];
  let text: { kind: Chunk['kind']; lines: Line[]; index: number } | undefined;
  let last: { kind: Chunk['kind']; lines: Line[]; index: number } | undefined;
  lines.forEach((line, index) => {
    if (line.raw.trim() === '') return;
    const role = roles.get(index)?.kind;
    const goesOn = (before: readonly Line[]) =>
      continues(before, line, {
        apart: last !== text || line.blankBefore,
        size,
        next: after(lines, index, roles),
        rest: groupOf(lines, index),
      });
    const closed = text !== undefined && (inset.has(text.lines.at(-1)!.number - 1) || jumps(text.lines));
    const whole =
      role === undefined &&
      text !== undefined &&
      (inset.get(index) === 'goes on' || (!inset.has(index) && !closed && goesOn(text.lines)));
    if (whole) text!.lines.push(line);
    else if (role !== undefined && role !== 'furniture' && last?.kind === role && !starts.get(role)!(line, last.lines))
      last.lines.push(line);
    else {
      last = { kind: role ?? 'text', lines: [line], index };
      found.push(last);
    }
    if (role === undefined) text = last = whole ? text : last;
    // What names an author or a source ends the text before it; a picture or a page's edge only interrupts it.
    else if (role !== 'furniture' && role !== 'caption') text = undefined;
  });
  return found.map(({ kind, lines: own, index }) => ({
    ...finished(kind, own, furniture.get(index)?.what),
    rule: roles.get(index)?.rule ?? (inset.has(index) ? 'text/headline by shape' : 'text/paragraph'),
  }));
}

const jumps = (before: readonly Line[]) => trailingJump(before.at(-1)!.text) >= 0;

/** Whether a line begins a new piece of its role, instead of going on with the one before. */
const starts = new Map<Role, (line: Line, before: readonly Line[]) => boolean>([
  ['byline', (line) => line.blankBefore || bylineOf(line.text) !== null],
  ['credit', (line) => line.blankBefore || creditOf(line.text) !== null],
  ['caption', (line, before) => !isHalf(line, before) && (line.blankBefore || endsCaption(before) || indented(line))],
  ['jump', () => true],
  ['furniture', () => true],
]);

/** A caption that a blank line cuts in mid-sentence, or off from its credit. */
const isHalf = (line: Line, before: readonly Line[]) =>
  (startsLower(line.text) && !endsSentence(before.at(-1)!.text) && !endsCaption(before)) ||
  (startsWithPhotoCredit(line.text) && captionOf(before.map(({ text }) => text).join(' ')) === null);
const endsCaption = (before: readonly Line[]) => /[)\]】]\s*\.?$/.test(before.at(-1)!.text);
const indented = (line: Line) => /^\s/.test(line.raw);

function finished(kind: Chunk['kind'], lines: readonly Line[], what: string | undefined): Omit<Chunk, 'rule'> {
  const text = lines.map((line) => line.text).join(' ');
  const jump = kind === 'jump' ? jumpOf(text) : null;
  return { kind, lines, text, ...(jump ? { jump } : {}), ...(what === undefined ? {} : { what }) };
}

/** The lines from here to the next blank one, as far as a headline may reach. */
function groupOf(lines: readonly Line[], index: number): readonly Line[] {
  const group: Line[] = [];
  for (let at = index; at < lines.length && group.length < 6 && lines[at]!.text !== ''; at += 1) group.push(lines[at]!);
  return group;
}

function after(lines: readonly Line[], index: number, roles: Roles): Line | undefined {
  for (let at = index + 1; at < lines.length && at < index + 12; at += 1) {
    if (lines[at]!.text !== '' && !roles.has(at)) return lines[at];
  }
  return undefined;
}

function rolesOf(lines: readonly Line[], furniture: Furnishings, size: Measure): Roles {
  const roles = new Map<number, { kind: Role; rule: string }>();
  for (const [index, { rule }] of furniture) roles.set(index, { kind: 'furniture', rule });
  for (const [index, rule] of captionLines(lines, furniture)) roles.set(index, { kind: 'caption', rule });
  lines.forEach((line, index) => {
    if (line.text === '' || roles.has(index)) return;
    const jump = jumpOf(line.text);
    const credit = creditAt(lines, index);
    const byline = bylineRule(lines, index);
    if (jump) roles.set(index, { kind: 'jump', rule: jump.toward === 'to' ? 'jump/to a page' : 'jump/from a page' });
    else if (credit)
      creditRun(lines, index, size).forEach((at) => roles.set(at, { kind: 'credit', rule: credit.rule }));
    else if (byline !== null) bylineRun(lines, index).forEach((at) => roles.set(at, { kind: 'byline', rule: byline }));
  });
  for (const at of doubtfulBylines(lines, roles)) roles.delete(at);
  return roles;
}

/** What makes a line a credit where it stands; null where it is none. */
function creditAt(lines: readonly Line[], index: number): { readonly rule: string } | null {
  const line = lines[index]!;
  const credit = readCredit(line.text);
  if (credit !== null) return credit;
  const [bracketed, italic] = [
    /^[([【].*[)\]】]\.?$/.test(line.text),
    /^\s*([*_])(?!\1)[^*_]{3,120}\1\.?\s*$/.test(line.raw),
  ];
  if (!(bracketed || italic) || !closesStory(lines, index) || sourceAloneIn(line.text) === null) return null;
  return { rule: bracketed ? 'credit/office in brackets' : 'credit/italic' };
}

/** Whether a sentence has ended above a line, and no small letter goes on below it. */
function closesStory(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]?.text || lines[index - 2]?.text;
  return above !== undefined && endsSentence(above) && !startsLower(lines[index + 1]?.text ?? '');
}

function creditRun(lines: readonly Line[], index: number, size: Measure): readonly number[] {
  const run = [index];
  let text = lines[index]!.text;
  for (let at = index + 1; at < lines.length && at < index + 5; at += 1) {
    const line = lines[at]!;
    if (line.text === '' || line.heading > 0 || (/^[([]/.test(text) && /[)\]]\.?$/.test(text))) break;
    if (bylineOf(line.text) !== null || jumpOf(line.text) || (isAllCaps(line.text) && !isAllCaps(text))) break;
    const first = /^\S+/.exec(line.text)?.[0].length ?? 0;
    const fits = lines[at - 1]!.text.length + 1 + first <= size.width[at - 1]! * 0.9;
    const signed = [at + 1, at + 2].some((below) => bylineOf(lines[below]?.text ?? '') !== null);
    if (!creditRunsOn(text) && !startsLower(line.text) && (fits || signed || !size.wrapped[at])) break;
    run.push(at);
    text += ` ${line.text}`;
  }
  return run;
}
