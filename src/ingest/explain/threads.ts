import type { Span } from '../types.ts';
import type { Mark } from './marks.ts';
import { html } from './markup.ts';
import type { Thread } from './weave.ts';

/** Which half of the page a mark is drawn on: the print, or the articles that were made of it. */
type Side = 'print' | 'article';

/** What the two halves call the same mark. */
const names: Readonly<Record<Side, string>> = { print: 'p', article: 't' };
const otherSide: Readonly<Record<Side, Side>> = { print: 'article', article: 'print' };

/** How a mark is drawn on one side; where the other side has it too, it is a link to it. */
export function threadOf(
  mark: Mark,
  { start, end }: Span,
  { side, isOnBoth }: { side: Side; isOnBoth: boolean },
): Thread {
  const { kind, title, id } = mark;
  const own = `${names[side]}${id}`;
  const other = `#${names[otherSide[side]]}${id}`;
  return {
    start,
    end,
    isLink: isOnBoth && kind !== 'event',
    wrap(inside, { isFirst, inLink }) {
      const content = { markup: kind === 'repair' ? repaired(inside, side) : inside };
      const name = isFirst ? html` id="${own}"` : null;
      if (kind === 'event') {
        const sign =
          isFirst && isOnBoth && !inLink ? html`<a class="sign" href="${other}" title="${title}">◆</a>` : null;
        const told = isFirst ? html` title="${title}"` : null;
        return html`<span class="event" ${name}${told}>${sign}${content}</span>`.markup;
      }
      if (inLink || !isOnBoth) return html`<span class="${kind}" ${name} title="${title}">${content}</span>`.markup;
      return html`<a class="${kind}" ${name} href="${other}" title="${title}">${content}</a>`.markup;
    },
  };
}

const repaired = (inside: string, side: Side) => (side === 'print' ? `<del>${inside}</del>` : `<ins>${inside}</ins>`);
