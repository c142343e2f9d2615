import { eventVerbs } from '../gazetteer/event-verbs.ts';
import { datesIn } from './dates.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { tokenize, type Token } from './passage.ts';

/** Longer phrases are cut at a small word. */
const longestPhrase = 104;

const opens = /^(?:the|an?|its|their|his|her|our|this|these|those|such|some)$/iu;
const links = /^(?:of|on|for|in|at|and|or|between|with|from|to|into|near|over|against|under|the|an?)$/u;
// A word that no noun phrase goes on with: a clause's, a time's.
const stops =
  /^(?:that|which|who|whom|whose|where|when|while|as|after|before|since|until|till|because|although|though|but|if|than|then|so|thus|also|not|by|during|through|via|following|amid|according|using|aiming|making|marking|allowing|bringing|led|held|made|grew|rose|fell|came|went|took|gave|became|ran|stood|kept|brought|said|told|sent|won|met|began|chose|drew|flew|knew|sold|spoke|taught|wrote|was|were|is|are|am|be|been|being|has|have|had|will|would|shall|can|could|should|may|might|must|do|does|did|its|their|his|her|last|this|next|each|every|earlier|late|early|respectively|together|again|yesterday|today|tomorrow|it|they|he|she|we)$/u;
const dangling =
  /^(?:of|on|for|in|at|and|or|between|with|from|to|into|near|over|against|under|the|an?|both|after|\p{Ll}+ly)$/u;
const noOne =
  /^(?:it|they|he|she|we|you|i|this|that|these|those|which|who|two|both|all|some|many|others|several|one|such|there|here|what|more|most|each|none|ones?)$/iu;
const badStart =
  /^(?:and|or|but|of|on|in|at|for|from|to|with|by|between|after|before|since|until|during|under|over|about|through|via|when|while|where|which|who|that|as|if|because|although|though|not|also|then|so|than|into|upon|based|every|each|following|according|was|were|is|are|has|have|had|will|be|being|been)$/iu;

/** The noun phrase that some words begin with, its article kept; none where they begin with anything else. */
export function nounPhrase(words: string): string | undefined {
  const text = words.trim().replace(/^["“‘']+/u, '');
  const near = text.slice(0, 2 * longestPhrase);
  const tokens = tokenize(near);
  const first = tokens[0];
  const participle = /^\p{Ll}[\p{L}-]+ed$/u.test(first?.text ?? '') && !/^\p{L}/u.test(tokens[1]?.text ?? '');
  if (first === undefined || participle || (stops.test(first.text) && !opens.test(first.text))) return undefined;
  if (badStart.test(first.text) || first.gap !== '') return undefined;
  const dated = datesIn(near)[0]?.start ?? Infinity;
  let to = 1;
  while (to < tokens.length && tokens[to]!.start < dated && goesOn(tokens, to)) to += 1;
  to = withoutTail(tokens, to);
  const from = /^(?:its|their|his|her|our|this|these|those|such|some)$/iu.test(first.text) ? 1 : 0;
  if (to <= from) return undefined;
  const bare = opens.test(tokens[from]!.text) ? from + 1 : from;
  if (bare >= to || (to - bare === 1 && (noOne.test(tokens[bare]!.text) || tokens[bare]!.text.length < 3)))
    return undefined;
  if (first.start >= dated) return undefined;
  const bracket = /\($/u.test(tokens[to - 1]!.gap) && text.charAt(tokens[to - 1]!.end) === ')' ? 1 : 0;
  const phrase = text.slice(tokens[from]!.start, tokens[to - 1]!.end + bracket).replace(/\s+/gu, ' ');
  return phrase.replace(/^(?:The|An?)\b/u, (article) => article.toLowerCase());
}

function goesOn(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]];
  const acronym = /^ \($/u.test(token.gap) && /^\p{Lu}{2,}/u.test(token.text) && /^\)/u.test(next?.gap ?? ')');
  const thousands = token.gap === ',' && /\d$/u.test(before.text) && /^\d{3}$/u.test(token.text);
  const closed = /^\) $/u.test(token.gap) && /^\p{Lu}{2,}/u.test(before.text);
  if (!/^(?: | & | ?- ?| ?– ?|['’] |\. )$/u.test(token.gap) && !acronym && !closed && !thousands) return false;
  if (token.gap === '. ' && !/^(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St|No)$/u.test(before.text)) return false;
  const ordinal = /^(?:next|last|early|late)$/u.test(token.text) && opens.test(before.text);
  if (stops.test(token.text) && !ordinal) return false;
  // "in Lima" is the place, told beside the name.
  if (/^(?:in|at|near|to)$/u.test(token.text) && (next === undefined || isElsewhere(next.text, tokens[i + 2])))
    return false;
  if (/^(?:in|at|to|into)$/u.test(token.text) && /^(?:the|an?|its|their|order|front|which)$/u.test(next?.text ?? ''))
    return false;
  return !isVerb(tokens, i);
}

/** "in Lima", "in 2012", "in Yangling"; "in Science and Technology" is a field. */
const isElsewhere = (word: string, after: Token | undefined): boolean => {
  if (!/^\p{Lu}/u.test(word)) return /^\d/u.test(word);
  const field = after?.gap === ' ' && /^(?:and$|\p{Lu})/u.test(after.text);
  return !field || isPlace(word) || !isCommonWord(word);
};

/** "capacity reached", "projects led": a verb's form right behind a noun; "the installed capacity" holds none. */
function isVerb(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  const before = tokens[i - 1]!.text;
  if (
    !/^\p{Ll}/u.test(text) ||
    opens.test(before) ||
    links.test(before) ||
    /^\p{Ll}+(?:al|ic|ly|ive|ous)$/u.test(before)
  )
    return false;
  if (/['’]s$|^\d/u.test(before) || /-/u.test(text)) return false;
  if (/^\p{Ll}{2,}ed$/u.test(text) && !/eed$/u.test(text)) return true;
  const article = /^(?:the|an?|its|their|his|her|\d.*)$/u.test(tokens[i + 1]?.text ?? '');
  return eventVerbs.has(text) && (article || !/(?:s|ort|ing|e|n|k|t|d)$/u.test(text));
}

/** Without small words at its end; what is too long ends before its last preposition. */
function withoutTail(tokens: readonly Token[], end: number): number {
  let to = end;
  while (to > 2 && tokens[to - 1]!.end > longestPhrase) {
    to -= 1;
    while (to > 2 && !/^(?:of|on|for|with|between|to|from)$/u.test(tokens[to]!.text)) to -= 1;
  }
  while (to > 0 && dangling.test(tokens[to - 1]!.text)) to -= 1;
  return to;
}
