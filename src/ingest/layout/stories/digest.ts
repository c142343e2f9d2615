import type { Chunk } from '../chunks/chunks.ts';
import type { Note } from '../notes.ts';
import type { Draft } from './drafts.ts';
import {
  capitalShare,
  endsSentence,
  isAllCaps,
  isSmallWord,
  startsDate,
  startsList,
  startsLower,
  unbroken,
  wordsOf,
} from '../letters.ts';
import { namesField, sectionName, withoutNumber } from '../headlines/sections.ts';
import { speakerOf } from '../headlines/units.ts';
import { hasVerb } from '../verbs.ts';

/** The items of a digest, and the heading that turned out to be their section. */
export interface Split {
  readonly items: readonly Draft[];
  readonly headings: readonly number[];
}

// An item of a digest tells its news in full; shorter paragraphs lean on one another.
const shortest = 8;

/**
 * A heading that names a field ("Research projects") over paragraphs that have nothing to do with each other
 * is a section, and each paragraph an item without a headline.
 */
export function splitDigests(drafts: readonly Draft[], chunks: readonly Chunk[], note: Note): Split {
  const grouped = (some: readonly Draft[]) =>
    some.map((draft) => ({ draft, groups: itemsOf(draft.body, chunks) })).filter(({ groups }) => groups.length > 1);
  const sure = grouped(drafts.filter((draft) => mayBeDigest(draft, chunks, namesField)));
  const known = sure.flatMap(({ draft }) => draft.title.map((at) => chunks[at]!));
  // Where some headings are over digests, others in the same dress are too, though no list knows their field.
  const split =
    known.length < 2
      ? sure
      : grouped(drafts.filter((draft) => mayBeDigest(draft, chunks, (text) => isLike(text, known))));
  if (split.length === 0) return { items: drafts, headings: [] };
  const found = new Map(split.map(({ draft, groups }) => [draft, groups]));
  const headings: number[] = [];
  const items = drafts.flatMap((draft) => {
    const groups = found.get(draft);
    if (!groups) return [draft];
    headings.push(...draft.title);
    for (const at of draft.title) note(at, 'digest/heading');
    for (const [at] of groups)
      note(at!, isBulleted(draft.body, chunks) ? 'digest/bullet' : 'digest/unrelated paragraph');
    const section = draft.title.length === 0 ? draft.section : sectionName(chunks[draft.title[0]!]!.text);
    return groups.map((body, at) => ({
      ...draft,
      title: [],
      body,
      section,
      bylines: at === 0 ? draft.bylines : [],
      credits: at === groups.length - 1 ? draft.credits : [],
      captions: captionsNear(draft, groups, at),
    }));
  });
  return { items, headings };
}

/** Whether paragraphs under a heading that names a field have nothing to do with each other. */
export const isDigest = (body: readonly number[], chunks: readonly Chunk[]): boolean =>
  itemsOf(body, chunks).length > 1;

/** A picture goes with the item before it. */
function captionsNear({ captions }: Draft, groups: readonly (readonly number[])[], at: number): number[] {
  const from = at === 0 ? -1 : groups[at]![0]!;
  const to = groups[at + 1]?.[0] ?? Infinity;
  return captions.filter((caption) => caption > from && caption < to);
}

/** Whether an article may be a digest: its headline names a field, or it has none and stands under a section. */
function mayBeDigest(
  { title, bylines, below, body, section, to, from }: Draft,
  chunks: readonly Chunk[],
  isField: (text: string) => boolean,
): boolean {
  if (title.length > 1 || below || bylines.length > 0 || body.length < 2 || to !== false || from !== false)
    return false;
  if (body.some((at) => speakerOf(chunks[at]!.text) !== null && /[?]/.test(chunks[at]!.text))) return false;
  if (title.length === 0) return section !== null;
  if (section !== null && standsUnder(section, title[0]!, chunks)) return false;
  const { text } = chunks[title[0]!]!;
  const words = wordsOf(withoutNumber(text).replace(/\bto (?:note|watch|come|remember)\b/i, ''));
  return words.length <= 7 && !tellsNews(words) && !/[?!:]/.test(text) && isField(text);
}

/** Whether a section's label stands right over a heading, which then heads an article of that section. */
function standsUnder(section: string, heading: number, chunks: readonly Chunk[]): boolean {
  let at = heading - 1;
  while (at > 0 && chunks[at]!.kind === 'furniture') at -= 1;
  return at >= 0 && sectionName(chunks[at]!.text) === section;
}

/** As short as the headings of digests and capitalized as they are. */
const isLike = (text: string, known: readonly Chunk[]): boolean =>
  namesField(text) ||
  (capitalShare(text) === 1 &&
    wordsOf(text).length <= 5 &&
    !/\b(?:an?|to)\b/i.test(text) &&
    known.every((other) => isAllCaps(other.text) === isAllCaps(text)));

