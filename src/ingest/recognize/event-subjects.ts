import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { datesIn } from './dates.ts';
import { nounPhrase } from './noun-phrases.ts';

const auxiliaries =
  /(?:\s(?:was|were|is|are|has|have|had|been|be|to|will|shall|also|then|first|jointly|\p{L}{2,12}ly)){1,4}\s*$/u;
const adverbial =
  /^(?:On|In|At|From|During|Since|Under|By|With|For|After|Before|Earlier|Last|This|As|Also|While|When|Upon|Through|To|According|Meanwhile|Recently|Based|Following|Starting|Organi[sz]ed|Sponsored|Hosted)\b/u;
const reporting =
  /^.{0,200}\b(?:said|says|announced|noted|added|reported|stated|hoped|showed|shows|believes?)(?: that)? (?=\p{L})/su;
const clause = /^(?:that|and|but|after|when|while|where|because|although|since|as|which|who)\s+/iu;
const apposition =
  /, (?:which|who|where|whose|co-?\s?\p{Ll}+ed|\p{Ll}+ed|\p{Ll}+ing|with|an?|the)\s[^,]{0,160}(?:,|$)/gu;

const reduced = /^\p{L}+ed (?:up )?(?:in|on|by|at|for|from)\b/u;

/** The sentence's subject: what stands before the verb, without "On May 3" before it or ", which …," behind it. */
export function subjectOf(before: string, verb = ''): string | undefined {
  const subject = whole(before, verb);
  return subject === undefined ? undefined : lowered(subject);
}

function whole(before: string, verb: string): string | undefined {
  if (/\b(?:it|they|he|she|we|who|which|I)(?:\s\p{Ll}{2,14}){0,2}\s*$/u.test(before)) return undefined;
  // "a project which the harbour started": what was started stands before the clause.
  if (/\b(?:which|whom) (?:the|an?|both|\p{Lu}\p{L}*)\b[^,;]{0,200}$/u.test(before)) return undefined;
  // "…, launched in 2014": the nearest phrase is what it was done to.
  if (/,\s*$/u.test(before) && reduced.test(verb))
    return nounPhrase(
      before
        .replace(/,\s*$/u, '')
        .split(/, | and (?=the )| that (?=the )/u)
        .at(-1) ?? '',
    );
  const text = withoutOpening(before.replace(auxiliaries, '').replace(/\s+/gu, ' ').trim()).replace(reporting, '');
  const last =
    text
      .replace(apposition, '')
      .split(/, (?:and|which|where|who|but|while) |; | – | — /u)
      .at(-1) ?? text;
  const phrase = nounPhrase(
    withoutOpening(last)
      .replace(clause, '')
      .replace(/^(?:the )?(?:latest|new|newly) /iu, ''),
  );
  return phrase ?? nounPhrase(last.split(', ').at(-1) ?? '');
}

/** Without "On 19 July 2010", "In collaboration with A, B and C,", "From 3 to 14 September": what may stand before a subject. */
function withoutOpening(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 3 && adverbial.test(rest); turn += 1) {
    const date = datesIn(rest.slice(0, 60))[0];
    const after = date !== undefined && date.start <= 12 ? date.end : 0;
    const comma = rest.indexOf(', ', after);
    if (
      after > 0 &&
      /^(?:,|\s\p{Lu}|\s(?:the|an?|its|their|two|three|several)\b|\s\p{Ll}+s\b)/u.test(rest.slice(after))
    )
      rest = rest.slice(after);
    else if (comma < 0) rest = after > 0 ? rest.slice(after) : '';
    else rest = rest.slice(comma + 2);
    rest = rest.replace(/^[\s,]+/u, '');
  }
  return rest;
}

/** "Six mirrors", "Delegates": a sentence's first word, in the small letter that it has inside one. */
function lowered(phrase: string): string {
  const [first = '', second = ''] = phrase.split(' ', 2);
  const inside =
    /^\p{Lu}[\p{Ll}-]+$/u.test(first) && !/^[\p{Lu}(]/u.test(second) && isCommonWord(first) && !isPlace(first);
  return inside ? first.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}
