import type { EventKind } from '../types.ts';

/** No event's name is longer. */
export const longestName = 120;

/** What is told of an event beside its sentence's own words. */
export interface Surroundings {
  /** The bodies of its sentence, or its countries where it names no bodies. */
  readonly parties: readonly string[];
  readonly headline: string | null;
}

const nouns: Readonly<Record<EventKind, string>> = {
  agreement: 'agreement',
  appointment: 'appointment',
  award: 'award',
  conference: 'conference',
  launch: 'launch',
  meeting: 'meeting',
  milestone: 'milestone',
  other: 'event',
  release: 'release',
  visit: 'visit',
};

// What says no more than that some paper was signed: its parties tell it from others.
const pact =
  /^(?:(?:signing|renewal) of )?(?:an? |the )?((?:(?!between)\p{L}[\p{L}-]* ){0,2}(?:agreement|accord|contract|memorandum|protocol|treaty|deal|pact|memorandum of understanding|MoU|MOU|letter of intent|meeting|talks))$/iu;

/** A name that can stand alone: the noun phrase that the sentence gives, else the kind and its parties, else the headline. */
export function titleOf(name: string | undefined, kind: EventKind, { parties, headline }: Surroundings): string {
  const between = parties.length === 2 ? ` between ${parties[0]!} and ${parties[1]!}` : undefined;
  const paper = name === undefined ? undefined : pact.exec(name)?.[1];
  const full = between === undefined ? undefined : paper === undefined ? undefined : paper + between;
  if (full !== undefined && full.length <= longestName) return full;
  if (name !== undefined) return cut(name);
  const own = (kind === 'agreement' || kind === 'meeting') && between !== undefined ? nouns[kind] + between : undefined;
  if (own !== undefined && own.length <= longestName) return own;
  if (headline !== null && headline.includes(' ')) return cut(headline);
  const link = kind === 'release' || kind === 'launch' ? 'by' : 'of';
  return cut(parties[0] === undefined || kind === 'other' ? nouns[kind] : `${nouns[kind]} ${link} ${parties[0]}`);
}

const dangling = /(?:[\s,;:–—-]+(?:of|on|for|in|at|and|or|between|with|from|to|by|the|an?|its|their))*[\s,;:–—-]*$/iu;

/** Shortens a name before a small word, so that what is left is a phrase. */
function cut(name: string): string {
  if (name.length <= longestName) return name;
  const room = name.slice(0, longestName + 1);
  const last = (words: readonly string[]): number => Math.max(...words.map((word) => room.lastIndexOf(word)));
  const boundary = [last([' of ', ' on ', ' for ', ' in ', ' with ', ' to ', ', ']), last([' and '])];
  const at = boundary.find((place) => place > longestName / 3) ?? room.lastIndexOf(' ');
  return room.slice(0, at > 0 ? at : longestName).replace(dangling, '');
}
