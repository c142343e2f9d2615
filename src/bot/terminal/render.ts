import type { APIEmbed } from 'discord.js';
import wrapAnsi from 'wrap-ansi';
import { plain } from '../markdown.ts';
import type { Reply } from '../reply.ts';
import { fromMarkdown, texts, titles, type Paint } from './style.ts';

/** How a terminal shows things. */
export interface Screen {
  readonly width: number;
  readonly paint: Paint;
}

/** An answer as lines for a terminal. */
export function render(reply: Reply, screen: Screen): string {
  const blocks = reply.embeds.map((embed) => renderEmbed(embed, screen));
  return [...blocks, keys(reply, screen)].filter((block) => block !== '').join('\n\n');
}

function renderEmbed({ author, title, description, fields = [], footer, color = 0 }: APIEmbed, screen: Screen): string {
  const { paint } = screen;
  const text = description && body(description, screen);
  const blocks = [
    [author && line(author.name, screen, 'dim'), title && line(unmarked(title), screen, titles[color] ?? 'bold')],
    [text && (texts[color] ? paint(texts[color], text) : text)],
    ...fields.map(({ name, value }) => [
      line(unmarked(name), screen, 'bold'),
      indent(body(value, { ...screen, width: screen.width - 2 })),
    ]),
    [footer && line(footer.text, screen, 'dim')],
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

function line(text: string, { width, paint }: Screen, style: Parameters<Paint>[0]): string {
  return wrap(paint(style, readable(text)), width);
}

function unmarked(text: string): string {
  return fromMarkdown(text, (_style, words) => words);
}

function body(text: string, screen: Screen): string {
  const pieces = readable(text).split(/```\n?([^]*?)\n?```/);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? lines(piece, screen) : lines(fromMarkdown(piece, screen.paint), screen)))
    .filter((piece) => piece !== '')
    .join('\n');
}

// "12. " before a headline, "  48 │ " before a printed line: what follows hangs behind it. Styles have no width.
// eslint-disable-next-line no-control-regex -- the escape begins a style
const marker = /^(?:\u001b\[\d+m)*(\s*\d+(?:\.| │))(?:\u001b\[\d+m)*( ?)/;

function lines(text: string, { width }: Screen): string {
  return text
    .split('\n')
    .map((each) => {
      const [mark = '', number = '', space = ''] = marker.exec(each) ?? [];
      const hang = number.length + space.length;
      const [head = '', ...tail] = wrap(each.slice(mark.length), width - hang).split('\n');
      return [mark + head, ...tail.map((more) => ' '.repeat(hang) + more)].join('\n');
    })
    .join('\n');
}

/** Breaks a line between words; what it is indented by stays. */
function wrap(text: string, width: number): string {
  const [, margin = '', words = ''] = /^(\s*)(.*)$/s.exec(text) ?? [];
  return margin + wrapAnsi(words, Math.max(20, width - margin.length), { hard: true });
}

/** Flags as letters, for few terminals draw them; no control characters, no zero-width spaces. */
function readable(text: string): string {
  return plain(text)
    .replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (letter) => String.fromCharCode(letter.codePointAt(0)! - 0x1f1e6 + 65))
    .replaceAll('\u200b', '');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** What can be typed to go on from here. */
function keys({ pages, menu, actions = [] }: Reply, screen: Screen): string {
  const numbers = menu?.choices.map(({ number }) => number) ?? [];
  const hints = [
    numbers.length > 0 && `${[...new Set([numbers[0], numbers.at(-1)])].join('–')} open`,
    pages?.next && 'n next page',
    pages?.previous && 'p page before',
    pages && pages.of > 1 && `page ${pages.page} of ${pages.of}`,
  ].filter(Boolean);
  const questions = actions.map(({ label }, index) => `${'abcde'[index]} ${label}`);
  return [...questions, hints.join(' · ')]
    .filter(Boolean)
    .map((each) => line(each, screen, 'dim'))
    .join('\n');
}
