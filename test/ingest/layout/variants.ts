import type { ArticleLayout, IssueLayout } from '../../../src/ingest/types.ts';

/** How a newsletter may be set again: the same words in another dress. */
export interface Dress {
  /** Characters of a full line; 0 leaves each paragraph on one line. */
  readonly width?: number;
  /** Where blank lines stand: between all pieces, between articles only, or nowhere. */
  readonly blank?: 'all' | 'articles' | 'none';
  /** Where headlines stand. */
  readonly side?: 'above' | 'below';
  readonly mark?: 'plain' | 'hashes' | 'bold' | 'capitals' | 'underlined';
  /** Lines from one page's edge to the next; 0 for no pages. */
  readonly page?: number;
  /** Whether longer articles break off in mid-story and go on behind the last one. */
  readonly jumps?: boolean;
}

/** Sets the articles of a newsletter anew, under its masthead. */
export function dressed({ source, masthead, articles, furniture }: IssueLayout, dress: Dress): string {
  const printed = source.text.split('\n');
  const linesOf = (ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([first, last]) =>
      printed
        .slice(first - 1, last)
        .map((line) => line.trim())
        .join(' '),
    );
  const top = furniture
    .filter(([, , what]) => what === 'masthead')
    .flatMap(([first, last]) => [[first, last] as const]);
  const kept: string[] = [];
  const rest: string[] = [];
  articles.filter(isWhole).forEach((article, at) => {
    const pieces = {
      head: heading(article.title!.text, dress),
      body: article.body.text.split('\n\n').map((paragraph) => wrapped(paragraph, dress.width ?? 0)),
      byline: linesOf(article.bylineLines),
      credit: linesOf(article.creditLines),
    };
    const page = at + 2;
    const cut = dress.jumps && pieces.body.length > 3 ? 2 : pieces.body.length;
    kept.push(
      set(
        {
          ...pieces,
          body: pieces.body.slice(0, cut),
          ...(cut < pieces.body.length ? { credit: [`See page ${page}`] } : {}),
        },
        dress,
      ),
    );
    if (cut < pieces.body.length)
      rest.push(
        between(['', `From page ${page}`, pieces.head, ...pieces.body.slice(cut), ...pieces.credit].slice(1), dress),
      );
  });
  const gap = dress.blank === 'none' ? '\n' : '\n\n';
  const text = [...linesOf(top), ...kept, ...rest].join(gap);
  return dress.page ? paged(text, masthead.publication ?? 'The Letter', dress.page) : text;
}

/** An article with a headline and a text of its own, so that it can be known again. */
export const isWhole = ({ title, body, kind }: ArticleLayout): boolean =>
  title !== null && kind !== 'interview' && kind !== 'photo' && body.text.length > 120;

interface Pieces {
  readonly head: string;
  readonly body: readonly string[];
  readonly byline: readonly string[];
  readonly credit: readonly string[];
}

function set({ head, body, byline, credit }: Pieces, dress: Dress): string {
  const order = dress.side === 'below' ? [...byline, ...body, ...credit, head] : [head, ...byline, ...body, ...credit];
  return between(order, dress);
}

const between = (pieces: readonly string[], { blank = 'all' }: Dress) => pieces.join(blank === 'all' ? '\n\n' : '\n');

function heading(title: string, { mark = 'plain', width = 0 }: Dress): string {
  if (mark === 'hashes') return `## ${title}`;
  if (mark === 'bold') return `**${title}**`;
  if (mark === 'underlined') return `${title}\n${'='.repeat(20)}`;
  return wrapped(mark === 'capitals' ? title.toUpperCase() : title, width);
}

/** Text broken at spaces, so that no line is longer than the width where its words allow it. */
export function wrapped(text: string, width: number): string {
  if (width === 0) return text;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** Page edges wherever a page is full, even in mid-sentence. */
function paged(text: string, name: string, length: number): string {
  return text
    .split('\n')
    .flatMap((line, at) =>
      at > 0 && at % length === 0 ? ['', `${at / length + 1} ${name.toUpperCase()}`, '', line] : [line],
    )
    .join('\n');
}

/** The share of articles that a second reading finds again, with headline and text: harmonic mean of both ways. */
export function foundAgain(wanted: readonly ArticleLayout[], given: readonly ArticleLayout[]): number {
  const left = [...given];
  let right = 0;
  for (const article of wanted.filter(isWhole)) {
    const at = left.findIndex(
      (other) => letters(other.title?.text) === letters(article.title?.text) && alike(article, other),
    );
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return (2 * right) / (wanted.filter(isWhole).length + given.length);
}

const letters = (text: string | undefined) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether both bodies have at least nine tenths of their letters in common length. */
const alike = (a: ArticleLayout, b: ArticleLayout) => {
  const [one, two] = [letters(a.body.text), letters(b.body.text)];
  return Math.abs(one.length - two.length) <= one.length * 0.1 && two.includes(one.slice(0, 40));
};
