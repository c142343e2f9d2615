import type { GoldArticle } from './gold.ts';
import { readGold } from './gold.ts';
import type { ReadArticle, Reading } from './reading.ts';
import { nothing } from './reading.ts';
import { type Figure, measured, scoreDocument } from './score.ts';

/** An annotation of these articles, read as from a file. */
export const goldOf = (articles: readonly object[], rest: object = {}) =>
  readGold(JSON.stringify({ publication: null, issue: {}, articles, ...rest }), 'made.json');

/** What a parser might print: an article of line 1 with these properties. */
export const readArticle = (properties: Partial<ReadArticle> = {}): ReadArticle => ({
  title: null,
  section: null,
  kind: 'news',
  authors: [],
  source: null,
  titleLines: [],
  bylineLines: [],
  creditLines: [],
  lines: [[1, 1]],
  text: '',
  photos: [],
  countries: [],
  organizations: [],
  people: [],
  events: [],
  ...properties,
});

/** What a parser might print of an event. */
export const readEvent = (properties: Partial<ReadArticle['events'][number]>): ReadArticle['events'][number] => ({
  name: '',
  kind: 'other',
  start: null,
  end: null,
  place: { city: null, country: null },
  organizations: [],
  countries: [],
  evidence: '',
  ...properties,
});

/** What a parser might print of an issue with these articles. */
export const readingOf = (articles: readonly ReadArticle[], rest: Partial<Reading> = {}): Reading => ({
  ...nothing,
  ...rest,
  articles: [...articles],
});

/** One figure of one article of line 1, wanted so and read so. */
export function figureOf(
  figure: Figure,
  want: Partial<Record<keyof GoldArticle, unknown>>,
  have: Partial<ReadArticle>,
) {
  const gold = goldOf([{ parts: [{ lines: [1, 1] }], ...want }]);
  return measured(scoreDocument(gold, readingOf([readArticle(have)]), 'A line.').tallies)[figure];
}
