import { eventVerbs, noHappening } from '../gazetteer/event-verbs.ts';
import type { EventKind } from '../types.ts';
import type { PrintedDate } from './dates.ts';
import { subjectOf } from './event-subjects.ts';
import { nounPhrase } from './noun-phrases.ts';
import type { Token } from './passage.ts';

/** What a plain verb near a date tells. */
export interface Happening {
  readonly name: string | undefined;
  readonly kind: EventKind;
  /** Where the verb stands. */
  readonly at: number;
}

const saysWhen =
  /\b(?:said|says|told|noted|added|explained|stressed|according to|pointed out|believes?)\b[^,;]{0,60}$/u;
const determiner =
  /^(?:the|a|an|its|their|his|her|our|this|that|these|those|of|most|more|very|newly|previously|and|or|\d.*|two|three|four|five|six|seven|eight|nine|ten|several|some|all|many)$/u;

/** The happening that a day or a month is printed for: the verb nearest before the date, else the first behind it. */
export function happeningAt(text: string, tokens: readonly Token[], date: PrintedDate): Happening | undefined {
  const first = tokens[0];
  if (first === undefined || saysWhen.test(text.slice(first.start, date.start))) return undefined;
  const verbs = [...tokens.keys()].filter((i) => isVerb(tokens, i));
  const before = verbs.filter((i) => tokens[i]!.end <= date.start).at(-1);
  const verb = before ?? verbs.find((i) => tokens[i]!.start >= date.end);
  if (verb === undefined) return undefined;
  const word = tokens[verb]!.text;
  // "in May" alone is as often a habit as a happening: only a verb that tells of one decides, a past form behind it.
  const vague = date.day === undefined && date.year === undefined && date.relative === undefined;
  if (vague && !(eventVerbs.has(word) && (before !== undefined || !word.endsWith('s')))) return undefined;
  const sense = eventVerbs.get(word) ?? futureSense(tokens, verb);
  const name = nameOf(text, tokens, verb, sense?.noun);
  return { name, kind: sense?.kind ?? 'other', at: tokens[verb]!.start };
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
    /^[\p{L}-]{3,}$/u.test(before) &&
    !/^(?:years|months|weeks|days|hours|minutes|times|others|kilomet(?:er|re)s|met(?:er|re)s|tons|tonnes|countries|towards)$/u.test(
      word,
    )
  )
    return true;
  return word.length > 4 && word.endsWith('ed') && !/eed$/u.test(word);
}

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
// What is told by these stands in the sentence's other clause, not behind the verb.
const tellsThat = /^(?:report|announcement|finding|showing|measurement|discussion)$/u;

/** A noun phrase for what the verb tells: "start of the work", "weighing of the next grove"; none where only a clause could. */
function nameOf(text: string, tokens: readonly Token[], verb: number, noun: string | undefined): string | undefined {
  const passive =
    /^(?:was|were|be|been|is|are)$/u.test(tokens[verb - 1]?.text ?? '') ||
    /^(?:was|were)$/u.test(tokens[verb - 2]?.text ?? '');
  const toSubject = passive || happensToSubject.has(noun ?? '');
  const object = toSubject
    ? undefined
    : nounPhrase(text.slice(tokens[verb]!.end, tokens.at(-1)!.end).replace(/^ and \p{Ll}+ed /u, ' '));
  const after = text.slice(tokens[verb]!.end, tokens[verb]!.end + 20);
  // "reported that", "checked how", "looked on": the verb alone names nothing.
  if (object === undefined && /^\s(?:that|how|whether|what|why|if|on(?! \d| \p{Lu}))\b/u.test(after)) return undefined;
  if (!toSubject && object === undefined && noun !== undefined && tellsThat.test(noun)) return undefined;
  if (object !== undefined && (noun === 'holding' || speech.test(object))) return object;
  const thing = object ?? subjectOf(text.slice(tokens[0]!.start, tokens[verb]!.start));
  if (thing === undefined) return undefined;
  return `${noun ?? gerund(tokens[verb]!.text)} of ${thing}`;
}

// "gave a talk": the thing given is the happening.
const speech = /^(?:an? )?(?:views?|speech|lecture|talk|address|opinion|presentation|interview|performance|concert)\b/u;

/** "placed" → "placing", "studied" → "studying", "inspects" → "inspecting". */
const gerund = (verb: string): string =>
  verb
    .replace(/ied$|ies$/u, 'y')
    .replace(/(?:ed|[^s]s)$/u, (end) => (end === 'ed' ? '' : end.charAt(0)))
    .replace(/e$/u, '')
    .replace(/$/u, 'ing');
