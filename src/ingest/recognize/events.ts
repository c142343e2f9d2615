import { gatherings, gatheringVerb, triggers, type Trigger } from '../gazetteer/event-words.ts';
import type { EventKind } from '../types.ts';
import { datesIn, type PrintedDate } from './dates.ts';
import { gatheringsIn, type Gathering } from './event-names.ts';
import { happeningAt } from './happenings.ts';
import { placeOf, type EventPlace } from './event-places.ts';
import { objectOf } from './event-objects.ts';
import type { Passage, Sentence, Token } from './passage.ts';
import { resolveDate } from './resolve-dates.ts';

/** An event as one sentence tells it; offsets are into the passage. */
export interface FoundEvent extends EventPlace {
  readonly name: string;
  readonly kind: EventKind;
  readonly start: string | null;
  readonly end: string | null;
  readonly sentence: Sentence;
  readonly rule: string;
}

const looksAhead =
  /\b(?:will|shall|to be held|is due|are due|scheduled|planned|plans|upcoming|slated|set to|expected to|opens?|begins?|starts?|closes?|meets?|takes? place)\b/u;
// "since 2010", "by the end of 2015", "dates back to 1978": the date bounds a stretch of time.
const bounds =
  /(?:\b(?:[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]s of|[Ee]nd(?: of)?|[Ss]tart of|[Bb]eginning of|back to|than|compared (?:with|to)|every year|each year|born(?: in| on)?|between) ?(?:the )?)$/u;

// No newspaper sentence is longer; a text without full stops is a table or a list.
const longest = 1_200;

/** The dated happenings that a passage tells, one for a sentence. */
export function eventsIn(passage: Passage, issueDate: string | null): FoundEvent[] {
  const dates = datesIn(passage.text);
  let next = 0;
  return passage.sentences.flatMap((sentence, n) => {
    while (next < dates.length && dates[next]!.start < sentence.start) next += 1;
    let last = next;
    while (last < dates.length && dates[last]!.end <= sentence.end) last += 1;
    const own = dates.slice(next, last);
    const found = remarks(passage, n, own, issueDate) ?? tell(passage, sentence, own, issueDate);
    return found ? [found] : [];
  });
}

function tell(
  passage: Passage,
  sentence: Sentence,
  dates: readonly PrintedDate[],
  issueDate: string | null,
): FoundEvent | undefined {
  if (sentence.end - sentence.start > longest) return undefined;
  const text = passage.text.slice(sentence.start, sentence.end);
  const usable = dates.filter(
    ({ start, end, rule }) =>
      !/^,? (?:every|each) year|^,? annually/u.test(passage.text.slice(end, end + 12)) &&
      !bounds.test(passage.text.slice(Math.max(sentence.start, start - 24), start)) &&
      !(rule === 'date/relative' && / week$/u.test(passage.text.slice(start, start + 9))),
  );
  const tokens = tokensOf(passage, sentence);
  const gathering = gatheringsIn(passage.text, tokens).find((one) => happens(text, one, sentence));
  const trigger = triggers.find((one) => tells(one, text));
  const choice = choose(gathering, trigger, text, sentence);
  if (!choice) return plain(passage, sentence, tokens, usable, issueDate);
  const at = choice.trigger
    ? sentence.start + choice.trigger.verb.exec(text)!.index
    : (choice.gathering?.start ?? sentence.start);
  const date = nearest(usable, at);
  const resolved =
    date &&
    resolveDate(
      ofNamedYear(date, choice.gathering),
      issueDate,
      looksAhead.test(passage.text.slice(sentence.start, date.end)),
    );
  // What has no date is told only where it is a gathering with a name and a place.
  if (!resolved && !(choice.gathering?.proper === true && /\b(?:was|were) (?:\p{L}+ )?held\b/u.test(text)))
    return undefined;
  if (date?.rule === 'date/year' && choice.kind === 'milestone' && !/\bfirst\b/u.test(text)) return undefined;
  const name = choice.trigger ? objectOf(passage.text, sentence, at, choice.trigger) : choice.gathering?.name;
  if (name === undefined) return undefined;
  const place = placeOf(passage, sentence, choice.kind, { verb: at, date });
  return {
    ...place,
    name: clean(name),
    kind: choice.kind,
    start: resolved?.start ?? null,
    end: resolved?.end ?? null,
    sentence,
    rule: choice.trigger?.rule ?? 'event/gathering',
  };
}

/** Whether a sentence says that it happens; "should be set up" and "hopes to launch" do not. */
function tells({ verb, beside }: Trigger, text: string): boolean {
  const match = verb.exec(text);
  if (!match || (beside !== undefined && !beside.test(text))) return false;
  return !/\b(?:should|could|would|must|can|may|might|(?<!(?:is|are|was|were|scheduled|due|set|planned|expected|slated) )to) (?:be )?(?:\p{L}+ly )?$/u.test(
    text.slice(Math.max(0, match.index - 40), match.index),
  );
}

