import type { GoldArticle, GoldEvent } from './gold.ts';
import { eventLikeness, letters } from './likeness.ts';
import { compare } from './pairing.ts';
import type { ReadArticle } from './reading.ts';
import { type Tally, none, tallyOf } from './tally.ts';

type ReadEvent = ReadArticle['events'][number];

/** The events of an article held against those that were read. */
export const compareEvents = (want: GoldArticle, have: ReadArticle | undefined) =>
  compare(want.events, have?.events ?? [], eventLikeness);

/** Is the event's first day the one that is wanted, in the same precision? Nothing is asked where none is annotated. */
export const dateTally = (want: GoldEvent, have: ReadEvent): Tally =>
  want.start ? tallyOf(want.start, have.start, want.start === have.start) : none;

/** Is the event's place right, as far as one is annotated? */
export function placeTally({ place: want }: GoldEvent, { place: have }: ReadEvent): Tally {
  if (!want?.city && !want?.country) return none;
  const cityRight = !want.city || letters(want.city) === letters(have.city);
  const countryRight = !want.country || want.country === have.country;
  return tallyOf(true, have.city ?? have.country, cityRight && countryRight);
}
