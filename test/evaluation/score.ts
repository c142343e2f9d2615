import { articleFigures, scoreArticle } from './article.ts';
import type { Gold } from './gold.ts';
import { bodiesOf, linesTally, partners } from './lines.ts';
import { metaOf } from './meta.ts';
import type { Reading } from './reading.ts';
import { type Tally, f1, none, sum } from './tally.ts';

/** Everything that is scored, in the order of the table; all are F1, `meta` is the share that is right. */
export const figures = ['meta', 'lines', 'articles', ...articleFigures] as const;

/** One column of the table. */
export type Figure = (typeof figures)[number];

/** What was counted for each figure. */
export type Tallies = Readonly<Record<Figure, Tally>>;

/** How well one newsletter was read. */
export interface Score {
  readonly tallies: Tallies;
  /** What was wrong, in words. */
  readonly notes: readonly string[];
}

/** Holds what was read of a newsletter against its annotation; `text` is what both number the lines of. */
export function scoreDocument(gold: Gold, reading: Reading, text: string): Score {
  const bodies = bodiesOf(gold, reading, text);
  const found = partners(bodies);
  const articles = gold.articles.map((want) => scoreArticle(gold, want, found.get(want)));
  const counted = {
    meta: metaTally(gold, reading),
    lines: linesTally(bodies),
    articles: {
      right: found.size,
      wrong: reading.articles.length - found.size,
      missed: gold.articles.length - found.size,
    },
  };
  const summed = articleFigures.map((figure) => [figure, sum(articles.map(({ tallies }) => tallies[figure] ?? none))]);
  const notes = [...metaNotes(gold, reading), ...articles.flatMap((article) => article.notes)];
  return { tallies: { ...counted, ...Object.fromEntries(summed) }, notes };
}

function metaTally(gold: Gold, reading: Reading): Tally {
  const judged = Object.values(metaOf(gold, reading));
  const right = judged.filter(Boolean).length;
  // What is not right is both said wrongly and missed, so that F1 is the share of right ones.
  return { right, wrong: judged.length - right, missed: judged.length - right };
}

function metaNotes(gold: Gold, reading: Reading): readonly string[] {
  const wanted = { ...gold.issue, publication: gold.publication };
  const given = { ...reading.issue, publication: reading.publication?.name ?? null };
  const judged = metaOf(gold, reading);
  const keys = ['publication', 'date', 'volume', 'number'] as const;
  return keys.filter((key) => !judged[key]).map((key) => `issue ${key}: ${given[key]} for ${wanted[key]}`);
}

/** The figures of several newsletters together: their counts summed, so that long ones weigh more. */
export const together = (all: readonly Tallies[]): Tallies => record((figure) => sum(all.map((one) => one[figure])));

/** Each figure from 0 to 1; null where there was nothing to find and nothing was said. */
export const measured = (tallies: Tallies): Readonly<Record<Figure, number | null>> =>
  record((figure) => f1(tallies[figure]));

// `Object.fromEntries` forgets which keys it was given; they are all the figures.
const record = <Value>(of: (figure: Figure) => Value) =>
  Object.fromEntries(figures.map((figure) => [figure, of(figure)])) as Record<Figure, Value>;
