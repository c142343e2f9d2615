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
  const thing = passive ? subjectOf(before) : following(text.slice(at + found.length, sentence.end));
  const name = thing !== undefined && thing.length >= 3 ? thing : subjectOf(before);
  if (name === undefined || name.length < 3) return undefined;
  if (kind === 'award') return awardName(text.slice(sentence.start, sentence.end), name);
  if (kind === 'milestone' || kind === 'other')
    return passive || thing === undefined ? `${label(found, noun)} of ${name}` : name;
  return `${kind === 'launch' ? label(found, noun) : noun} of ${name}`;
}

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
      taken.length > 0 &&
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

/** The sentence's subject: what stands before the verb, without a leading "On May 3," or "In Oslo,". */
function subjectOf(before: string): string | undefined {
  let rest = before.replace(
    /\s(?:was|were|is|are|has|have|had|been|be|will|also|officially|formally|recently|jointly|successfully|\p{L}+ly)(?:\s(?:was|were|been|be|also|officially|formally|recently|jointly|successfully|first|\p{L}+ly))*\s*$/u,
    '',
  );
  rest = rest.replace(
    /^(?:On|In|At|From|During|Since|Under|By|With|After|Earlier|Last|This|As|Also|While|Upon|According)\b[^,]{0,90}, (?=\S)/u,
    '',
  );
  rest = rest.replace(/^(?:\d{4}, )/u, '');
  const clause = rest.split(/, (?:and|which|where|who|but|while) |; /u).at(-1) ?? rest;
  return trimmed(clause.length > longest ? clause.slice(0, clause.lastIndexOf(' ', longest)) : clause);
}

function awardName(sentence: string, fallback: string): string {
  const prize =
    /((?:\d{4} )?(?:\p{Lu}[\p{L}'’-]{0,20}|of|for|in|the|and)(?: (?:\p{Lu}[\p{L}'’-]{0,20}|of|for|in|the|and|\d{4})){0,8} (?:Award|Prize|Medal|Order)(?: (?:for|of|in)(?: \p{Lu}[\p{L}'’-]{0,20}| and| of| the| in){1,8})?)/u.exec(
      sentence,
    )?.[1];
  return (
    prize?.replace(/^(?:of|for|in|the|and|The) /u, '').replace(/ (?:of|for|in|the|and)$/u, '') ?? `award of ${fallback}`
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
