import { citiesByName } from '../gazetteer/cities.ts';
import type { Trigger } from '../gazetteer/event-words.ts';
import type { Sentence } from './passage.ts';

const longest = 110;
const dateWords =
  /^(?:on|in|at|during|by|from|this|last|earlier|early|late|with|to|after|before|as|which|who|where|when|while|for|between|under|through|thus|so|and|but|since|following|amid|that|using|aiming|according|via|making|marking|allowing|bringing|also)$/u;

/** A noun phrase for the event from its verb and what the verb is done to: "signing of a memorandum of understanding". */
export function objectOf(
  text: string,
  sentence: Sentence,
  at: number,
  { verb, noun, kind }: Trigger,
): string | undefined {
  const found = verb.exec(text.slice(at, sentence.end))?.[0] ?? '';
  const before = text.slice(sentence.start, at);
  if (kind === 'visit') return visit(before, text.slice(at, sentence.end));
  const passive =
    /\b(?:was|were|is|are|been|be|being)(?: \p{L}+ly| also| first| jointly)?\s?$/u.test(before) ||
    /^(?:was|were|has been)/u.test(found);
  if (passive && (kind === 'award' || kind === 'appointment'))
    return prizeOrPost(
      text.slice(sentence.start, sentence.end),
      text.slice(at + found.length, sentence.end),
      noun,
      before,
    );
  const thing = passive ? subjectOf(before) : following(text.slice(at + found.length, sentence.end));
  if (/conference|briefing/u.test(found)) return found;
  const name = thing !== undefined && thing.length >= 3 ? thing : subjectOf(before);
  if (name === undefined || name.length < 3) return undefined;
  if (kind === 'award') return awardName(text.slice(sentence.start, sentence.end), name);
  const alone = intransitive.find(([verb]) => verb.test(found))?.[1];
  if (alone !== undefined) return `${alone} of ${subjectOf(before) ?? name}`;
  if (noun === '') return subjectOf(before);
  if (found === 'successfully') return `success of ${subjectOf(before) ?? name}`;
  return `${kind === 'launch' || kind === 'milestone' || kind === 'other' ? label(found, noun) : noun} of ${name}`;
}

/** "was named Rector of …", "was awarded the Medal": what the person became or got. */
function prizeOrPost(sentence: string, rest: string, noun: string, before: string): string | undefined {
  const thing = following(rest) ?? subjectOf(before);
  if (thing === undefined) return undefined;
  return noun === 'award' ? awardName(sentence, thing) : `${noun} of ${subjectOf(before) ?? thing}`;
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
];

function label(verb: string, noun: string): string {
  if (/^(?:founded|established|set up)/u.test(verb)) return 'founding';
  if (/open/u.test(verb)) return 'opening';
  if (/ground|foundation/u.test(verb)) return 'ground-breaking';
  if (/complet/u.test(verb)) return 'completion';
  if (/connected/u.test(verb)) return 'connection';
  if (/celebrat|mark|commemorat|observ/u.test(verb)) return 'celebration';
  if (/conclu|clos|end/u.test(verb)) return 'close';
  if (/discover|detect/u.test(verb)) return 'discovery';
  if (/approv/u.test(verb)) return 'approval';
  return noun;
}