/** What none of the usual phrases tells, a verb beside a day or a month may. */
function plain(
  passage: Passage,
  sentence: Sentence,
  tokens: readonly Token[],
  dates: readonly PrintedDate[],
  issueDate: string | null,
): FoundEvent | undefined {
  const date = dates.find(
    ({ month, relative }) => month !== undefined || (relative !== undefined && !/year|week|today/u.test(relative)),
  );
  const happening = date && happeningAt(passage.text, tokens, date);
  const resolved =
    happening && resolveDate(date, issueDate, looksAhead.test(passage.text.slice(sentence.start, date.end)));
  if (!happening || !resolved) return undefined;
  return {
    ...placeOf(passage, sentence, happening.kind, { verb: happening.at, date }),
    name: clean(happening.name),
    kind: happening.kind,
    ...resolved,
    sentence,
    rule: 'event/verb',
  };
}

/** "the Kelp Congress 2013 … on June 16": the name's year is the date's. */
function ofNamedYear(date: PrintedDate, gathering: Gathering | undefined): PrintedDate {
  const year = /\b20\d\d\b/u.exec(gathering?.name ?? '')?.[0];
  return year === undefined || date.year !== undefined || date.month === undefined || date.relative !== undefined
    ? date
    : { ...date, year: Number(year) };
}

interface Choice {
  readonly kind: EventKind;
  readonly trigger?: Trigger;
  readonly gathering?: Gathering;
}

/** A gathering that is held beats a verb; a signing, an award or a visit beats the gathering where it happened. */
function choose(
  gathering: Gathering | undefined,
  trigger: Trigger | undefined,
  text: string,
  sentence: Sentence,
): Choice | undefined {
  if (gathering?.proper === true && !(trigger && strong(trigger, text, gathering, sentence)))
    return { kind: kindOf(gathering), gathering };
  if (
    trigger &&
    !(
      gathering &&
      (trigger.kind === 'milestone' ||
        trigger.kind === 'other' ||
        trigger.kind === 'launch' ||
        trigger.kind === 'meeting')
    )
  )
    return { kind: trigger.kind, trigger };
  if (gathering) return { kind: kindOf(gathering), gathering };
  return trigger ? { kind: trigger.kind, trigger } : undefined;
}

function strong({ kind, verb }: Trigger, text: string, gathering: Gathering, sentence: Sentence): boolean {
  if (kind === 'agreement' || kind === 'appointment' || kind === 'award') return true;
  if (kind !== 'visit' && kind !== 'release') return false;
  // "led a delegation to attend the Congress" tells of the Congress.
  return verb.exec(text)!.index + sentence.start > gathering.end;
}

function kindOf({ head }: Gathering): EventKind {
  const word = head.charAt(0).toUpperCase() + head.slice(1);
  return gatherings[word] ?? 'other';
}

function happens(text: string, gathering: Gathering, sentence: Sentence): boolean {
  const at = gathering.start - sentence.start;
  const before = text.slice(Math.max(0, at - 30), at);
  if (gathering.proper && /(?:^|[ ,])(?:At|During|at|during) (?:the )?$/u.test(before)) return true;
  if (/\b(?:at|At|during|During) an? (?:\p{L}+ ){0,2}$/u.test(before)) return true;
  if (!gatheringVerb.test(text)) return false;
  return gathering.proper || !/\b(?:report to|since|like|such as|winner of|of the)(?: the)? $/u.test(before);
}

/** The date nearest to the verb or name; of equals the more precise. */
function nearest(dates: readonly PrintedDate[], at: number): PrintedDate | undefined {
  const distance = ({ start, end, day, month }: PrintedDate): number =>
    Math.min(Math.abs(start - at), Math.abs(end - at)) + (day !== undefined ? 0 : month !== undefined ? 200 : 400);
  return [...dates].sort((a, b) => distance(a) - distance(b))[0];
}

const made =
  /^.{0,60}\b(?:made the (?:remarks|comments|announcement|statement)|said this|spoke|was speaking|were speaking|made the call)\b.{0,30}?\b(?:at|in|during|to|when|while) (?:an? |the |his |her |their )?(.{4,120}?)[.!]?$/su;

/** "… said on May 3. She made the remarks at a meeting with …": the date stands in one sentence, the event in the next. */
function remarks(
  { sentences, text }: Passage,
  n: number,
  dates: readonly PrintedDate[],
  issueDate: string | null,
): FoundEvent | undefined {
  const [here, next] = [sentences[n]!, sentences[n + 1]];
  const date = dates.find(({ day, relative }) => day !== undefined || relative !== undefined);
  if (!date || !next) return undefined;
  const what = made.exec(text.slice(next.start, Math.min(next.end, next.start + 240)))?.[1];
  const resolved = resolveDate(date, issueDate, false);
  if (what === undefined || !resolved) return undefined;
  const kind = /conference|forum|summit|congress|symposium/iu.test(what)
    ? 'conference'
    : /visit|tour|inspect/iu.test(what)
      ? 'visit'
      : 'meeting';
  return { name: clean(what), kind, ...resolved, city: null, country: null, sentence: here, rule: 'event/remarks' };
}

function tokensOf({ tokens }: Passage, { start, end }: Sentence): readonly Token[] {
  let from = 0;
  let high = tokens.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (tokens[middle]!.start >= start) high = middle;
    else from = middle + 1;
  }
  let to = from;
  while (to < tokens.length && tokens[to]!.end <= end) to += 1;
  return tokens.slice(from, to);
}

const clean = (name: string): string =>
  name
    .replace(/\s+/gu, ' ')
    .replace(/['’]s$/u, '')
    .replace(/^(?:the|an?) /iu, '')
    .trim();
