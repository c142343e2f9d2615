import { plain } from './marks.ts';
import type { Line } from '../types.ts';

/** The lines of a text, numbered as `text.split('\n')` counts them; a lone carriage return breaks lines only where no line feed does. */
export function splitLines(text: string): readonly Line[] {
  const feed = text.includes('\n') ? '\n' : '\r';
  const raws = text.split(feed).map(narrow);
  if (raws.at(-1) === '' && raws.length > 1) raws.pop();
  const texts = raws.map(plain);
  let start = 0;
  return raws.map((printed, index) => {
    const raw = printed.endsWith('\r') ? printed.slice(0, -1) : printed;
    const line: Line = {
      number: index + 1,
      start,
      end: start + raw.length,
      raw,
      text: texts[index]!,
      heading: /^\s{0,3}(#{1,6})\s/.exec(raw)?.[1]?.length ?? underlined(texts, index),
      blankBefore: index === 0 || texts[index - 1] === '',
      blankAfter: index === raws.length - 1 || texts[index + 1] === '',
    };
    start += printed.length + 1;
    return line;
  });
}

/**
 * The same characters; a line of Latin letters alone no longer takes two bytes for each because of a curly quote elsewhere.
 * Patterns read it twice as fast then.
 */
const narrow = (line: string): string =>
  /[^\0-\xFF]/.test(line) ? line : Buffer.from(line, 'latin1').toString('latin1');

/** Level of a heading that a row of equal signs or hyphens underlines, as Markdown and typists do; 0 for other lines. */
function underlined(texts: readonly string[], index: number): number {
  const text = texts[index]!;
  if (text === '' || text.length > 120 || (texts[index - 1] ?? '') !== '') return 0;
  const below = texts[index + 1] ?? '';
  return /^={3,}$/.test(below) ? 1 : /^-{3,}$/.test(below) ? 2 : 0;
}
