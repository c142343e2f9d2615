import { citiesByName, countriesOfTown } from '../gazetteer/cities.ts';
import { countriesByName, countryAdjectives } from '../gazetteer/countries.ts';
import { americanStates, chineseProvinces } from '../gazetteer/provinces.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isWord } from '../layout/words.ts';
import { pinyinSyllables } from '../gazetteer/surnames.ts';
import type { EventKind } from '../types.ts';
import type { Passage, Sentence } from './passage.ts';

/** Where something happens. */
export interface EventPlace {
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

interface Candidate extends EventPlace {
  readonly start: number;
  readonly weight: number;
}

const nowhere: EventPlace = { city: null, country: null };
const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,20}`;
const side =
  '(?:the |downtown |nearby |central |eastern |western |northern |southern |north |south |east |west |(?:north|south)(?:east|west)(?:ern)? |East |North |South |West |Central |[Tt]he city of |the capital )';
// "in the city of Rosario, Argentina", "at Garching near Munich", "to Lima": the preposition, the place, what follows it.
const led = new RegExp(
  String.raw`\b(in|In|at|At|near|to|visit|visited|toured|from)(?= ) ${side}{0,2}(${name}(?: (?:de |do |da |del |la |am |upon |el-)?${name}){0,2})`,
  'gu',
);

/** What the place is looked for beside: the verb, and the date where one is printed. */
export interface Beside {
  readonly verb: number;
  readonly date?: { readonly start: number; readonly end: number } | undefined;
}

/** The place that a preposition leads to: beside the date before any other, behind the verb before those that precede it. */
export function placeOf(
  { text }: Pick<Passage, 'text'>,
  sentence: Sentence,
  kind: EventKind,
  { verb, date }: Beside,
): EventPlace {
  const slice = text.slice(sentence.start, sentence.end);
  const places = [...slice.matchAll(led)].flatMap(({ 0: whole, 1: word = '', 2: place = '', index }) => {
    if ((word === 'from' && kind !== 'launch') || (word === 'to' && kind !== 'visit')) return [];
    const end = index + whole.length;
    const [from, to] = [sentence.start + index, sentence.start + end];
    const touches = date !== undefined && (Math.abs(from - date.end) <= nearby || Math.abs(date.start - to) <= nearby);
    const found = candidate(place, index, { sentence: slice, after: slice.slice(end, end + 60), touches });
    if (!found) return [];
    return [{ ...found, weight: found.weight + (touches ? 2 : 0) + (from > verb ? 0.5 : 0) }];
  });
  const local = verb - sentence.start;
  const best = places.sort((a, b) => b.weight - a.weight || Math.abs(a.start - local) - Math.abs(b.start - local))[0];
  return best ? { city: best.city, country: best.country } : nowhere;
}

// "in Lanzhou on October 19": characters between a place and its date.
const nearby = 7;

interface Around {
  readonly sentence: string;
  /** What stands behind the place. */
  readonly after: string;
  /** Whether the date stands right beside it. */
  readonly touches: boolean;
}

const cityStates: ReadonlySet<string> = new Set(['Djibouti', 'Monaco', 'Singapore']);

/** The longest beginning of the words that is a place: "Xi'an Jiaotong University" is none. */
function candidate(words: string, start: number, { sentence, after, touches }: Around): Candidate | undefined {
  // "in northern Chile's Calama": the place that the owner's name leads to.
  const owned = /^(.{2,30}?)['’]s (.+)$/u.exec(words);
  if (owned && (countriesByName().has(owned[1]!) || chineseProvinces.has(owned[1]!)) && citiesByName().has(owned[2]!))
    return { city: owned[2]!, country: citiesByName().get(owned[2]!)!, start, weight: 3 };
  const place = words.replace(/['’]s(?: .*)?$/u, '');
  const owner = place !== words;
  const country = countriesByName().get(place);
  if (country !== undefined && !countryAdjectives().has(place) && !owner)
    return cityStates.has(place)
      ? { city: place, country, start, weight: 3 }
      : { city: null, country, start, weight: 1 };
  if (owner) return chineseProvinces.has(place) ? { city: null, country: 'CN', start, weight: 1 } : undefined;
  if (isProvince(place)) return { city: null, country: 'CN', start, weight: 1 };
  const named = countryAfter(after);
  const known = citiesByName().get(place) ?? citiesByName().get(place.replace(/ (?:City|Municipality)$/u, ''));
  if (known !== undefined)
    return { city: place.replace(/ (?:City|Municipality)$/u, ''), country: named ?? known, start, weight: 3 };
  if (named !== undefined && !isOther(place)) return { city: place, country: named, start, weight: 3 };
  const town = isWord(place.toLowerCase()) ? [] : countriesOfTown(place);
  if (town.length === 0)
    return touches && !isOther(place) && !isCommonWord(place) ? unknown(place, start, sentence) : undefined;
  return {
    city: place,
    country: town.length === 1 ? town[0]! : (countryNamed(sentence, town) ?? null),
    start,
    weight: 2,
  };
}

/** "in Ain Sokhna on May 3": what stands where a place does is one, in China where it is spelled as Chinese places are. */
function unknown(place: string, start: number, sentence: string): Candidate {
  if (pinyinSyllables(place) > 1) return { city: place, country: 'CN', start, weight: 2 };
  const abroad = new Set((sentence.match(capitalized) ?? []).flatMap((word) => countriesByName().get(word) ?? []));
  abroad.delete('CN');
  return { city: place, country: abroad.size === 1 ? [...abroad][0]! : null, start, weight: 2 };
}

/** The one of several countries that the sentence names itself. */
function countryNamed(sentence: string, codes: readonly string[]): string | undefined {
  const named = sentence.match(capitalized) ?? [];
  return codes.find((code) => named.some((word) => countriesByName().get(word) === code));
}

const capitalized = /\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?/gu;

const municipality = /^(?:Beijing|Shanghai|Tianjin|Chongqing|Jilin)$/u;
const isProvince = (place: string): boolean =>
  chineseProvinces.has(place.replace(/ Province$/u, '')) && !municipality.test(place);
const isOther = (place: string): boolean =>
  /(?:University|Institute|Academy|Ministry|Station|Laboratory|Province|Region|Hall|Center|Centre|January|February|March|April|June|July|August|September|October|November|December)$/u.test(
    place,
  );

const following = new RegExp(
  String.raw`^(?:,? (?:in |capital of |city of )?(?:the )?(?:province of |state of )?(?:${side})?(${name}(?: ${name}){0,2})(?:['’]s|,| province| Province|\.|$| on | from | in ))(?:\s?(?:the )?(${name}(?: ${name})?))?`,
  'u',
);

/** The country that stands after a town: ", Spain", ", Hubei province", ", Texas". */
function countryAfter(after: string): string | undefined {
  const match = following.exec(after);
  for (const place of [match?.[1], match?.[2]]) {
    if (place === undefined) continue;
    const bare = place.replace(/ Province$/u, '');
    const country = countriesByName().get(bare);
    if (country !== undefined && !countryAdjectives().has(bare)) return country;
    if (chineseProvinces.has(bare)) return 'CN';
    if (americanStates.has(bare)) return 'US';
  }
  return undefined;
}