/** "Visits" closes the name of a field, or another noun is joined to it; "visits Hungary" tells what somebody does. */
const tellsNews = (words: readonly string[]): boolean =>
  hasVerb(
    words.filter((word, at) => {
      const next = words[at + 1];
      return (
        !namesField(word) ||
        !(at === 0 || next === undefined || /^(?:and|or|of|in|from|with|for|to|at|on)$/i.test(next))
      );
    }),
  );

const startsItem = (chunk: Chunk) => startsList(chunk.text) || startsDate(chunk.text) || runsIn(chunk);

/** "**Bees.** A keeper …": a head in bold on the line that it opens. */
const runsIn = ({ lines: [first] }: Chunk) => /^\s*(\*\*|__)[^*_]{2,60}(?:[.:]\1|\1\s?[:.–—-])\s?\S/.test(first!.raw);

const isBulleted = (body: readonly number[], chunks: readonly Chunk[]) =>
  body.filter((at) => startsItem(chunks[at]!)).length >= Math.max(2, body.length * 0.7);

/** Paragraphs grouped into items; one group where the paragraphs hang together. */
function itemsOf(body: readonly number[], chunks: readonly Chunk[]): readonly number[][] {
  if (isBulleted(body, chunks)) return byBullets(body, chunks);
  const groups: number[][] = [];
  let before = new Set<string>();
  let apart = 0;
  for (const at of body) {
    const { text } = chunks[at]!;
    const own = namesIn(text);
    const leans =
      groups.length > 0 &&
      (leansBack(text) ||
        startsLower(text) ||
        !endsSentence(chunks[groups.at(-1)!.at(-1)!]!.text) ||
        takesUp(text, chunks[groups.at(-1)!.at(-1)!]!.text) ||
        text.split(/\s+/).length < shortest ||
        ties(text, own, before));
    if (leans) groups.at(-1)!.push(at);
    else {
      if (groups.length > 0) apart += 1;
      groups.push([at]);
    }
    if (leans) for (const name of own) before.add(name);
    else before = own;
  }
  return apart >= (body.length - 1) * 0.5 ? groups : [[...body]];
}

/** One item a bullet, where the bullets are sentences and no mere list. */
function byBullets(body: readonly number[], chunks: readonly Chunk[]): readonly number[][] {
  const told = body.filter((at) => chunks[at]!.text.split(/\s+/).length >= 10);
  if (told.length < body.length * 0.7) return [[...body]];
  const groups: number[][] = [];
  for (const at of body) {
    if (groups.length === 0 || startsItem(chunks[at]!)) groups.push([at]);
    else groups.at(-1)!.push(at);
  }
  return groups;
}

const leansBack = (text: string) =>
  /^["“]?(?:he|she|it|they|(?:an?|the) (?:similar|further|other|same|latter|former)|another|both|one of|all of|some of|his|her|its|their|there|this|these|those|that|such|the (?:two|three|project|programme|program|team|study|event|meeting|conference|agreement|company|institute|researchers|scientists|ministry|initiative|new|move|plan|report)|but|and|however|meanwhile|moreover|in addition|furthermore|also|then|later|earlier|according to (?:the|him|her|them)|for (?:example|instance)|as a result|therefore|besides|at the same time)\b/i.test(
    text,
  );

/** "The bridge …" after a paragraph that speaks of a bridge. */
function takesUp(text: string, before: string): boolean {
  const noun = /^The (?:new )?(\p{Ll}{3,20})\b/u.exec(text)?.[1];
  return noun !== undefined && before.toLowerCase().includes(` ${noun.slice(0, 6)}`);
}

/** The paragraph opens with a name that the one before introduced, or shares several. */
function ties(text: string, own: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  const opening = namesIn(text.split(/\s+/).slice(0, 4).join(' '), true);
  const acronyms = [...opening].filter((name) => /^\p{Lu}{2,}/u.test(name) && before.has(name));
  const shared = [...own].filter((name) => before.has(name)).length;
  return acronyms.length > 0 || shared >= Math.max(3, own.size * 0.5);
}

/** Capitalized words inside sentences; country and language names and the like are too common to tie anything. */
function namesIn(text: string, first = false): Set<string> {
  const words = unbroken(text).split(/\s+/);
  const names = words
    .filter((word, at) => (first || (at > 0 && !/[.!?]$/.test(words[at - 1]!))) && /^[("“]?\p{Lu}/u.test(word))
    .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((word) => word.length > 2 && !isSmallWord(word) && !common.test(word));
  return new Set(names);
}

const common =
  /^(?:China|Chinese|India|Indian|Norway|Norwegian|American|European|Europe|Africa|African|Asia|Asian|British|German|French|Science|Sciences|Technology|Ministry|Institute|University|Academy|National|International|Research|Centre|Center|Department|Director|President|Innovation|Cooperation|Development|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Professor|Prof|City|Province|New|General|State|Minister|Council|Association|Society|Conference|Forum|United|States)$/;
