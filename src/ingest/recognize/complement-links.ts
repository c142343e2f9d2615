import { isCalendarName } from '../gazetteer/months.ts';
import { titles } from '../gazetteer/roles.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isAcronym } from './acronyms.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import type { Token } from './passage.ts';
import { hasHead, isPlacePhrase, isSubject } from './phrase-kinds.ts';
import { isCommonPhrase, type Phrase } from './phrases.ts';

/** The words between a name and the phrase at `at`, and where that stands. */
export interface Link {
  readonly phrases: readonly Phrase[];
  readonly at: number;
  readonly listed: boolean;
  readonly first: boolean;
  readonly head: string;
}

/** Whether the name goes on with the phrase behind the link. */
export function follows(link: string, tokens: readonly Token[], { phrases, at, listed, first, head }: Link): boolean {
  const phrase = phrases[at]!;
  const place = isPlacePhrase(tokens, phrase);
  if (/^ (?:of|for)(?: the)? $/u.test(link))
    return (
      first ||
      (!isPerson(tokens, phrase) &&
        !(place && isPlacePhrase(tokens, phrases[at - 1]!)) &&
        !(place && !isCommonPhrase(tokens, phrases[at - 1]!)))
    );
  // "Association for Exchange with Peru", "Alliance of Museums along the Silk Road"
  if (link === ' with ' && place)
    return (
      !first &&
      /^(?:Exchanges?|Friendship|Cooperation|Relations|Countries)$/u.test(tokens[phrases[at - 1]!.to - 1]!.text)
    );
  if (/^ (?:along|across) the $/u.test(link)) return !first && isCommonPhrase(tokens, phrases[at - 1]!);
  if (link === ' on the ')
    return (
      !first &&
      /^(?:Research|Studies|Study|Survey)$/u.test(tokens[phrases[at - 1]!.to - 1]!.text) &&
      isSubject(tokens, phrase) &&
      !place
    );
  if (link === ' on ' && !first && /^(?:Convention|Treaty|Protocol)$/u.test(tokens[phrases[at - 1]!.to - 1]!.text))
    return isSubject(tokens, phrase);
  if (/^ (?:on|against) $/u.test(link))
    return first && !place && isCommonWord(tokens[phrase.from]!.text) && !isCalendarName(tokens[phrase.from]!.text);
  if (/^ (?:in the|with) $/u.test(link))
    return (
      !first &&
      !place &&
      isCommonPhrase(tokens, phrase) &&
      isCommonPhrase(tokens, phrases[at - 1]!) &&
      !isSite(tokens, phrase)
    );
  if (/^ (?:in|to|at) $/u.test(link))
    return /^(?:Embassy|Consulate)$/u.test(head) || (head === 'Chamber' && link === ' in ')
      ? place
      : link === ' in ' &&
          !first &&
          !place &&
          isCommonPhrase(tokens, phrase) &&
          !isCalendarName(tokens[phrase.from]!.text);
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

/** "in the Western Hills": where something stands, not what it is about. */
const isSite = (tokens: readonly Token[], { to }: Phrase): boolean =>
  /^(?:Hills?|Mountains?|River|Lake|Sea|Ocean|Bay|Island|Islands|Valley|City|Town|District|County|Province|Park|Zone|Street|Area|Region|North|South|East|West|Delta|Desert|Building|Hall)$/u.test(
    tokens[to - 1]!.text,
  );

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
  if (next?.from !== here.to + 1 || tokens[here.to]!.text !== 'and' || !hasHead(tokens, next)) return false;
  // "Science and Technology and Oslo University": a name of its own begins behind the second "and".
  const first = tokens[next.from]!.text;
  return isCommonWord(first) && !isPlace(first) && !isAcronym(first);
}

const isPerson = (tokens: readonly Token[], { from }: Phrase): boolean => titles.has(tokens[from]!.text);
