import { eventVerbs, noHappening } from '../gazetteer/event-verbs.ts';
import type { EventKind } from '../types.ts';
import type { PrintedDate } from './dates.ts';
import type { Token } from './passage.ts';

/** What a plain verb near a date tells. */
export interface Happening {
  readonly name: string;
  readonly kind: EventKind;
  /** Where the verb stands. */
  readonly at: number;
}

const saysWhen =
  /\b(?:said|says|told|noted|added|explained|stressed|according to|pointed out|believes?)\b[^,;]{0,60}$/u;
const determiner =
  /^(?:the|a|an|its|their|his|her|our|this|that|these|those|of|most|more|very|newly|previously|and|or)$/u;

/** The happening that a day or a month is printed for: the verb nearest before the date, else the first behind it. */
export function happeningAt(text: string, tokens: readonly Token[], date: PrintedDate): Happening | undefined {
  const first = tokens[0];
  if (first === undefined || saysWhen.test(text.slice(first.start, date.start))) return undefined;
  const verbs = [...tokens.keys()].filter((i) => isVerb(tokens, i));
  const before = verbs.filter((i) => tokens[i]!.end <= date.start).at(-1);
  const verb = before ?? verbs.find((i) => tokens[i]!.start >= date.end);
  if (verb === undefined) return undefined;
  const word = tokens[verb]!.text;
  // "in May" alone is as often a habit as a happening: only a verb that tells of one, before it, decides.
  if (
    date.day === undefined &&
    date.year === undefined &&
    date.relative === undefined &&
    (before === undefined || !eventVerbs.has(word))
  )
    return undefined;
  const sense = eventVerbs.get(word) ?? futureSense(tokens, verb);
  const name = nameOf(text, tokens, verb, sense?.noun);
  return name === undefined ? undefined : { name, kind: sense?.kind ?? 'other', at: tokens[verb]!.start };
}

/** "will open", "to be shown": the verb behind the auxiliary. */
function futureSense(tokens: readonly Token[], i: number): { noun: string; kind: EventKind } | undefined {
  return eventVerbs.get(`${tokens[i]!.text}s`) ?? eventVerbs.get(`${tokens[i]!.text}ed`);
}

function isVerb(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.text;
  const before = tokens[i - 1]?.text ?? '';
  if (i === 0 || !/^\p{Ll}/u.test(word) || noHappening.test(word) || determiner.test(before)) return false;
  if (/^(?:will|shall)$/u.test(before) || (before === 'be' && /^(?:will|shall|to)$/u.test(tokens[i - 2]?.text ?? '')))
    return word !== 'be' && word !== 'not';
  // Present forms are nouns as often as verbs: they count right after a name or noun and before a preposition of time or place.
  if (eventVerbs.has(word))
    return /(?:ed|t|d|w|e|n|k|g)$/u.test(word) &&
      !/^(?:open|report|visit|meet|close|end|start|record|test|print|plant|report|order|check|move|fly|hold|join|return|agree|begin)$/u.test(
        word,
      )
      ? true
      : /^(?:on|in|at|from|to)$/u.test(tokens[i + 1]?.text ?? '');
  if (
    /[^s]s$/u.test(word) &&
    /^(?:its|the|an?|his|her|their)$/u.test(tokens[i + 1]?.text ?? '') &&
    /^[\p{L}-]{3,}$/u.test(before)
  )
    return true;
  return word.length > 4 && word.endsWith('ed') && !/eed$/u.test(word);
}

const stops =
  /^(?:on|in|at|from|to|by|with|for|after|before|when|while|where|which|that|who|as|during|under|and|but|because|until|since|between|near|over|into|last|this|next|early|late|earlier)$/u;
const happensToSubject = new Set([
  'arrival',
  'departure',
  'return',
  'death',
  'voyage',
  'move',
  'meeting',
  'gathering',
  'strike',
]);
// A name is read at a glance.
const longest = 12;

function nameOf(text: string, tokens: readonly Token[], verb: number, noun: string | undefined): string | undefined {
  const passive =
    /^(?:was|were|be|been|is|are)$/u.test(tokens[verb - 1]?.text ?? '') ||
    /^(?:was|were)$/u.test(tokens[verb - 2]?.text ?? '');
  const object = passive || happensToSubject.has(noun ?? '') ? undefined : objectOf(text, tokens, verb);
  const subject = subjectOf(text, tokens, verb);
  const thing = object ?? subject;
  if (thing === undefined) return undefined;
  if (noun !== undefined) return `${noun} of ${thing}`;
  const word = tokens[verb]!.text;
  return subject === undefined
    ? undefined
    : `${subject} ${passive ? 'being ' : ''}${word}${object === undefined ? '' : ` ${object}`}`;
}

function objectOf(text: string, tokens: readonly Token[], verb: number): string | undefined {
  let to = verb + 1;
  while (to < tokens.length && to - verb <= longest) {
    const { text: word, gap } = tokens[to]!;
    if (/[,;:()]/u.test(gap) || (stops.test(word) && !(to > verb + 2 && /^(?:of|and|for)$/u.test(word)))) break;
    to += 1;
  }
  return to > verb + 1 ? plain(text.slice(tokens[verb + 1]!.start, tokens[to - 1]!.end)) : undefined;
}

function subjectOf(text: string, tokens: readonly Token[], verb: number): string | undefined {
  let to = verb;
  while (
    to > 0 &&
    /^(?:was|were|be|been|is|are|will|shall|has|have|had|also|then|first|to|\p{Ll}+ly)$/u.test(tokens[to - 1]!.text)
  )
    to -= 1;
  let from = to;
  while (
    from > 0 &&
    to - from < longest &&
    !/[,;:()]/u.test(tokens[from]!.gap) &&
    !/^(?:that|which|who|when|where|while)$/u.test(tokens[from - 1]!.text)
  )
    from -= 1;
  if (from < to) return plain(text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  // "Applications for the course, in Lima, close on …": the subject stands before the first comma.
  const comma = tokens.findIndex(({ gap }, i) => i > 0 && gap.includes(','));
  return comma > 0 && comma <= to
    ? plain(text.slice(tokens[0]!.start, tokens[Math.min(comma, longest) - 1]!.end))
    : undefined;
}

function plain(words: string): string | undefined {
  const name = words
    .replace(
      /^(?:(?:On|In|At|From|Since) [\p{L}\d ]{3,20}\d{1,4} )?(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er )?/u,
      '',
    )
    .trim();
  return name.length > 3 && !/^(?:they|it|he|she|we|this|that|these|those|which|who)$/iu.test(name) ? name : undefined;
}
