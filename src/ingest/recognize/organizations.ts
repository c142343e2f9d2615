import { blocs } from '../gazetteer/blocs.ts';
import { knownOrganizations } from '../gazetteer/known-organizations.ts';
import { citiesByName } from '../gazetteer/cities.ts';
import { countriesByName } from '../gazetteer/countries.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { matcher, type Hit } from '../gazetteer/match.ts';
import { acronymAfter } from './acronyms.ts';
import { nameAt, type Name } from './organization-names.ts';
import { phrasesOf } from './phrases.ts';
import type { Found, Passage, Recognizer } from './passage.ts';

/** "Ministry of Science and Technology", "Peking University", "Institute of Zoology of the Academy of Sciences (IZ)". */
export const organizations: Recognizer = function* (passage) {
  // In a Headline Like This One any verb may pass for a name's end: only names known from the body are found there.
  if (passage.titleCase) return;
  const phrases = phrasesOf(passage.tokens);
  for (let i = 0; i < phrases.length; i += 1) {
    const name = nameAt(passage, phrases, i);
    // "African Union" is a bloc and counted as one.
    if (name && blocs[passage.text.slice(name.start, name.end)] === undefined) yield foundName(passage, name);
  }
  yield* governments(passage);
};

function foundName({ text }: Passage, name: Name): Found {
  const value = text.slice(name.start, name.end);
  const acronym = acronymAfter(text, name.end, value);
  const aliases = [...name.aliases, ...(acronym ? [acronym] : [])];
  return { kind: 'organization', value, start: name.start, end: name.end, rule: name.rule, aliases };
}

let searchKnown: ((text: string) => Generator<Hit>) | undefined;

/** "UNESCO", "the World Bank", "Huawei": names that only a gazetteer can tell. */
export const knownNames: Recognizer = function* ({ text }) {
  searchKnown ??= matcher(knownOrganizations().keys());
  for (const { name, start, end } of searchKnown(text)) {
    if (/^(?: (?:Award|Prize|Medal|Forum|Summit|Avenue|Street)\b|-(?:led|based))/u.test(text.slice(end, end + 8)))
      continue;
    const known = knownOrganizations().get(name)!;
    yield {
      kind: 'organization',
      value: known.name,
      start,
      end,
      rule: 'organization/known',
      aliases: name === known.name ? [] : [name],
    };
  }
};

// "the people's government of Hunan province", "the government of Kyoto Prefecture", "the Osaka municipal government"
const government =
  /\b(?:[Pp]eople['’]s )?[Gg]overnment of (?:the )?(?:[Cc]ity of )?\p{Lu}[\p{L}'’]{1,20}(?: \p{Lu}[\p{L}'’]{1,20}){0,2}(?: (?:province|city|county|prefecture|district)\b)?|\p{Lu}[\p{L}'’]{1,20}(?: \p{Lu}[\p{L}'’]{1,20})? (?:[Pp]rovincial|[Mm]unicipal|[Mm]etropolitan|[Cc]ity) government\b/gu;
const localGovernment =
  /['’]s [Gg]overnment|[Pp]rovince|[Cc]ity|[Cc]ounty|[Pp]refecture|[Dd]istrict|[Mm]unicipal|[Mm]etropolitan|[Pp]rovincial|Region|State/u;

function* governments({ text }: Passage): Iterable<Found> {
  // The search is dear, its one sure word is rare.
  if (!text.includes('overnment')) return;
  for (const { 0: value, index: start } of text.matchAll(government)) {
    if (!localGovernment.test(value) || /^(?:The|This|Each|Every|Local|In|By) /u.test(value)) continue;
    yield { kind: 'organization', value, start, end: start + value.length, rule: 'organization/government' };
  }
}

// "the turbine maker Goldwind": the word for a company before a name that no dictionary has.
const company =
  /\b(?:company|firm|maker|manufacturer|start-?up|giant|producer|operator|developer|supplier|airline|carrier|publisher|shipbuilder|carmaker|brewer)s? (\p{Lu}[\p{L}\d]{2,20}(?: \p{Lu}[\p{L}\d]{2,20})?)/gu;
const companyAfter =
  /\b(\p{Lu}[\p{L}\d]{3,20}), (?:the|an?) (?:\p{L}{2,14} ){0,3}(?:company|firm|maker|manufacturer|start-?up|producer|operator|supplier|airline|publisher|shipbuilder|carmaker)\b/gu;

/** Companies that nothing in their name betrays, by the word that introduces them. */
export const introducedCompanies: Recognizer = function* ({ text, titleCase }) {
  if (titleCase) return;
  for (const pattern of [company, companyAfter]) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1]!;
      if (
        value.split(' ').every(isCommonWord) ||
        countriesByName().has(value.split(' ')[0]!) ||
        citiesByName().has(value)
      )
        continue;
      const start = match.index + match[0].indexOf(value);
      yield { kind: 'organization', value, start, end: start + value.length, rule: 'organization/company' };
    }
  }
};
