import { captionOf } from '../../src/ingest/layout/chunks/captions.ts';
import { splitLines } from '../../src/ingest/layout/lines.ts';
import { cut } from '../../src/ingest/layout/stories/cut.ts';
import { damageOf } from '../../src/ingest/layout/text/damage.ts';
import type { Damage } from '../../src/ingest/layout/text/mend.ts';
import { unwrap } from '../../src/ingest/layout/text/unwrap.ts';
import type { ArticleLayout, IssueLayout, Line, Masthead, Prose, Source } from '../../src/ingest/types.ts';
import type { Gold, GoldArticle } from './gold.ts';

interface Setting {
  readonly lines: readonly Line[];
  readonly damage: Damage;
}

/** A newsletter put in order as its annotation says, so that what is understood of it can be judged by itself. */
export function annotatedLayout(gold: Gold, source: Source): IssueLayout {
  const lines = splitLines(source.text);
  const setting = { lines, damage: damageOf(lines, new Map()) };
  return {
    source,
    lineCount: lines.length,
    masthead: mastheadOf(gold),
    articles: gold.articles.map((article) => laidOut(article, setting)),
    furniture: gold.furniture.map(([first, last, what]) => [first, last, what ?? 'furniture']),
    undecided: [],
    decisions: [],
  };
}

function mastheadOf({ publication, issue }: Gold): Masthead {
  const { volume, number, date, dateInferred } = issue;
  const printed = date === null || dateInferred ? null : { value: date, basis: 'printed' as const, evidence };
  return { publication, volume, number, date: printed };
}

// Nobody asks where the annotation's date stands.
const evidence = { start: 0, end: 0 };

function laidOut({ titleLines, authors, source, parts, photos }: GoldArticle, setting: Setting): ArticleLayout {
  const { damage } = setting;
  const heading = within([titleLines], setting);
  return {
    title: heading.length > 0 ? unwrap([heading], damage) : null,
    section: null,
    kind: 'news',
    authors,
    credit: source ?? null,
    body: unwrap(
      paragraphs(
        within(
          parts.map(({ lines }) => lines),
          setting,
        ),
      ),
      damage,
    ),
    photos: photos.map(({ lines }) => ({
      caption: captionIn(unwrap([within([lines], setting)], damage)),
      credit: null,
      lines: [],
    })),
    titleLines: [],
    bylineLines: [],
    creditLines: [],
    bodyLines: parts.map(({ lines }) => lines),
  };
}

/** A paragraph ends before a blank line or with a short one, where its sentence does too. */
function paragraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const width = Math.max(0, ...lines.map(({ text }) => text.length));
  const found: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const ends =
      before !== undefined &&
      /[.!?:。]["”’')\]]{0,2}$/u.test(before.text) &&
      (line.blankBefore || before.text.length < 0.8 * width);
    if (before === undefined || ends) found.push([line]);
    else found.at(-1)!.push(line);
    before = line;
  }
  return found;
}

function captionIn(whole: Prose): Prose {
  const { from, to } = captionOf(whole.text) ?? { from: 0, to: whole.text.length };
  return cut(whole, from, to);
}

/** The lines of some ranges, in reading order, blank ones left out. */
const within = (ranges: readonly GoldArticle['titleLines'][], { lines }: Setting): readonly Line[] =>
  ranges.flatMap((range) =>
    range?.[0] === undefined ? [] : lines.slice(range[0] - 1, range[1]).filter(({ text }) => text !== ''),
  );
