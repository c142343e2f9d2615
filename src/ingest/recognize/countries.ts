import { blocs } from '../gazetteer/blocs.ts';
import { countriesByCapital, countriesByName } from '../gazetteer/countries.ts';
import {
  ambiguousNames,
  combiningForms,
  georgianTowns,
  languageNames,
  notCountries,
} from '../gazetteer/country-names.ts';
import { matcher, type Hit } from '../gazetteer/match.ts';
import { isOrganizationHead } from '../gazetteer/organization-heads.ts';
import { remembering } from '../remember.ts';
import type { Found, Recognizer } from './passage.ts';

let search: ((text: string) => Generator<Hit>) | undefined;
let searchCapitals: ((text: string) => Generator<Hit>) | undefined;

/** "China", "Italian", "U.S.-China", "Sino-Japanese"; "ASEAN" as a bloc. */
export const countries: Recognizer = function* (passage) {
  const text = asWritten(passage.text);
  search ??= matcher([
    ...countriesByName().keys(),
    ...Object.keys(blocs),
    ...notCountries,
    ...Object.keys(combiningForms),
  ]);
  for (const hit of search(text)) {
    const bloc = blocs[hit.name];
    if (bloc !== undefined) {
      yield { kind: 'bloc', value: bloc, start: hit.start, end: hit.end, rule: 'country/bloc' };
      continue;
    }
    const found = country(hit, text);
    if (found) yield found;
  }
  yield* capitals(text);
};

/** A headline all in capitals, in the case of ordinary text; letter for letter, so that its offsets stay. */
function asWritten(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(/\p{Lu}{4,40}/gu, (word) => {
    const lower = word.charAt(0) + word.slice(1).toLowerCase();
    return lower.length === word.length && !(word in blocs) ? lower : word;
  });
}

function country(hit: Hit, text: string): Found | undefined {
  const { name, start, end } = hit;
  const combined = combiningForms[name];
  if (combined !== undefined) {
    return text.charAt(end) === '-'
      ? { kind: 'country', value: combined, start, end, rule: 'country/combined' }
      : undefined;
  }
  const code = countriesByName().get(name);
  if (code === undefined || notCountries.includes(name)) return undefined;
  if (languageNames.has(name) && isLanguage(hit, text)) return undefined;
  if (ambiguousNames.has(name) && isSomethingElse(hit, text)) return undefined;
  if (code === 'TW' && isRegion(hit, text)) return undefined;
  return { kind: 'country', value: code, start, end, rule: 'country/name' };
}

const speaking =
  /(?:^|[^\p{L}])(?:in|into|from|speaks?|speaking|spoke|fluent|learn(?:s|ed|t|ing)?|taught|teach(?:es|ing)?|study(?:ing)?|written|translat\w{1,8}|native|languages?,?|(?:\p{Lu}\p{Ll}{2,12}, )?\p{Lu}\p{Ll}{2,12}(?:,? and|,)) $/u;
const closing =
  /^(?:[.,;:!?)”"]|$| (?:and|or|as|at|by|to|in|for|on|with|from|version|edition|language|translation|text|dictionary|classes|lessons|courses?|teachers?|speakers?|characters?)\b)/u;

/** "published in Portuguese, not in German", "the Chinese version": the tongue, not the country. */
function isLanguage({ start, end }: Hit, text: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 16);
  if (
    /^ (?:version|edition|language|translation|dictionary|characters|lessons|speakers?)\b|^-(?:speaking|language|\p{Lu}\p{Ll}{2,12} bilingual)/u.test(
      text.slice(end, end + 30),
    )
  )
    return true;
  if (/\p{Lu}\p{Ll}{2,12}-$/u.test(before) && /^ (?:bilingual|dictionary|translat)/u.test(after)) return true;
  // A list such as "Thai and Lao officials" needs a word of speech before it; a lone "in German" does not.
  const word = speaking.exec(before)?.[0].trim() ?? '';
  return (
    /^[\W]?(?:in|into|from|speak|spoke|fluent|learn|taught|teach|study|written|translat)/u.test(word) &&
    closing.test(after)
  );
}

