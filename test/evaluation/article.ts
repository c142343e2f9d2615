import { compareEvents, dateTally, placeTally } from './events.ts';
import type { Gold, GoldArticle, GoldEvent } from './gold.ts';
import { letters, overlap, sameEntity, sameLetters, sameText } from './likeness.ts';
import { type Comparison, compare } from './pairing.ts';
import type { ReadArticle } from './reading.ts';
import { type Tally, sum, tallyOf } from './tally.ts';

type Found = ReadArticle | undefined;
type Compare = (want: GoldArticle, have: Found) => Comparison<unknown, unknown>;

const layoutLists = {
  authors: (want, have) => compare(want.authors, have?.authors ?? [], sameLetters),
  photos: (want, have) => compare(want.photos, have?.photos ?? [], (a, b) => overlap(a.caption, b.caption) >= 0.8),
} satisfies Record<string, Compare>;

const entityLists = {
  countries: (want, have) => compare(want.countries, have?.countries ?? [], (a, b) => a === b),
  organizations: (want, have) => compare(want.organizations, have?.organizations ?? [], sameEntity),
  people: (want, have) => compare(want.people, have?.people ?? [], sameEntity),
  events: compareEvents,
} satisfies Record<string, Compare>;

/** What is scored of an article, in the order of the table. */
export const articleFigures = [
  'titles',
  'authors',
  'sources',
  'photos',
  'countries',
  'organizations',
  'people',
  'events',
  'eventDates',
  'eventPlaces',
] as const;

/** An article's tallies, and in words what was wrong. */
export interface ArticleScore {
  readonly tallies: Readonly<Partial<Record<(typeof articleFigures)[number], Tally>>>;
  readonly notes: readonly string[];
}

/** Judges the article that was read in the place of a wanted one; where none was, all its facts are missed. */
export function scoreArticle(gold: Gold, want: GoldArticle, have: Found): ArticleScore {
  const annotated = gold.entitiesAnnotated && want.entitiesAnnotated;
  const parts = [
    scoreHead(want, have),
    scoreLists(layoutLists, want, have),
    ...(annotated ? [scoreLists(entityLists, want, have), scoreEvents(want, have)] : []),
  ];
  const notes = have
    ? parts.flatMap((part) => part.notes.map((note) => `${note} (in "${nameOf(want)}")`))
    : [`missed article: ${nameOf(want)}`];
  return { tallies: Object.assign({}, ...parts.map(({ tallies }) => tallies)), notes };
}

const nameOf = ({ title, parts, photos }: GoldArticle): string =>
  title ?? parts[0]?.startsWith ?? photos[0]?.caption ?? 'an article without words';

function scoreHead(want: GoldArticle, have: Found): ArticleScore {
  const titles = tallyOf(want.title, have?.title, sameText(want.title, have?.title));
  const [wanted, given] = [letters(want.source), letters(have?.source)];
  const sources = tallyOf(wanted, given, wanted === given);
  const notes = [
    ...(isRight(titles) ? [] : [`title: "${have?.title ?? ''}" for "${want.title ?? ''}"`]),
    ...(isRight(sources) ? [] : [`source: "${have?.source ?? ''}" for "${want.source ?? ''}"`]),
  ];
  return { tallies: { titles, sources }, notes };
}

const isRight = ({ wrong, missed }: Tally): boolean => wrong + missed === 0;

function scoreLists(lists: Readonly<Record<string, Compare>>, want: GoldArticle, have: Found): ArticleScore {
  const compared = Object.entries(lists)
    .filter(([figure]) => !isOpen(want, figure))
    .map(([figure, comparison]) => ({ figure, ...comparison(want, have) }));
  return {
    tallies: Object.fromEntries(compared.map(({ figure, tally }) => [figure, tally])),
    notes: compared.flatMap(({ figure, missed, madeUp }) => [
      ...(missed.length ? [`${figure} missed: ${missed.map(said).join(' | ')}`] : []),
      ...(madeUp.length ? [`${figure} made up: ${madeUp.map(said).join(' | ')}`] : []),
    ]),
  };
}

/** An article's doubt takes the figure that it begins with out of the score. */
const isOpen = ({ doubt }: GoldArticle, figure: string): boolean => doubt?.startsWith(`${figure}:`) ?? false;

function said(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const text = 'name' in item ? item.name : 'caption' in item ? item.caption : item;
  return String(text);
}

function scoreEvents(want: GoldArticle, have: Found): ArticleScore {
  const pairs = isOpen(want, 'events') ? [] : compareEvents(want, have).pairs;
  const notes = pairs.flatMap(([one, other]) => [
    ...(isRight(dateTally(one, other)) ? [] : [`event date: ${other.start} for ${one.start}: ${one.name}`]),
    ...(isRight(placeTally(one, other)) ? [] : [`event place: ${placed(other)} for ${placed(one)}: ${one.name}`]),
  ]);
  const eventDates = sum(pairs.map(([one, other]) => dateTally(one, other)));
  const eventPlaces = sum(pairs.map(([one, other]) => placeTally(one, other)));
  return { tallies: { eventDates, eventPlaces }, notes };
}

const placed = ({ place }: Pick<GoldEvent, 'place'>): string =>
  [place?.city, place?.country].filter(Boolean).join(', ') || 'nowhere';
