import { countryAdjectives } from '../gazetteer/countries.ts';
import { isGivenName } from '../gazetteer/given-names.ts';
import { isOrganizationHead } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isPossessive, type Passage, type Token } from './passage.ts';
import { isCommonPhrase, type Phrase } from './phrases.ts';

/** "the 12th Joint Committee … meeting": the number is the meeting's. */
const afterNumber = (tokens: readonly Token[], { from, to }: Phrase): number =>
  to - from > 1 && /^\d/u.test(tokens[from]!.text) ? from + 1 : from;

// A byline names no more people than stand within this many words.
const bylineReach = 14;

/** "By Nils VIK Oslo University has …": the body's name begins behind the writer's, whose surname stands in capitals. */
function afterByline(tokens: readonly Token[], from: number, head: number): number {
  let opener = from - 1;
  while (opener >= 0 && from - opener < bylineReach && !/^(?:By|BY)$/u.test(tokens[opener]!.text)) {
    if (!/^(?:\p{Lu}|and$)/u.test(tokens[opener]!.text) || !/^(?: |, | & )$/u.test(tokens[opener + 1]!.gap))
      return from;
    opener -= 1;
  }
  if (opener < 0 || !/^(?:By|BY)$/u.test(tokens[opener]!.text)) return from;
  let last = head - 1;
  while (last >= from && !/^\p{Lu}{2}[\p{Lu}-]*$/u.test(tokens[last]!.text)) last -= 1;
  if (last < from) return from;
  // "LI Na": the given name follows.
  return Math.min(last === from ? last + 2 : last + 1, head);
}

/** Leaves out a role before the name: "Vice President Stanford University", "Professor". */
export function trimLeft(tokens: readonly Token[], from: number, head: number): number {
  // "the 12th Joint Committee … meeting": the number is the meeting's.
  let start =
    from < head &&
    /^\d/u.test(tokens[from]!.text) &&
    !/^(?:Hospital|School|Institute|Academy)$/u.test(tokens[head]!.text)
      ? from + 1
      : from;
  start = Math.max(start, afterByline(tokens, from, head));
  for (let i = from; i < head; i += 1) {
    const word = tokens[i]!.text;
    const next = tokens[i + 1]?.text ?? '';
    // "Foreign Expert Affairs Bureau" is about experts; "Rector Uppsala University" is not about rectors.
    if (
      (titles.has(word) && !isPossessive(next) && !isPlainGeneral(tokens, i, from)) ||
      (roleNouns.has(word.toLowerCase()) && i + 1 < head && !isCommonWord(next) && !isPossessive(next))
    )
      start = i + 1;
  }
  return start;
}

/** "General Administration", "China General Nuclear Power Group"; a Director General bears a title. */
const isPlainGeneral = (tokens: readonly Token[], i: number, from: number): boolean =>
  tokens[i]!.text === 'General' &&
  (i === from ||
    !/^(?:Director|Secretary|Consul|Attorney|Inspector|Major|Lieutenant|Brigadier)$/u.test(tokens[i - 1]!.text));

const subject =
  /^(?:Science|Food|Education|Health|Energy|Water|Trade|Industry|Agriculture|Culture|Technology|Arts|Forestry|Environment|Fisheries|Oceanic|Development|Sciences|Engineering|Economy|Commerce|Finance|Sports|Tourism|Labou?r|Transport|Housing|Youth|Disease|Drug|Oil|Gas|Plant|Animal|Arctic|Atmospheric|Oceanographic|Aeronautics|Innovation|Research|Information|Communications?|Standards|Safety|Quality|Resources|Space|Agricultural|Environmental|Economic|Social|Cultural|Educational|Industrial|Commercial|Scientific|Medical|Oceanographic|Production|Livestock|Mining|Forest|Marine|Nuclear|Aviation|Astronautics|Geology|Biology|Physics|Chemistry|Mathematics|Medicine|Meteorological|Construction|Supervision|Exchange|Security|Defen[cs]e|Nature)$/u;

/** The first token of the name, over an "and" whose left side is a subject: "Food and Agriculture Organization". */
export function leftOf({ tokens }: Passage, phrases: readonly Phrase[], i: number): number {
  let from = phrases[i]!.from;
  // "the Cold and Arid Regions Environmental and Engineering Research Institute" has two.
  let at = i;
  for (; at > i - 2; at -= 1) {
    const before = phrases[at - 1];
    if (before === undefined || !joinsLeft(tokens, before, phrases[at]!)) break;
    from = afterNumber(tokens, before);
  }
  if (at === i) return afterParticle(tokens, phrases, i, afterSchoolNumber(tokens, from));
  return overList(tokens, phrases, at, from);
}

/** "No. 4 Middle School": the number is the name's. */
const afterSchoolNumber = (tokens: readonly Token[], from: number): number =>
  /^\d{1,3}$/u.test(tokens[from - 1]?.text ?? '') && tokens[from]!.gap === ' ' && tokens[from - 2]?.text === 'No'
    ? from - (tokens[from - 2]!.gap === ' ' && isPlace(tokens[from - 3]?.text ?? '') ? 3 : 2)
    : from;

/** "Alexander von Humboldt Foundation": the given name stands before a particle. */
function afterParticle(tokens: readonly Token[], phrases: readonly Phrase[], i: number, from: number): number {
  const before = phrases[i - 1];
  if (before === undefined || from !== phrases[i]!.from || before.to - before.from > 2) return from;
  const link = tokens
    .slice(before.to, from)
    .map(({ text, gap }) => gap + text)
    .join('');
  const named = tokens.slice(before.from, before.to).every(({ text }) => isGivenName(text));
  return named && /^ (?:von|van|van der|van den|de|de la|da|di|del)$/u.test(link) && tokens[from]!.gap === ' '
    ? before.from
    : from;
}

/** "Science, Technology and Innovation Commission": subjects before a comma go on with the list to the left. */
function overList(tokens: readonly Token[], phrases: readonly Phrase[], listed: number, start: number): number {
  let from = start;
  for (let at = listed - 1; at >= 0 && at > listed - 5; at -= 1) {
    const { from: first, to } = phrases[at]!;
    const last = tokens[to - 1]!;
    if (to !== from || tokens[from]!.gap !== ', ' || !subject.test(last.text)) break;
    if (/^(?:of|for|on|in)$/u.test(tokens[first - 1]?.text ?? '') || to - first > 2) break;
    from = first;
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