const givenBefore = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}{1,14}|\p{Lu}\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?) $/u;
const notGiven =
  /^(?:In|To|From|For|The|And|But|With|By|At|On|Of|While|As|When|If|Both|Neighbou?ring|Northern|Southern|Eastern|Western|Upper|Lower|Modern|Today|Also|Meanwhile|Visit|Via|Republic|Kingdom|Into|Over|Across|Through|Between|Under|Against|Join|Joins|Meets?|Visits?)$/u;

/** Michael Jordan, a roast turkey, Atlanta's Georgia. */
function isSomethingElse(hit: Hit, text: string): boolean {
  const shows = signsIn(text);
  if (hit.name === 'Georgia' && shows('american town')) return !shows('georgia');
  if (hit.name === 'Turkey') return shows('bird');
  if (isPerson(hit, text)) return true;
  // Where the full name stands once, the bare surname later is the same person; "in Jordan" still is the country.
  return !/\b(?:in|to|from|of) $/u.test(text.slice(Math.max(0, hit.start - 6), hit.start)) && shows(hit.name);
}

/** What tells of another meaning anywhere in a text; a name's own sign is that a person bears it. */
const signs: Readonly<Record<string, (text: string) => boolean>> = {
  'american town': (text) => georgianTowns.some((town) => text.includes(town)),
  georgia: (text) => /Tbilisi|Georgian /u.test(text),
  bird: (text) =>
    /\b(?:thanksgiving|poultry|roast(?:ed)?|stuffing|turkeys|cranberr(?:y|ies)|farmed)\b/iu.test(text) &&
    !/Turkish|Ankara|Istanbul/u.test(text),
};
const isBorne = (name: string, text: string) =>
  new RegExp(`\\p{Lu}\\p{Ll}{2,14} ${name} (?:said|told|added|noted|has|is|was)\\b`, 'u').test(text);

// The whole text is looked through once for each sign, however often the name stands in it.
let last: { readonly text: string; readonly shows: (sign: string) => boolean } = { text: '', shows: () => false };

function signsIn(text: string): (sign: string) => boolean {
  if (last.text !== text) last = { text, shows: remembering((sign) => signs[sign]?.(text) ?? isBorne(sign, text)) };
  return last.shows;
}

function isPerson({ start, end }: Hit, text: string): boolean {
  const given = givenBefore.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  if (given !== undefined && !notGiven.test(given) && !countriesByName().has(given)) return true;
  const next = /^ (\p{Lu}\p{Ll}{1,20})/u.exec(text.slice(end, end + 24))?.[1];
  return (
    next !== undefined &&
    !isOrganizationHead(next) &&
    !/^(?:National|Valley|Prime|President|Minister|International|Government|Red|Research|Science)/u.test(next)
  );
}

/** "Hong Kong, Macao and Taiwan", "Taiwan province": the region among China's. */
function isRegion({ start, end }: Hit, text: string): boolean {
  return (
    /(?:Hong Kong|Macao|Macau|China's|China’s)\W{1,3}(?:and )?$/u.test(text.slice(Math.max(0, start - 20), start)) ||
    /^(?:,? China|[ -](?:province|region|compatriots|Strait))/iu.test(text.slice(end, end + 16))
  );
}

const governs =
  /^ (?:(?:has|have|had|also) ){0,2}(?:said|says|announced|agreed|warned|urged|vowed|pledged|insisted|rejected|denied|accused|imposed|condemned|proposed|retaliated|refused)\b/u;
const amongStates = /\b(?:relations|ties|tensions|talks|dialogue|agreements?) between (?:\p{Lu}\p{Ll}{2,14} and )?$/u;

/** A capital that acts stands for its government: "Moscow announced", "relations between Paris and Berlin". */
function* capitals(text: string): Iterable<Found> {
  searchCapitals ??= matcher(countriesByCapital().keys());
  for (const { name, start, end } of searchCapitals(text)) {
    const code = countriesByCapital().get(name)!;
    if (countriesByName().has(name)) continue;
    const before = text.slice(Math.max(0, start - 60), start);
    const acts = governs.test(text.slice(end, end + 40)) && !/\b(?:in|at|near|from|of|to|and|outside) $/u.test(before);
    if (acts || amongStates.test(before)) yield { kind: 'country', value: code, start, end, rule: 'country/capital' };
  }
}
