import type { Chunk } from '../chunks/chunks.ts';
import { closingCredit } from '../chunks/credits.ts';
import { closingJump } from '../chunks/jumps.ts';
import { isBold } from '../chunks/continues.ts';
import {
  capitalShare,
  endsInHyphen,
  endsOpen,
  holdsSentences,
  startsDate,
  startsLower,
  startsList,
  tellsWhen,
  wordsOf,
} from '../letters.ts';

/** What pairing reads: headings, and the bodies between them. */
export interface Unit {
  readonly kind: 'heading' | 'body';
  /** Positions in the list of chunks. */
  readonly chunks: readonly number[];
  /** What stood between the unit before and this one that ends an article: 0 nothing, 3 a credit or a jump, 4 the taking up of a jump. */
  readonly ended: number;
  /** Whether a byline stood there. */
  readonly signed: boolean;
}

/** Whether a piece of text could be a headline or a sub-heading. */
export function couldHead(chunk: Chunk, speakers: ReadonlySet<string>): boolean {
  const { text, lines } = chunk;
  if (chunk.kind !== 'text' || text.length > 240 || lines.length > 5) return false;
  const words = wordsOf(text).length;
  if (words === 0 || words > 34) return false;
  if (lines.length > 3 && capitalShare(text) < 0.6) return false;
  if (asks(text) || closingCredit(text) !== null) return false;
  const marked = lines[0]!.heading > 0 || isBold(lines[0]!);
  if (marked) return !holdsSentences(text) && !(/[.,;]$/.test(text) && words > 14);
  if (/[.,;:…]["”')]?$/.test(text) || startsLower(text) || endsInHyphen(text) || endsOpen(text)) return false;
  if (/^[(“"'‘]?[●•▪■◆*·○]/.test(text) || (startsList(text) && !/^\(?\d{1,2}[.)]\s+\p{Lu}/u.test(text))) return false;
  if (/^[([]/.test(text) || holdsSentences(text) || /^table\s+\d/i.test(text) || tells(text)) return false;
  return !speakers.has(speakerOf(text) ?? '');
}

/** "Harbour News: Professor, what brought you here?": somebody speaks. */
const asks = (text: string) =>
  text.endsWith('?') && speakerOf(text) !== null && wordsOf(text).length > 7 && capitalShare(text) < 0.6;

/** A paragraph that lost its end: it opens with a date, or introduces an acronym and goes on. */
const tells = (text: string) =>
  (text.length > 24 && tellsWhen(text)) ||
  startsDate(text) ||
  quoted.test(text) ||
  (capitalShare(text) < 0.6 && pronoun.test(text)) ||
  (text.length > 90 && /\(\p{Lu}[\p{L}-]{1,9}\),? \p{Ll}/u.test(text));

// "…," said Li Wei: a paragraph that lost its end.
const quoted = /[,?!]["”] (?:he |she |they )?(?:said|says|told|adds|added|asked|explained|recalled)\b/;

const pronoun =
  /^(?:He|She|It|They|We|I|This|These)\s(?:is|are|was|were|has|have|had|will|would|can|could|also|now|then|\p{Ll}{3,}(?:s|ed))\s.{20}/u;

/** The name before a colon at the beginning of a paragraph: "Kari Nordmann: Since when …". */
export const speakerOf = (text: string): string | null =>
  /^([\p{Lu}][\p{L}.'’-]{0,20}(?:\s[\p{Lu}][\p{L}.'’-]{0,20}){0,4})\s?[:：]/u.exec(text)?.[1] ?? null;

/** Names that open three paragraphs or more with a colon: who speaks in an interview. */
export function speakersIn(chunks: readonly Chunk[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, text } of chunks) {
    const name = kind === 'text' ? speakerOf(text) : null;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([
    'Q',
    'A',
    'Question',
    'Answer',
    ...[...counts].filter(([, count]) => count >= 3).map(([name]) => name),
  ]);
}

/** Running text that a jump cuts off in mid-sentence, and no teaser's headline. */
const breaksOff = ({ text }: Chunk, next: Chunk | undefined) =>
  next?.jump?.toward === 'to' && wordsOf(text).length >= 9 && capitalShare(text) < 0.6;

/** Strings headings and bodies together; what else there is only leaves its mark on the next unit. */
export function unitsOf(chunks: readonly Chunk[]): readonly Unit[] {
  const speakers = speakersIn(chunks);
  const units: { kind: Unit['kind']; chunks: number[]; ended: number; signed: boolean }[] = [];
  let ended = 0;
  let signed = false;
  chunks.forEach((chunk, at) => {
    if (chunk.kind === 'byline') signed = true;
    else if (chunk.kind === 'credit') ended = Math.max(ended, 3);
    else if (chunk.kind === 'jump') ended = Math.max(ended, chunk.jump?.toward === 'from' ? 4 : 3);
    if (chunk.kind !== 'text') return;
    const kind = couldHead(chunk, speakers) && !breaksOff(chunk, chunks[at + 1]) ? 'heading' : 'body';
    const open = units.at(-1);
    if (kind === 'body' && open?.kind === 'body' && ended === 0 && !signed) open.chunks.push(at);
    else units.push({ kind, chunks: [at], ended, signed });
    ended = closingJump(chunk.text) || closingCredit(chunk.text) !== null ? 3 : 0;
    signed = false;
  });
  return units;
}
