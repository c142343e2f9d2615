import { styleText } from 'node:util';
import { colours } from '../embeds/colours.ts';

type Style = Parameters<typeof styleText>[0];

/** Puts a style on text, or leaves it as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

/** A painter for a terminal that shows colours, or for one that does not. */
export function painter(hasColours: boolean): Paint {
  return hasColours ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}

/** The terminal's colour for that of an embed. */
export const titles: Record<number, Style> = {
  [colours.issue]: ['bold', 'blue'],
  [colours.article]: ['bold', 'green'],
  [colours.search]: ['bold', 'magenta'],
  [colours.country]: ['bold', 'yellow'],
  [colours.organization]: ['bold', 'cyan'],
  [colours.event]: ['bold', 'yellow'],
  [colours.source]: ['bold', 'gray'],
};

/** The terminal's colour for an embed that has no title. */
export const texts: Record<number, Style> = { [colours.hint]: 'yellow', [colours.trouble]: 'red' };

// Every bare mark is the renderers' own: those of the newsletters are escaped.
const token = /(https?:\/\/[^\s<>`|*\\]*[^\s<>`|*\\_])|\\([!-/:-@[-`{-~])|(\*\*|__|_|`)/g;
const names = { '**': 'bold', __: 'underline', _: 'italic', '`': 'dim' } as const;

/** Discord's markdown as terminal styles. */
export function fromMarkdown(text: string, paint: Paint): string {
  const on = new Set<(typeof names)[keyof typeof names]>();
  let styled = '';
  let plain = '';
  const flush = () => {
    styled += plain === '' ? '' : paint([...on], plain);
    plain = '';
  };
  let end = 0;
  for (const { 0: whole, 1: address, 2: escaped, 3: mark, index } of text.matchAll(token)) {
    plain += text.slice(end, index) + (address ?? escaped ?? '');
    end = index + whole.length;
    if (mark === undefined) continue;
    flush();
    // The pattern lets no other mark through.
    const style = names[mark as keyof typeof names];
    if (!on.delete(style)) on.add(style);
  }
  plain += text.slice(end);
  flush();
  return styled;
}
