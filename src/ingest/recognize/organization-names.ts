import { blocs } from '../gazetteer/blocs.ts';
import { countryAdjectives, countriesByName } from '../gazetteer/countries.ts';
import { citiesByName } from '../gazetteer/cities.ts';
import { chineseProvinces } from '../gazetteer/provinces.ts';
import {
  companySuffixes,
  companyTails,
  isOrganizationHead,
  otherHeads,
  plainModifiers,
  weakHeads,
} from '../gazetteer/organization-heads.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { chineseSurnames, pinyinSyllables } from '../gazetteer/surnames.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { acronymAfter } from './acronyms.ts';
import { complementEnd } from './complements.ts';
import { isCommonPhrase, type Phrase } from './phrases.ts';
import type { Passage, Token } from './passage.ts';

/** An organization's name where it stands in a passage. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly aliases: readonly string[];
}

/** The name whose head noun stands in phrase `i`, if one does. */
export function nameAt(passage: Passage, phrases: readonly Phrase[], i: number): Name | undefined {
  const { tokens, text } = passage;
  const phrase = phrases[i]!;
  const company = companyEnd(tokens, phrase);
  if (company !== undefined) return close(passage, trimLeft(tokens, phrase.from, company), company, 'company');
  const head = headOf(tokens, phrase);
  if (head === undefined) return undefined;
  const own = trimLeft(tokens, phrase.from, head);
  const from = own === phrase.from ? leftOf(passage, phrases, i) : own;
  const whole =
    head + 1 >= phrase.to || foreignHeads.test(tokens[head]!.text) || tailIsPlace(tokens, head + 1, phrase.to);
  const shortEnd = whole ? phrase.to : head + 1;
  const complement =
    whole && head + 1 === phrase.to ? complementEnd(passage, phrases, i) : { end: shortEnd, parent: undefined };
  const end = complement.end;
  // "State Space Corporation (SSC)": what has an acronym of its own has a name, however plain its words.
  const hasAcronym =
    from < head &&
    tokens[head]!.text !== 'Station' &&
    acronymAfter(text, tokens[end - 1]!.end, text.slice(tokens[from]!.start, tokens[end - 1]!.end)) !== undefined;
  if (!hasAcronym && !isNamed(tokens, from, head, end)) return undefined;
  const name = close(passage, from, end, 'head');
  if (complement.parent === undefined || complement.parent <= from) return name;
  // "Department of Physics of Oslo University" also goes by its name without the parent's.
  const alone = text.slice(tokens[from]!.start, tokens[complement.parent - 1]!.end);
  return isNamed(tokens, from, head, complement.parent) && alone.includes(' ')
    ? { ...name, aliases: [alone, ...name.aliases] }
    : name;
}

