import type { Gold } from './gold.ts';
import { letters } from './likeness.ts';
import type { Reading } from './reading.ts';

/** Which of the facts about an issue the parser got right. */
export interface Meta {
  readonly publication: boolean;
  readonly date: boolean;
  readonly volume: boolean;
  readonly number: boolean;
}

/** Judges the issue's own facts; where the text never names its publication, no name is demanded. */
export const metaOf = (gold: Gold, { publication, issue }: Reading): Meta => ({
  publication: !gold.publicationInText || letters(publication?.name) === letters(gold.publication),
  date: issue.date === gold.issue.date || isOpen(gold.issue, issue.date),
  volume: issue.volume === gold.issue.volume,
  number: issue.number === gold.issue.number,
});

/** A date that the text leaves open is right anywhere in the year, not before the last event that it dates. */
function isOpen({ date, dateInferred, notBefore }: Gold['issue'], given: string | null): boolean {
  if (!dateInferred || !date || !given) return false;
  return given.slice(0, 4) === date.slice(0, 4) && given.slice(0, 7) >= (notBefore ?? date).slice(0, 7);
}
