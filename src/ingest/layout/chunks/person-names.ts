import { givenNames, japaneseGivenNames } from '../../gazetteer/given-names.ts';
import { chineseSurnames, pinyinSyllables } from '../../gazetteer/surnames.ts';
import { isWord } from '../words.ts';

const particle = String.raw`(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|ibn|al|el|ten|ter|y)`;
const part = String.raw`(?:\p{Lu}[\p{L}'’-]{0,24}\.?|\p{Lu}\.)`;
/** A person's name as bylines print it. */
export const personName = String.raw`${part}(?:\s+(?:${particle}\s+){0,2}${part}){0,4}`;

const between = /\s*(?:,|&|;|、|•|\||\/|\b(?:and|AND|with)\b)\s*(?:(?:and|AND)\s+)?/;
const whole = new RegExp(`^${personName}$`, 'u');
const several = new RegExp(String.raw`^${part}(?:\s+${part}){3,11}$`, 'u');
const capitals = /^\p{Lu}[\p{Lu}'’]+(?:-\p{Lu}+)?$/u;
const isCapitals = (word: string) => capitals.test(word);

/** Where somebody works, or as what: no name. */
const post =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|columnists?|interns?|agency|news|daily|weekly|times|university|institute|department|academy|cent(?:er|re)|office|school|college|professor|directors?|ministry|bureau|society|association|commission|council|laboratory|press)\b/i;

/**
 * The names in a list such as "LI Wei, Anna Lind and CHEN Jing"; what follows them (an office, a place) is left out.
 * Null where the list does not begin with a name.
 */
export function namesIn(text: string): readonly string[] | null {
  const names: string[] = [];
  for (const piece of text.split(between).map((each) => each.trim())) {
    const found = piece === '' || post.test(piece) ? null : split(piece);
    // A single word behind a name is where its bearer is: "Jane Doe, Bergen".
    if (found === null || (names.length > 0 && !piece.includes(' '))) break;
    names.push(...found);
  }
  return names.length === 0 ? null : names;
}

/** "FANG Lin HUANG Zhao Anna LIND" are three, "Jane SMITH" is one: each name has one word in capitals. */
function split(piece: string): readonly string[] | null {
  const words = piece.split(/\s+/);
  const marked = words.filter(isCapitals).length;
  if (marked < 2 || marked === words.length) return whole.test(piece) ? [piece] : null;
  if (!several.test(piece)) return null;
  const names: string[][] = [];
  let at = 0;
  while (at < words.length) {
    const next = words.findIndex((word, n) => n > at && isCapitals(word));
    const to = endOf(words, at, next);
    names.push(words.slice(at, to));
    at = to;
  }
  return names.map((name) => name.join(' '));
}

/** Where the name that begins at one word ends: a surname in capitals first takes the word behind it, or two. */
function endOf(words: readonly string[], at: number, next: number): number {
  const end = next < 0 ? words.length : next;
  if (isCapitals(words[at]!))
    return end - at <= 2 || (end - at === 3 && next !== words.length - 1 && goesOn(words[at + 2]!, next))
      ? end
      : at + 2;
  const first = isCapitals(words[0]!);
  return next < 0 || (first && next - at > 1) ? end : next + 1;
}

/** "WANG Xiao Ming": a given name's second syllable, where no other name can begin with it. */
const goesOn = (word: string, next: number) => next < 0 || pinyinSyllables(word) === 1;

/** "Grace Stone": a name of two English words. */
export const opensWithGivenName = (name: string): boolean => givenNames.has(proper(name.split(/\s+/)[0]!));

/** Whether its surname stands in capitals as bylines set it, beside a given name that does not. */
export function marksSurname(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length >= 2 && words.length <= 4 && words.filter(isCapitals).length === 1;
}

const onlyParticle = new RegExp(`^${particle}$`);

/** Whether lists of names or its spelling make it a person's: "Li Wei", "Anna Lind", "ZHENG Haoran". */
export function isLikelyName(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => !onlyParticle.test(word));
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const [first, last] = [proper(words[0]!), proper(words.at(-1)!)];
  if (words.length === 2 && isChinese(first, last)) return true;
  if (words.length === 2 && isChinese(last, first) && marksSurname(name)) return true;
  if (words.some((word) => givenNames.has(proper(word)) || japaneseGivenNames.has(proper(word)))) {
    return words.some((word) => !isWord(word.toLowerCase())) || /\p{Lu}\./u.test(name) || marksSurname(name);
  }
  if (marksSurname(name)) return words.some((word) => !isCapitals(word) && isNoWord(word));
  return words.every((word) => /\p{Ll}|^\p{Lu}\.$/u.test(word) && isNoWord(word));
}

const isNoWord = (word: string) =>
  /^\p{Lu}\.$/u.test(word) || !word.split('-').some((piece) => piece.length > 2 && isWord(piece.toLowerCase()));
const isChinese = (surname: string, given: string) => chineseSurnames.has(surname) && pinyinSyllables(given) > 0;
const proper = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();
