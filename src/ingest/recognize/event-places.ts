import { citiesByName } from '../gazetteer/cities.ts';
import { countriesByName, countryAdjectives } from '../gazetteer/countries.ts';
import { americanStates, chineseProvinces } from '../gazetteer/provinces.ts';
import { matcher, type Hit } from '../gazetteer/match.ts';
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
let search: ((text: string) => Generator<Hit>) | undefined;

/** The place nearest to the verb among those that a preposition leads to. */
export function placeOf({ text }: Passage, sentence: Sentence, at: number, kind: EventKind): EventPlace {
  search ??= matcher([
    ...citiesByName().keys(),
    ...chineseProvinces,
    ...[...countriesByName().keys()].filter((name) => !countryAdjectives().has(name)),
  ]);
  const slice = text.slice(sentence.start, sentence.end);
  const places = [...search(slice)].flatMap((hit) => candidate(slice, hit, kind));
  const local = at - sentence.start;
  const best = places.sort((a, b) => b.weight - a.weight || Math.abs(a.start - local) - Math.abs(b.start - local))[0];
  return best ? { city: best.city, country: best.country } : nowhere;
}

function candidate(text: string, { name, start, end }: Hit, kind: EventKind): Candidate[] {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 30);
  // "Oslo University", "the Kyoto Protocol": the city is part of another name.
  if (/^[’']s \p{Lu}|^ \p{Lu}|^-/u.test(after) && !/^ (?:City|Province)/u.test(after)) return [];
  const led =
    /\b(?:in|In|at|near)(?: (?:the |central |eastern |western |northern |southern |downtown |East |North |South |West |Central |southwest |northwest |southeast |northeast |nearby |city of |capital )\S{0,0}){0,2} ?$/u.test(
      before,
    );
  const toward = /\b(?:to|visit|visited|toured|for) $/u.test(before);
  if (!led && !(toward && kind === 'visit')) return [];
  const city = citiesByName().get(name);
  const country = countriesByName().get(name);
  if (
    city !== undefined &&
    country === undefined &&
    (!chineseProvinces.has(name) || /^(?:Beijing|Shanghai|Tianjin|Chongqing|Jilin)$/u.test(name))
  )
    return [{ city: name, country: namedCountry(after) ?? city, start, weight: 2 }];
  if (country !== undefined) return [{ city: null, country, start, weight: 1 }];
  return chineseProvinces.has(name) ? [{ city: null, country: 'CN', start, weight: 1 }] : [];
}

/** The country that stands after the city: ", Spain", ", Ontario" says nothing. */
function namedCountry(after: string): string | undefined {
  const next =
    /^(?:, \p{Lu}[\p{L}]{2,20})?(?:, | in |[’']s )(?:the )?(\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}]{2,20})?)/u.exec(
      after,
    )?.[1];
  if (next === undefined) return undefined;
  if (americanStates.has(next) && next !== 'Georgia') return 'US';
  return countryAdjectives().has(next)
    ? undefined
    : (countriesByName().get(next) ?? countriesByName().get(next.split(' ')[0]!));
}
