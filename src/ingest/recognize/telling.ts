import { lastOf } from '../last-of.ts';
import { datesIn, type PrintedDate } from './dates.ts';
import type { Passage, Sentence, Token } from './passage.ts';
import { resolveDate, type Resolved } from './resolve-dates.ts';

/** One sentence with all that an event is read from. Offsets of tokens and dates are into the passage. */
export interface Telling {
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** The sentence's own words. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Dates that name a time and bound no stretch of it. */
  readonly dates: readonly PrintedDate[];
  readonly issueDate: string | null;
}

// No newspaper sentence is longer; a text without full stops is a table or a list.
const longest = 1_200;

/** Each sentence of a passage with its dates; sentences too long to be any are left out. */
export function tellings(passage: Passage, issueDate: string | null): Telling[] {
  const dates = datesIn(passage.text);
  const { text, tokens, sentences } = passage;
  let [date, token] = [0, 0];
  return sentences.flatMap((sentence) => {
    while (date < dates.length && dates[date]!.start < sentence.start) date += 1;
    while (token < tokens.length && tokens[token]!.start < sentence.start) token += 1;
    if (sentence.end - sentence.start > longest) return [];
    const names = upTo(dates, date, sentence.end).filter((one) => namesTime(text, sentence, one));
    const words = upTo(tokens, token, sentence.end);
    return [
      { passage, sentence, text: text.slice(sentence.start, sentence.end), tokens: words, dates: names, issueDate },
    ];
  });
}

/** What ends before an offset, from an index on. */
function upTo<Item extends { readonly end: number }>(items: readonly Item[], from: number, end: number): Item[] {
  let to = from;
  while (to < items.length && items[to]!.end <= end) to += 1;
  return items.slice(from, to);
}

// "since 2010", "by the end of 2015", "dates back to 1978"; "at the end of October" does tell when.
const bounds =
  /(?:\b(?:[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]s of|back to|than|compared (?:with|to)|every year|each year|born(?: in| on)?|between) ?(?:the )?(?:(?:start|beginning|middle|end)(?: of)? (?:the )?)?)$/u;

function namesTime(text: string, sentence: Sentence, { start, end, day }: PrintedDate): boolean {
  if (/^,? (?:every|each) year|^,? annually/u.test(text.slice(end, end + 12))) return false;
  if (end - sentence.start < (dateline.exec(text.slice(sentence.start, sentence.start + 90))?.[0].length ?? 0))
    return false;
  // "appointed as of 1 June" tells when; "As of 1 June, 40 states had joined" counts.
  if (day !== undefined && text.slice(start - 6, start) === 'as of ') return true;
  return !bounds.test(text.slice(Math.max(sentence.start, start - 40), start));
}

// "LIMA, May 3 (Xinhua) --", "OSLO, 3 May –": where and when it was written, not when it happened.
const dateline =
  /^\p{Lu}[\p{Lu}'’ -]{2,30},(?: \p{Lu}\p{L}{1,20},)? [^,;:]{3,20}(?: \(\p{L}[\p{L} ]{1,20}\))?\s?(?:-{1,2}|–|—)\s/u;

const looksAhead =
  /\b(?:will|shall|to be held|is due|are due|scheduled|planned|plans|upcoming|slated|set to|expected to|opens?|begins?|starts?|closes?|meets?|takes? place|to be \p{L}{3,14}(?:ed|t|n))\b/gu;
const looksBack = /\b(?:was|were|had)\b/gu;

/** A date of the sentence, worked out against the issue's. */
export function resolveIn({ passage, sentence, issueDate }: Telling, date: PrintedDate): Resolved | undefined {
  // "From May 9 to 13, the society will …": what opens a sentence is told of behind it.
  const end = date.start - sentence.start < 8 ? Math.min(sentence.end, date.end + 60) : date.end;
  const text = passage.text.slice(sentence.start, end);
  // "will build …, as a pact says that was signed on May 3": the nearer of both decides.
  return resolveDate(date, issueDate, lastOf(text, looksBack) < lastOf(text, looksAhead));
}
