import { countriesByName } from '../gazetteer/countries.ts';
import { citiesByName } from '../gazetteer/cities.ts';
import { americanStates, chineseProvinces } from '../gazetteer/provinces.ts';
import { isOrganizationHead } from '../gazetteer/organization-heads.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isAcronym } from './acronyms.ts';
import { isCommonPhrase, type Phrase } from './phrases.ts';
import type { Passage, Token } from './passage.ts';

/** Where a name's complement ends, and the token where its parent body's name is linked on, if one is. */
export interface Complement {
  readonly end: number;
  readonly parent: number | undefined;
}

// A name longer than this many phrases is a sentence.
const longest = 9;

/** Follows "of Science and Technology", "for the Advancement of Science", "of the Academy of Sciences" from phrase `i` on. */
export function complementEnd({ tokens, text }: Passage, phrases: readonly Phrase[], i: number): Complement {
  let end = phrases[i]!.to;
  let parent: number | undefined;
  let listed = false;
  for (let next = i + 1; next < phrases.length && next - i <= longest; next += 1) {
    const phrase = phrases[next]!;
    const link = text.slice(tokens[end - 1]!.end, tokens[phrase.from]!.start);
    if (link.length > 12 || /['’]s$/u.test(tokens[end - 1]!.text)) break;
    const headed = hasHead(tokens, phrase);
    const owned = ownedParent(tokens, phrases, next);
    if (owned !== undefined && parent === undefined && link === ' of ') {
      parent = end;
      end = headEnd(tokens, phrases[owned]!);
      if (end !== phrases[owned]!.to) break;
      next = owned;
      continue;
    }
    if (headed && next > i) {
      if (!/^ (?:of|for|under|to)(?: the)? $/u.test(link) || parent !== undefined) break;
      if (/ under| to/u.test(link)) break;
      parent = parent ?? end;
      end = headEnd(tokens, phrase);
      if (end !== phrase.to) break;
      continue;
    }
    const possessive = /['’]s$/u.test(tokens[phrase.to - 1]!.text);
    if (possessive && isPlacePhrase(tokens, phrase)) break;
    const stop = phraseEnd(tokens, phrase);
    if (
      !follows(link, tokens, {
        phrases,
        at: next,
        listed,
        first: next === i + 1,
        head: tokens[phrases[i]!.to - 1]!.text,
      })
    )
      break;
    listed = link === ', ';
    end = stop;
    if (stop !== phrase.to || possessive) break;
  }
  return { end, parent };
}

interface Link {
  readonly phrases: readonly Phrase[];
  readonly at: number;
  readonly listed: boolean;
  readonly first: boolean;
  readonly head: string;
}

function follows(link: string, tokens: readonly Token[], { phrases, at, listed, first, head }: Link): boolean {
  const phrase = phrases[at]!;
  const place = isPlacePhrase(tokens, phrase);
  if (/^ (?:of|for)(?: the)? $/u.test(link))
    return (
      first ||
      (!isPerson(tokens, phrase) &&
        !(place && isPlacePhrase(tokens, phrases[at - 1]!)) &&
        !(place && !isCommonPhrase(tokens, phrases[at - 1]!)))
    );
  if (/^ (?:on|against) $/u.test(link))
    return first && !place && isCommonWord(tokens[phrase.from]!.text) && !isDay(tokens[phrase.from]!.text);
  if (/^ (?:in|to|at) $/u.test(link))
    return /^(?:Embassy|Consulate)$/u.test(head)
      ? place
      : link === ' in ' && !first && !place && isCommonPhrase(tokens, phrase) && !isDay(tokens[phrase.from]!.text);
  if (first) return false;
  const common =
    isSubject(tokens, phrase) &&
    isSubject(tokens, phrases[at - 1]!) &&
    !place &&
    !isPlacePhrase(tokens, phrases[at - 1]!);
  if (link === ' and ' || link === ' & ') return common && !leadsToHead(tokens, phrases, at);
  if (link === ', and ' || link === ' , and ') return common && listed;
  return link === ', ' && common && phrase.to - phrase.from <= 3 && listGoesOn(tokens, phrases, at);
}

/** "…, Culture, Sports and Tourism": a comma stays in the name only where an "and" closes the list and no other body stands in it. */
function listGoesOn(tokens: readonly Token[], phrases: readonly Phrase[], at: number): boolean {
  for (let i = at; i + 1 < phrases.length && i < at + 5; i += 1) {
    const next = phrases[i + 1]!;
    const between = tokens
      .slice(phrases[i]!.to, next.from)
      .map(({ text }) => text)
      .join(' ');
    if (hasHead(tokens, next) || !isSubject(tokens, next)) return false;
    if (between === 'and') return true;
    if (between !== '' || tokens[next.from]!.gap !== ', ') return false;
  }
  return false;
}

/** "Ministry of Finance and Reform Commission": the words after "and" begin the next name. */
function leadsToHead(tokens: readonly Token[], phrases: readonly Phrase[], at: number): boolean {
  const here = phrases[at]!;
  const next = phrases[at + 1];
  return next !== undefined && next.from === here.to + 1 && tokens[here.to]!.text === 'and' && hasHead(tokens, next);
}

/** "of China's Ministry of Health": the index of the phrase that a country's possessive leads to, where a body stands there. */
function ownedParent(tokens: readonly Token[], phrases: readonly Phrase[], at: number): number | undefined {
  const [phrase, next] = [phrases[at]!, phrases[at + 1]];
  const owns =
    next !== undefined &&
    next.from === phrase.to &&
    /['’]s$/u.test(tokens[phrase.to - 1]!.text) &&
    isPlacePhrase(tokens, phrase);
  return owns && hasHead(tokens, next) ? at + 1 : undefined;
}

const hasHead = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ text }) => isOrganizationHead(text.replace(/['’]s$/u, '')) || isAcronym(text));

/** A parent's name runs to its head or acronym; what follows is somebody's title. */
function headEnd(tokens: readonly Token[], { from, to }: Phrase): number {
  for (let i = to; i > from; i -= 1) {
    const word = tokens[i - 1]!.text.replace(/['’]s$/u, '');
    if (isOrganizationHead(word) || isAcronym(word)) return isPlacePhrase(tokens, { from: i, to }) ? to : i;
  }
  return to;
}

/** The phrase without the title or role that ends it: "University of Oslo Professor Nils Vik". */
function phraseEnd(tokens: readonly Token[], { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i += 1)
    if (
      titles.has(tokens[i]!.text) ||
      (roleNouns.has(tokens[i]!.text.toLowerCase()) && !isSubjectRole(tokens[i]!.text))
    )
      return i;
  return to;
}

const isSubjectRole = (word: string): boolean =>
  /^(?:Engineers?|Designers?|Physicists?|Teachers?|Writers?|Artists?|Students?|Workers?|Scientists?|Researchers?)$/u.test(
    word,
  );
const isDay = (word: string): boolean =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/u.test(
    word,
  );
const isPerson = (tokens: readonly Token[], { from }: Phrase): boolean => titles.has(tokens[from]!.text);

/** A field of work and nobody's name: "Cell Biology" may follow "Biochemistry and", "Observer" or "Zeiss Optics" may not. */
function isSubject(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.from]!.text;
  const role = titles.has(first) || (roleNouns.has(first.toLowerCase()) && !isSubjectRole(first));
  return isCommonPhrase(tokens, phrase) && !role && !isAcronym(first) && !/^\d/u.test(first);
}

function isPlacePhrase(tokens: readonly Token[], { from, to }: Phrase): boolean {
  if (from >= to) return false;
  const words = tokens
    .slice(from, to)
    .map(({ text }) => text.replace(/['’]s$/u, ''))
    .join(' ');
  return (
    countriesByName().has(words) ||
    citiesByName().has(words) ||
    chineseProvinces.has(words) ||
    americanStates.has(words)
  );
}
