import type { EventKind } from '../types.ts';
import type { PrintedDate } from './dates.ts';
import { partings } from './clauses.ts';
import { choose, type Choice } from './event-choice.ts';
import type { Gathering } from './event-names.ts';
import { objectOf } from './event-objects.ts';
import { listedIn } from './event-listings.ts';
import { placeOf, type EventPlace } from './event-places.ts';
import { happeningAt } from './happenings.ts';
import { nounPhrase } from './noun-phrases.ts';
import type { Passage, Sentence } from './passage.ts';
import { resolveIn, tellings, type Telling } from './telling.ts';

/** An event as one sentence tells it; offsets are into the passage. */
export interface FoundEvent extends EventPlace {
  /** None where the sentence has no noun phrase for it. */
  readonly name: string | undefined;
  readonly kind: EventKind;
  readonly start: string | null;
  readonly end: string | null;
  /** The date that tells when; null where none is printed. */
  readonly date: PrintedDate | null;
  readonly sentence: Sentence;
  readonly rule: string;
}

const wasHeld = /\b(?:was|were) (?:\p{L}{2,14} )?held\b/u;

/** The dated happenings that a passage tells: one for a sentence, or two where it joins two with a date for each. */
export function eventsIn(passage: Passage, issueDate: string | null): FoundEvent[] {
  const all = tellings(passage, issueDate);
  return all.flatMap((telling, n) => {
    // What has no date is told only where it is a gathering that was held: most sentences need no closer look.
    if (telling.dates.length === 0 && !wasHeld.test(telling.text)) return [];
    return listedIn(telling) ?? remarked(telling, all[n + 1]) ?? joined(telling) ?? eventOf(telling) ?? [];
  });
}

function eventOf(telling: Telling): FoundEvent | undefined {
  const choice = choose(telling);
  return choice ? chosen(telling, choice) : plain(telling);
}

/** Two events that a conjunction joins; undefined where either side would be nameless alone, or both are of one day. */
function joined(telling: Telling): FoundEvent[] | undefined {
  for (const [before, after] of partings(telling)) {
    const [first, second] = [eventOf(before), eventOf(after)];
    if (!first?.name || !second?.name || first.start === second.start) continue;
    return [first, second].map((event) => ({ ...event, sentence: telling.sentence }));
  }
  return undefined;
}

function chosen(telling: Telling, { kind, at, trigger, gathering }: Choice): FoundEvent | undefined {
  const { passage, sentence, text } = telling;
  const date = nearest(telling, at);
  const resolved = date && resolveIn(telling, ofNamedYear(date, gathering));
  // What has no date is told only where it is a gathering with a name that was held.
  if (!resolved && !(gathering?.proper === true && wasHeld.test(text))) return undefined;
  if (date?.rule === 'date/year' && kind === 'milestone' && !/\bfirst\b/u.test(text)) return undefined;
  const place = placeOf(passage, sentence, kind, { verb: at, date });
  const name = trigger ? objectOf(passage.text, sentence, at, trigger) : gathering && gatheringName(gathering, place);
  const time = { start: resolved?.start ?? null, end: resolved?.end ?? null, date: (resolved && date) ?? null };
  return { ...place, ...time, name: clean(name), kind, sentence, rule: trigger?.rule ?? 'event/gathering' };
}

/** "workshop in Lima": a name that many gatherings bear, with the place of this one. */
function gatheringName({ name, proper }: Gathering, { city }: EventPlace): string {
  return proper || city === null || name.split(' ').length > 3 ? name : `${name} in ${city}`;
}

/** What none of the usual phrases tells, a verb beside a day or a month may. */
function plain(telling: Telling): FoundEvent | undefined {
  const { passage, sentence, tokens, dates } = telling;
  const date = dates.find(
    ({ month, relative }) => month !== undefined || (relative !== undefined && !/year|week|today/u.test(relative)),
  );
  const happening = date && happeningAt(passage.text, tokens, date);
  const resolved = happening && resolveIn(telling, date);
  if (!resolved) return undefined;
  const { name, kind, at } = happening;
  return {
    ...placeOf(passage, sentence, kind, { verb: at, date }),
    ...resolved,
    date,
    name: clean(name),
    kind,
    sentence,
    rule: 'event/verb',
  };
}

const made =
  /^.{0,60}\b(?:made the (?:remarks|comments|announcement|statement)|said this|spoke|was speaking|were speaking|made the call)\b.{0,30}?\b(?:at|in|during|to|when|while) (?:an? |the |his |her |their )?(.{4,120}?)[.!]?$/su;

/** "… said on May 3. She made the remarks at a meeting with …": the date stands in one sentence, the event in the next. */
function remarked(telling: Telling, next: Telling | undefined): FoundEvent | undefined {
  const date = telling.dates.find(({ day, relative }) => day !== undefined || relative !== undefined);
  const what = date && next && made.exec(next.text.slice(0, 240))?.[1];
  const resolved = what === undefined ? undefined : resolveIn(telling, date!);
  if (what === undefined || !resolved) return undefined;
  const name = nounPhrase(what);
  const kind = /conference|forum|summit|congress|symposium/iu.test(what)
    ? 'conference'
    : /visit|tour|inspect/iu.test(what)
      ? 'visit'
      : 'meeting';
  return {
    name: clean(name),
    kind,
    ...resolved,
    date: date!,
    city: null,
    country: null,
    sentence: telling.sentence,
    rule: 'event/remarks',
  };
}

/** "the Kelp Congress 2013 … on June 16": the name's year is the date's. */
function ofNamedYear(date: PrintedDate, gathering: Gathering | undefined): PrintedDate {
  const year = /\b20\d\d\b/u.exec(gathering?.name ?? '')?.[0];
  const open = date.year === undefined && date.month !== undefined && date.relative === undefined;
  return year !== undefined && open ? { ...date, year: Number(year) } : date;
}

/** The date nearest to the verb or name in its own clause; of equals the more precise. */
function nearest({ passage, dates }: Telling, at: number): PrintedDate | undefined {
  const distance = ({ start, end, day, month }: PrintedDate): number => {
    const between = passage.text.slice(Math.min(end, at), Math.max(start, at));
    const precision = day !== undefined ? 0 : month !== undefined ? 200 : 400;
    return Math.min(Math.abs(start - at), Math.abs(end - at)) + precision + (/ that |;/u.test(between) ? 600 : 0);
  };
  return [...dates].sort((a, b) => distance(a) - distance(b))[0];
}

const clean = (name: string | undefined): string | undefined =>
  name
    ?.replace(/\s+/gu, ' ')
    .replace(/['’]s$/u, '')
    .replace(/^(?:the|an?) /iu, '')
    .trim();
