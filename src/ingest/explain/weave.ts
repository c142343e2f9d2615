import { escaped } from './markup.ts';
import type { Span } from '../types.ts';

/** A stretch of a text that is to be marked. */
export interface Thread extends Span {
  /** Whether it is a link: links cannot stand in one another. */
  readonly isLink: boolean;
  /** Puts markup around what is inside. Only the first piece of a thread that is cut up may carry its name. */
  wrap(inside: string, place: { readonly isFirst: boolean; readonly inLink: boolean }): string;
}

interface Stretch extends Span {
  readonly inLink?: boolean;
}

/**
 * A stretch of text as markup, with its threads woven in. Threads come in order of their beginnings, of equals the longest first;
 * one that crosses the end of another is cut in two.
 */
export function weave(text: string, { start, end, inLink = false }: Stretch, threads: readonly Thread[]): string {
  let out = '';
  let at = start;
  let next = 0;
  let carried: readonly Thread[] = [];
  for (;;) {
    const [first, ...others] = carried;
    const thread = first ?? threads[next];
    if (thread === undefined) break;
    if (first === undefined) next += 1;
    const from = Math.max(thread.start, at);
    const to = Math.min(thread.end, end);
    carried = others;
    if (from > to || (from === to && thread.end > thread.start)) continue;
    const inside = [...others];
    while (next < threads.length && threads[next]!.start < to) inside.push(threads[next++]!);
    carried = inside.filter((one) => one.end > to);
    out += escaped(text.slice(at, from));
    const woven = weave(text, { start: from, end: to, inLink: inLink || thread.isLink }, inside);
    out += thread.wrap(woven, { isFirst: from === thread.start, inLink });
    at = to;
  }
  return out + escaped(text.slice(at, end));
}

/** In the order in which `weave` takes them. */
export const inOrder = <One extends Span>(spans: readonly One[]): readonly One[] =>
  [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
