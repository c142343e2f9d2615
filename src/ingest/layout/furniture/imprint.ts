import { namesPeriodical } from './newsletter-name.ts';

const roles =
  '(?:(?:chief|managing|executive|deputy|senior|associate|assistant|copy|photo|art|web|news|production)\\s+)?(?:editors?(?:[- ]in[- ]chief)?|proof-?readers?|designers?|layout|graphic design|publishers?|translators?|editorial (?:board|team|office|staff)|printers?|production|webmasters?|circulation|advertising|coordinators?|director)';
const people = new RegExp(`^(?:\\W{0,3})${roles}(?:\\s*(?:&|and|/)\\s*${roles})?\\s*[:：]`, 'i');
// "Harbour Letter Editors: A, B Design: C": two such labels on one line.
const labelled = new RegExp(
  `\\b${roles}(?:\\s+by)?\\s*[:：]|\\b(?:design|text|photos?|print run|typesetting|translation|printing)\\s*[:：]`,
  'gi',
);
const legal =
  /\b(?:all rights reserved|copyright\b|^©|©\s*\d{4}|ISSN\b|ISBN\b|CN\d{2}-\d{4}|published (?:weekly|monthly|quarterly|biweekly|by)\b|printed (?:by|in|on)\b|no part of this|reproduction|disclaimer|postal (?:code|distribution))/i;
const contact =
  /(?:\b(?:tel|phone|fax|e-?mail|telephone|address|mailing address|add|website|web|contact us|for (?:more|further) information)\s*[:：.]|https?:\/\/|\bwww\.|\S@\S+\.\w{2})/i;
const makers =
  /\b(?:is|are|was) (?:written|edited|compiled|published|produced|printed|put together|prepared|issued) (?:by|at|every|each|monthly|weekly)\b/i;
const mailing =
  /^(?:to (?:subscribe|unsubscribe|contribute|submit)\b|subscri(?:be|ption)\b|unsubscribe\b|if you (?:would like|wish|want) to (?:subscribe|unsubscribe|receive|contribute)|you (?:are receiving|have received) this|follow us\b|this newsletter is\b|contributions? (?:are|is) welcome)/i;

const next =
  /^(?:the )?next (?:issue|edition|number)\s*[:：–—-]|\bis free\b.{0,40}\b(?:write|subscribe|send|e-?mail|contact)\b|^(?:the )?next (?:issue|edition|number) (?:is due|will (?:appear|be (?:published|sent|out))|appears|comes out)\b/i;

/** By which rule a piece of text tells who makes the newsletter and where, and reports nothing; null where it does not. */
export function imprintRule(text: string): string | null {
  if (people.test(text)) return 'imprint/people';
  if (mailing.test(text)) return 'imprint/mailing';
  if (text.length < 120 && next.test(text)) return 'imprint/next issue';
  if (text.length < 300 && (text.match(labelled)?.length ?? 0) >= 2) return 'imprint/labels';
  const words = text.split(/\s+/, 80).length;
  if (
    words < 40 &&
    makers.test(text) &&
    /^(?:this |the )?(?:\S+ ){0,6}(?:newsletter|letter|bulletin|issue|review|gazette|digest|weekly|journal|magazine|edition)\b|^\p{Lu}{3,} is\b/iu.test(
      text,
    )
  )
    return 'imprint/makers';
  if (words < 40 && makers.test(text) && nameInImprint(text) !== null && namesPeriodical(nameInImprint(text)!))
    return 'imprint/makers';
  if (words >= 45) return null;
  if (legal.test(text)) return 'imprint/legal';
  return words < 25 && contact.test(text) ? 'imprint/contact' : null;
}

/** Whether a longer closing paragraph is the maker's word about itself: it ends with where to find it. */
export const endsWithAddress = (text: string): boolean =>
  /(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\w{2,6})[\s.)]*$/.test(text.slice(-200));

const title = String.raw`(?:the )?(?<name>\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:and|of|for|the|&|\p{Lu}[\p{L}\p{N}&'’.-]*)){0,6})`;
const namings: readonly RegExp[] = [
  String.raw`^${title} (?:is|was|has been) (?:a |an )?(?:\p{Ll}+ )?(?:written|edited|compiled|published|produced|printed|put together|prepared|issued|distributed|sent|publication|newsletter|magazine|bulletin)\b`,
  String.raw`^${title} (?:appears|comes out|reaches its readers)\b`,
  String.raw`^${title},? (?:(?:chief|executive|managing|responsible|copy|page) )?[Ee]ditors?(?:[- ]in[- ]chief)?(?: [:：]|[:：])`,
  String.raw`(?:[Ss]ubscri(?:be|ptions?) to|[Uu]nsubscribe from|[Ee]ditorial (?:office|board|team|department) of|©(?: ?\d{4})?|[Cc]opyright(?: ©)?(?: ?\d{4})?(?: by)?) ${title}(?=[,.;:]|$| (?:is|at|by|on|for|All|Address|Tel)\b)`,
].map((pattern) => new RegExp(pattern, 'u'));

/** The newsletter's name as a line about its makers says it; null where it says none. */
export function nameInImprint(text: string): string | null {
  for (const pattern of namings) {
    const name = pattern.exec(text.slice(0, 400))?.groups?.['name']?.replace(/[.\s]+$/, '');
    if (
      name !== undefined &&
      !/^(?:This|It|He|She|We|The|All|Each|Every|Issue|Chief|Executive|Managing|Responsible|Copy|Page)\b/u.test(name)
    )
      return name;
  }
  return null;
}