/** What follows the verb, up to the next preposition of time or place. */
function following(rest: string): string | undefined {
  const words = rest.trimStart().split(/\s+/u);
  const taken: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[,.;:!?"”]+$/u, '');
    if (
      dateWords.test(bare) &&
      !(bare === 'and' || bare === 'on' || bare === 'for' || bare === 'between' || bare === 'in')
    )
      break;
    if (/^(?:on|in|at)$/u.test(bare) && startsTime(words[words.indexOf(word) + 1] ?? '')) break;
    if (taken.join(' ').length + word.length > longest) break;
    taken.push(word);
    if (/[,.;:]["”]?$/u.test(word) && !/^(?:U\.S\.|Dr\.|No\.)$/u.test(word)) break;
  }
  return trimmed(taken.join(' '));
}

const startsTime = (word: string): boolean =>
  /^(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|this|last|early|late|\p{Lu}\p{Ll}+[,.]?$)/u.test(
    word,
  );

const auxiliaries = /(?:\s(?:was|were|is|are|has|have|had|been|be|will|also|then|first|\p{L}{2,12}ly)){1,4}\s*$/u;
const opening =
  /^(?:On|In|At|From|During|Since|Under|By|With|After|Earlier|Last|This|As|Also|While|Upon|According|Meanwhile|Recently)\b[^,]{0,90}, (?=\S)/u;

/** The sentence's subject: what stands before the verb, without "On May 3," before it or ", which …," behind it. */
function subjectOf(before: string): string | undefined {
  const reduced = !auxiliaries.test(before);
  let rest = before
    .replace(auxiliaries, '')
    .replace(opening, '')
    .replace(opening, '')
    .replace(/^\d{4}, /u, '');
  rest = rest.replace(/^.{0,200}\b(?:said|says|announced|noted|added|reported|stated|hoped)(?: that)? (?=\p{L})/u, '');
  rest = rest.replace(
    /, (?:which|who|where|whose|co-?\s?\p{Ll}+ed|\p{Ll}+ed|\p{Ll}+ing|with|an?|the)\s[^,]{0,160}(?:,|$)/gu,
    '',
  );
  let clause = rest.split(/, (?:and|which|where|who|but|while) |; /u).at(-1) ?? rest;
  // "data from the agency released on May 3", "…, launched in 2014": the nearest phrase is what it was done to.
  if (reduced && clause.length > 60)
    clause =
      clause
        .replace(/,\s*$/u, '')
        .split(/, | and (?=the )/u)
        .at(-1) ?? clause;
  clause = clause.replace(/^.{0,40}\baccording to (?:the )?(?:latest |new |newly )?/iu, '');
  return trimmed(clause.length > longest ? clause.slice(0, clause.lastIndexOf(' ', longest)) : clause);
}

function awardName(sentence: string, fallback: string): string {
  const prize =
    /((?:\d{4} )?(?:\p{Lu}[\p{L}'’-]{0,20}|of|for|in|the|and)(?: (?:\p{Lu}[\p{L}'’-]{0,20}|of|for|in|the|and|\d{4})){0,8} (?:Award|Prize|Medal|Order)(?: (?:for|of|in)(?: \p{Lu}[\p{L}'’-]{0,20}| and| of| the| in){1,8})?)/u.exec(
      sentence,
    )?.[1];
  return (
    prize
      ?.replace(/^(?:of|for|in|the|and|The) /u, '')
      .replace(/ (?:of|for|in|the|and)$/u, '')
      .replace(/ in (\p{Lu}\p{L}+)$/u, (tail, place: string) => (citiesByName().has(place) ? '' : tail)) ??
    `award of ${fallback}`
  );
}

function visit(before: string, rest: string): string {
  const who = subjectOf(before);
  const whither = following(rest.replace(/^\p{L}+ /u, '')) ?? '';
  const short = who !== undefined && who.length <= 60 ? `${who}'s visit` : 'visit';
  const to = /(?:visit(?:ed)?(?: to)?|in|to|of) (\p{Lu}[^,.;]{1,60}?)(?= (?:from|on|in|at|and|for)\b|[,.;]|$)/u.exec(
    rest,
  )?.[1];
  return to === undefined ? `${short}${whither === '' ? '' : ` of ${whither}`}` : `${short} to ${to}`;
}

const trimmed = (words: string): string | undefined => {
  const text = words
    .trim()
    .replace(/^(?:the|an?|its|their|that) /iu, '')
    .replace(/[\s,.;:]+$/u, '')
    .replace(/ (?:and|of|on|for|in|at|the|a|with|to)$/u, '');
  return text === '' ? undefined : text;
};
