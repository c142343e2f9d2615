import type { EntityKind, Place } from '../types.ts';

/** One word, number or abbreviation of flowing text, with the text that parts it from the token before. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

/** A sentence's half-open range in flowing text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A flowing text cut up for the recognizers. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Whether It Is Written Like This, so that a capital tells nothing. */
  readonly titleCase: boolean;
}

/** What a recognizer saw: offsets are into the passage's text. */
export interface Found {
  readonly kind: EntityKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Other names that the same words give: an acronym in brackets, the name without its parent. */
  readonly aliases?: readonly string[];
  readonly role?: string;
}

/** Finds one concept in a passage. */
export type Recognizer = (passage: Passage) => Iterable<Found>;

// "U.S.", then "COVID-19", "S&T", "Xi'an", "Int'l", "2021". A period joins single letters only: "end.Next" is two words.
// Every repetition is bounded: a line of a million dashes or capitals must cost no more than its length.
const part = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}`;
const token = new RegExp(String.raw`(?:\p{Lu}\.){2,6}|${part}(?:[&'’-](?!\p{Lu}\.\p{Lu})${part}){0,12}`, 'gu');

/** Cuts flowing text into tokens. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const word of text.match(token) ?? []) {
    // Each letter or digit is a token's, so that between two tokens a word's first letter cannot stand.
    const start = text.indexOf(word, last);
    tokens.push({ text: word, start, end: start + word.length, gap: text.slice(last, start) });
    last = start + word.length;
  }
  return tokens;
}

const abbreviation =
  /(?:^|[\s("“])(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St|Jr|Sr|Co|Inc|Ltd|Corp|No|Nos|Vol|vs|etc|cf|Fig|Gen|Gov|Sen|Rep|Lt|Col|Capt|Assoc|Dept|Univ|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|approx|i\.e|e\.g)\.$/u;

const doubtful = /(?:^|[\s("“])(?:(?:\p{Lu}\.){2,6}|Co\.|Inc\.|Ltd\.|Corp\.|Jr\.|Sr\.|etc\.)$/u;
const opener =
  /^["“‘'(]?(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|But|And|For|As|With|From|By|After|When|While|Since|According|Its|Their|His|Her)\b/u;

/** Whether a full stop is an abbreviation's: "Dr. Weiss", "the U.S. Senate", "4 a.m. (local time)"; "in the U.S. The …" is none. */
function goesOn(before: string, after: string): boolean {
  if (doubtful.test(before)) return !opener.test(after);
  return abbreviation.test(before) || (/[ap]\.m\.$/u.test(before) && after.startsWith('('));
}

/** Cuts flowing text into sentences; a paragraph's end ends one too. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    if (text.slice(start, end).trim() !== '') sentences.push({ start, end });
    start = next;
  };
  for (const { 0: mark, 1: point, index } of text.matchAll(
    /\n\n|([.!?。][)"”’']{0,3})\s{1,3}(?=["“‘'(]?[\p{Lu}\p{N}])/gu,
  )) {
    const end = index + (point?.length ?? 0);
    const before = text.slice(Math.max(start, end - 14), end);
    const after = text.slice(index + mark.length, index + mark.length + 16);
    if (point !== undefined && goesOn(before, after)) continue;
    close(end, index + mark.length);
  }
  close(text.length, text.length);
  return sentences;
}

const possessive = /['’]s$/u;

/** Whether a word ends as "Norway's" does. */
export const isPossessive = (word: string): boolean => word.endsWith('s') && possessive.test(word);

/** A word without what makes it a possessive. */
export const withoutPossessive = (word: string): string => (isPossessive(word) ? word.slice(0, -2) : word);

/** Whether a word begins with a capital letter. */
export function isCapitalized(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}

const small = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|to|with|is|are)$/iu;

function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}/u.test(text) && !small.test(text));
  const capital = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  return words.length > 0 && capital / words.length >= 0.8;
}

/** Cuts a text up for the recognizers. */
export function passageOf(text: string, place: Place): Passage {
  const tokens = tokenize(text);
  return { text, place, tokens, sentences: splitSentences(text), titleCase: place === 'title' && isTitleCase(tokens) };
}
