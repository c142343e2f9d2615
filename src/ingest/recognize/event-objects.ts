import { citiesByName } from '../gazetteer/cities.ts';
import type { Trigger } from '../gazetteer/event-words.ts';
import { subjectOf } from './event-subjects.ts';
import { nounPhrase } from './noun-phrases.ts';
import type { Sentence } from './passage.ts';

interface Told {
  readonly text: string;
  /** The verb's words, what stands before them and behind. */
  readonly found: string;
  readonly before: string;
  readonly rest: string;
  readonly passive: boolean;
}

/** A noun phrase for the event from its verb and what the verb is done to: "signing of a memorandum of understanding". */
export function objectOf(passage: string, sentence: Sentence, at: number, trigger: Trigger): string | undefined {
  const text = passage.slice(sentence.start, sentence.end);
  const found = trigger.verb.exec(passage.slice(at, sentence.end))?.[0] ?? '';
  const before = passage.slice(sentence.start, at);
  // "optimized and upgraded the guide": two verbs, one object.
  const rest = passage.slice(at + found.length, sentence.end).replace(/^ and \p{Ll}+ed /u, ' ');
  const passive =
    /\b(?:was|were|is|are|been|be|being)(?: \p{L}+ly| also| first| jointly)?\s?$/u.test(before) ||
    /^(?:was|were|has been)/u.test(found);
  return named({ text, found, before, rest, passive }, trigger);
}

function named(told: Told, trigger: Trigger): string | undefined {
  const { text, found, before, rest, passive } = told;
  const { kind, noun } = trigger;
  if (/conference|briefing/u.test(found)) return found;
  if (kind === 'visit') return visit(before, passage(found, rest));
  if (kind === 'appointment') return appointment(told);
  const behind = passive ? undefined : nounPhrase(rest);
  if (kind === 'award') {
    const prize = nounPhrase(rest);
    return awardName(text, prize !== undefined && trigger.beside!.test(prize) ? prize : besideOf(told, trigger));
  }
  const alone = intransitive.find(([verb]) => verb.test(found))?.[1];
  if (alone !== undefined) return of(alone, subjectOf(before));
  if (noun === '') return subjectOf(before);
  if (found === 'successfully') return of('success', subjectOf(before));
  // "the memorandum signed between …": what was done to nothing else was done to the noun that the rule looks for.
  const object = behind ?? (passive ? subjectOf(before) : (besideOf(told, trigger) ?? subjectOf(before, found + rest)));
  const holds = object !== undefined && sought(trigger)?.test(object) !== false;
  const thing = holds ? object : (besideOf(told, trigger) ?? object);
  const label = kind === 'launch' || kind === 'milestone' || kind === 'other' ? labelOf(found, noun) : noun;
  return /^ground-?breaking/u.test(found) && thing ? `${label} ${thing}` : of(label, thing);
}

const of = (noun: string, thing: string | undefined): string | undefined =>
  thing === undefined ? undefined : `${noun} of ${thing}`;

const passage = (found: string, rest: string): string => `${found}${rest}`;

/** "was named Rector of …": who, and what the person became. */
function appointment({ before, rest, passive, found }: Told): string | undefined {
  const post = nounPhrase(rest.replace(/^\s*(?:as|to be)\s/u, ''));
  const who = passive || /took|takes|succeeded/u.test(found) ? subjectOf(before) : post;
  if (who === undefined) return post === undefined ? undefined : `appointment as ${post}`;
  const as = passive && post !== undefined && /^\s*(?:as |an? |the |its |\p{Ll}|\p{Lu}\p{Ll}+ of )/u.test(rest);
  return `appointment of ${who}${as ? ` as ${post}` : ''}`;
}

// What these verbs tell happens to their subject.
const intransitive: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/^(?:landed|touched down)/u, 'landing'],
  [/^docked/u, 'docking'],
  [/^returned to/u, 'return'],
  [/^(?:arrived|entered orbit)/u, 'arrival'],
  [/^(?:died|passed away)/u, 'death'],
  [/^erupted/u, 'eruption'],
  [/^struck/u, 'strike'],
  [/^(?:took effect|came into force|entered into force)/u, 'entry into force'],
  [/^(?:blasted|lifted) off/u, 'lift-off'],
  [/^rolled off/u, 'roll-out'],
  [/^opened (?:its|their|to)/u, 'opening'],
  [/^(?:(?:went|came) (?:online|live)|entered)/u, 'launch'],
  [/^(?:began|started|starts|begins|went into|came into|goes into)/u, 'start'],
];