function close({ text, tokens }: Passage, from: number, end: number, rule: string): Name {
  const start = tokens[from]!.start;
  let stop = tokens[end - 1]!.end;
  if (/['’]s$/u.test(tokens[end - 1]!.text) && !companySuffixes.has(tokens[end - 1]!.text)) stop -= 2;
  if (text.charAt(stop) === '.' && /^(?:Ltd|Inc|Corp|Co)$/u.test(tokens[end - 1]!.text)) stop += 1;
  return { start, end: stop, rule, aliases: formsOf(text.slice(start, stop)) };
}

/** The ministry without its country, the agency without its parent's acronym: "Swedish Ministry of …", "CAST National Center". */
function formsOf(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  const shorter = rest.join(' ');
  if (countryAdjectives().has(first) && /^(?:Ministry|Department|Foreign Ministry)\b/u.test(shorter))
    return rest.length > 1 ? [shorter] : [];
  if (/^\p{Lu}{3,8}$/u.test(first) && rest.length >= 3 && blocs[first] === undefined) return [shorter];
  return [];
}

/** Where a registered company's name ends: "Hudong Heavy Machinery Co., Ltd.", "Orsted Wind A/S" is left out. */
function companyEnd(tokens: readonly Token[], { from, to }: Phrase): number | undefined {
  for (let i = to - 1; i > from; i -= 1) {
    const word = tokens[i]!.text;
    if (companySuffixes.has(word)) return i + 1;
    if (
      companyTails.has(word) &&
      i + 1 === to &&
      !isCommonWord(tokens[i - 1]!.text) &&
      !isAcronymous(tokens[i - 1]!.text)
    )
      return i + 1;
  }
  return undefined;
}

const isAcronymous = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** The last word of the phrase that can head a name, unless the phrase's own last word makes it something else. */
function headOf(tokens: readonly Token[], { from, to }: Phrase): number | undefined {
  for (let i = to - 1; i >= from; i -= 1) {
    const word = tokens[i]!.text.replace(/['’]s$/u, '');
    if (word === 'General' && tokens[i - 1]?.text === 'Directorate' && i > from) return i;
    if (isHead(word)) return endsName(tokens, i + 1, to) ? i : undefined;
  }
  return undefined;
}

/** Phrases hold a word in small letters only where it heads a name. */
const isHead = (word: string): boolean => isOrganizationHead(word) || /^\p{Ll}/u.test(word);

// "Institut Pasteur", "Universidad Austral": in these languages the name follows its head.
const foreignHeads =
  /^(?:Institut|Instituto|Istituto|Instituut|Universität|Université|Universidad|Universidade|Università|Universiteit|Centro|Academia|Académie|Accademia)$/u;

/** Whether what follows the head leaves it a name: nothing, a title, a person, a place. */
function endsName(tokens: readonly Token[], after: number, to: number): boolean {
  const next = tokens[after];
  if (after >= to || next === undefined) return true;
  if (otherHeads.has(tokens[to - 1]!.text.replace(/['’]s$/u, ''))) return false;
  const word = next.text;
  if (foreignHeads.test(tokens[after - 1]!.text)) return true;
  if (
    titles.has(word) ||
    roleNouns.has(word.toLowerCase()) ||
    /^(?:Vice|Deputy|Chief|Executive|Honorary|Former)$/u.test(word)
  )
    return true;
  if (chineseSurnames.has(word) && after + 1 < to && pinyinSyllables(tokens[after + 1]!.text) > 0) return true;
  return tailIsPlace(tokens, after, to);
}

function tailIsPlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to || to - from > 2) return false;
  const tail = tokens
    .slice(from, to)
    .map(({ text }) => text.replace(/['’]s$/u, ''))
    .join(' ');
  return citiesByName().has(tail) || countriesByName().has(tail) || chineseProvinces.has(tail);
}

/** "the 12th Joint Committee … meeting": the number is the meeting's. */
const afterNumber = (tokens: readonly Token[], { from, to }: Phrase): number =>
  to - from > 1 && /^\d/u.test(tokens[from]!.text) ? from + 1 : from;

/** Leaves out a role before the name: "Vice President Stanford University", "Professor". */
function trimLeft(tokens: readonly Token[], from: number, head: number): number {
  // "the 12th Joint Committee … meeting": the number is the meeting's.
  let start =
    from < head &&
    /^\d/u.test(tokens[from]!.text) &&
    !/^(?:Hospital|School|Institute|Academy)$/u.test(tokens[head]!.text)
      ? from + 1
      : from;
  for (let i = from; i < head; i += 1) {
    const word = tokens[i]!.text;
    const next = tokens[i + 1]!.text;
    // "Foreign Expert Affairs Bureau" is about experts; "Rector Uppsala University" is not about rectors.
    if (
      (titles.has(word) && !/['’]s$/u.test(next)) ||
      (roleNouns.has(word.toLowerCase()) && i + 1 < head && !isCommonWord(next))
    )
      start = i + 1;
  }
  return start;
}

const subject =
  /^(?:Science|Food|Education|Health|Energy|Water|Trade|Industry|Agriculture|Culture|Technology|Arts|Forestry|Environment|Fisheries|Oceanic|Development|Sciences|Engineering|Economy|Commerce|Finance|Sports|Tourism|Labou?r|Transport|Housing|Youth|Disease|Drug|Oil|Gas|Plant|Animal|Arctic|Atmospheric|Oceanographic|Aeronautics|Innovation|Research|Information|Communications?|Standards|Safety|Quality|Resources|Space)$/u;

/** The first token of the name, over an "and" whose left side is a subject: "Food and Agriculture Organization". */
function leftOf({ tokens }: Passage, phrases: readonly Phrase[], i: number): number {
  let from = phrases[i]!.from;
  // "the Cold and Arid Regions Environmental and Engineering Research Institute" has two.
  for (let at = i; at > i - 2; at -= 1) {
    const before = phrases[at - 1];
    if (before === undefined || !joinsLeft(tokens, before, phrases[at]!)) break;
    from = afterNumber(tokens, before);
  }
  return from;
}

function joinsLeft(tokens: readonly Token[], before: Phrase, phrase: Phrase): boolean {
  const link = tokens[phrase.from - 1];
  if (link?.text !== 'and' || link.gap !== ' ' || before.to !== phrase.from - 1 || tokens[phrase.from]!.gap !== ' ')
    return false;
  const last = tokens[before.to - 1]!.text;
  const first = tokens[phrase.from]!.text;
  const common =
    isCommonPhrase(tokens, before) && (before.to - before.from > 1 || tokens[before.from - 1]?.text === 'the');
  if (!(subject.test(last) || common) || !isCommonWord(first)) return false;
  if (countryAdjectives().has(first) || isPlace(last) || isPlace(first)) return false;
  const hasHead = tokens.slice(before.from, before.to).some(({ text }) => isOrganizationHead(text) || titles.has(text));
  // "Ministry of Science and Technology Commission": the left side is another name's complement.
  return !hasHead && !/^(?:of|for|on)$/u.test(tokens[before.from - 1]?.text ?? '');
}

const isPlace = (word: string): boolean =>
  countriesByName().has(word) || citiesByName().has(word) || chineseProvinces.has(word);

/** Whether the words around the head name one body and no kind of bodies. */
function isNamed(tokens: readonly Token[], from: number, head: number, end: number): boolean {
  const word = tokens[head]!.text.replace(/['’]s$/u, '');
  const before = tokens.slice(from, head).map(({ text }) => text);
  const alone = end === head + 1;
  const telling = before.filter((one) => !plainModifiers.has(one) && !/^\d/u.test(one));
  if (alone && telling.length === 0) return false;
  // "Chinese Government", "German University", "Beijing Office"
  if (
    alone &&
    telling.length === before.length &&
    before.length === 1 &&
    countriesByName().has(before[0]!) &&
    word !== 'Embassy'
  )
    return false;
  if (
    alone &&
    telling.every((one) => countriesByName().has(one)) &&
    !/^(?:Embassy|Academy|Association|Federation|Society|Council|Commission|Administration|Agency|Committee)$/u.test(
      word,
    )
  )
    return false;
  if (alone && weakHeads.has(word) && telling.every((one) => isCommonWord(one) && !isPlace(one)))
    return /^(?:Hospitals?|Union|Library|Archives|Press)$/u.test(word) && telling.length > 1;
  return true;
}