const labels: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/^(?:founded|established|set up)/u, 'founding'],
  [/open/u, 'opening'],
  [/ground|foundation/u, 'ground-breaking'],
  [/complet/u, 'completion'],
  [/connected/u, 'connection'],
  [/celebrat|mark|commemorat|observ/u, 'celebration'],
  [/conclu|clos|end/u, 'close'],
  [/discover|detect/u, 'discovery'],
  [/approv/u, 'approval'],
];

const labelOf = (verb: string, noun: string): string => labels.find(([pattern]) => pattern.test(verb))?.[1] ?? noun;

const ownWords =
  /(?:^|\s)(?:(?:an?|the)\s)?((?:\p{Lu}[\p{L}.-]*|\d[\p{L}\d-]*|\p{Ll}+(?:al|ic|ive|ous|-year|ship)|new|first|joint|final|annual|two|three|four|five|six)\s){0,7}$/u;
const papers =
  /\b(?:[Mm]emorand(?:um|a)|MoUs?|MOUs?|[Aa]greements?|[Aa]ccords?|[Tt]reat(?:y|ies)|[Cc]ontracts?|[Dd]eals?|[Pp]acts?|[Pp]rotocols?|[Cc]onvention|[Ll]etters? of intent|[Cc]harter)\b/u;

/** What the verb is done to by its nature; a project may be agreed on, but what is signed is a paper. */
const sought = ({ kind, beside }: Trigger): RegExp | undefined => (kind === 'agreement' ? papers : beside);

/** The phrase around the nearest such noun: "Memorandum of Understanding" in "the Memorandum of Understanding signed between …". */
function besideOf({ text, before }: Told, trigger: Trigger): string | undefined {
  const pattern = sought(trigger);
  if (pattern === undefined) return undefined;
  const distance = ({ index }: { index: number }): number => Math.abs(index - before.length);
  const [match] = [...text.matchAll(new RegExp(pattern.source, 'gu'))].sort((a, b) => distance(a) - distance(b));
  if (!match) return undefined;
  const left = ownWords.exec(text.slice(Math.max(0, match.index - 80), match.index))?.[0].trimStart() ?? '';
  const lead = left.replace(/^(?:The|An?|On|In|At|And|This|That|Its|Their|Based) /u, '');
  return nounPhrase(lead + text.slice(match.index));
}

function awardName(sentence: string, fallback: string | undefined): string | undefined {
  const prize =
    /((?:\d{4} )?(?:\p{Lu}[\p{L}'’-]{0,20}|of|for|in|the|and)(?: (?:\p{Lu}[\p{L}'’-]{0,20}|of|for|in|the|and|\d{4})){0,8} (?:Award|Prize|Medal|Order)(?: (?:for|of|in)(?: \p{Lu}[\p{L}'’-]{0,20}| and| of| the| in){1,8})?)/u.exec(
      sentence,
    )?.[1];
  return (
    prize
      ?.replace(/^(?:(?:of|for|in|the|and|The) )+/u, '')
      .replace(/(?: (?:of|for|in|the|and))+$/u, '')
      .replace(/ in (\p{Lu}\p{L}+)$/u, (tail, place: string) => (citiesByName().has(place) ? '' : tail)) ??
    (fallback === undefined ? undefined : `award of ${fallback}`)
  );
}

const season = /^(?:the )?(?:early |late )?(?:spring|summer|autumn|fall|winter|morning|evening|afternoon)\b/u;

/** "visit of Nils Vik to Lima"; `rest` begins with the verb. */
function visit(before: string, rest: string): string | undefined {
  const who = subjectOf(before);
  const to =
    /\b(?:visit(?:ed|s)?|toured)(?: to| of)? (.{2,90})/su.exec(rest.slice(0, 140))?.[1] ??
    /\b(?:to|in|of) (.{2,90})/su.exec(rest.slice(0, 140))?.[1];
  const whither = to === undefined || season.test(to) ? undefined : nounPhrase(to);
  if (who === undefined && whither === undefined) return undefined;
  return `visit${who === undefined ? '' : ` of ${who}`}${whither === undefined ? '' : ` to ${whither}`}`;
}
