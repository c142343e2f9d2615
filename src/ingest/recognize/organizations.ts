import { blocs } from '../gazetteer/blocs.ts';
import { knownOrganizations } from '../gazetteer/known-organizations.ts';
import { matcher, type Hit } from '../gazetteer/match.ts';
import { acronymAfter, isAcronym } from './acronyms.ts';
import { nameAt, type Name } from './organization-names.ts';
import { phrasesOf } from './phrases.ts';
import type { Found, Passage, Recognizer } from './passage.ts';

/** "Ministry of Science and Technology", "Peking University", "Institute of Zoology of the Academy of Sciences (IZ)". */
export const organizations: Recognizer = function* (passage) {
  // In a Headline Like This One any verb may pass for a name's end: only names known from the body are found there.
  if (passage.titleCase) return;
  const phrases = phrasesOf(passage.tokens);
  let unit: Found | undefined;
  for (let i = 0; i < phrases.length; i += 1) {
    const name = nameAt(passage, phrases, i);
    // "African Union" is a bloc and counted as one.
    if (!name || blocs[passage.text.slice(name.start, name.end)] !== undefined) continue;
    const found = foundName(passage, name);
    if (unit) yield withParent(unit, found, passage.text);
    unit = found;
  }
  if (unit) yield unit;
};

const units = /^(?:School|College|Faculty|Department|Division|Institute|Laboratory|Center|Centre) (?:of|for) /u;

/** "School of Tides at Oslo University" is another name of that school, wherever its university's name stands. */
function withParent(unit: Found, next: Found, text: string): Found {
  const link = text.slice(unit.end, next.start);
  const belongs = /^ at (?:the )?$/u.test(link) || (link === ', ' && /University|Academy|Hospital/u.test(next.value));
  if (!belongs || !units.test(unit.value)) return unit;
  return { ...unit, aliases: [...(unit.aliases ?? []), `${unit.value}${link}${next.value}`] };
}

function foundName({ text }: Passage, name: Name): Found {
  const value = text.slice(name.start, name.end);
  const acronym = acronymAfter(text, name.end, value);
  const aliases = [...name.aliases, ...(acronym ? [acronym] : [])];
  return { kind: 'organization', value, start: name.start, end: name.end, rule: name.rule, aliases };
}

const manyThings = /^(?:United Nations|UN|U\.N\.|European Commission)$/u;
const thing =
  /^ (?:\p{Lu}\p{L}{2,16} ){0,4}(?:Convention|Conference|Forum|Decade|Day|Year|Framework|Charter|Declaration|Agenda|Goals?|Summit|Congress|Treaty|Protocol|Award|Prize|Report|Number)\b/u;

/** The capitals that a text prints in brackets behind what they stand for. */
const definedIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/[\p{L}\d] \((\p{Lu}[\p{Lu}\d&-]{1,9})\)/gu), ({ 1: capitals = '' }) => capitals));

let searchKnown: ((text: string) => Generator<Hit>) | undefined;

/** "UNESCO", "the World Bank", "Huawei": names that only a gazetteer can tell. */
export const knownNames: Recognizer = function* ({ text }) {
  searchKnown ??= matcher(knownOrganizations().keys());
  const defined = definedIn(text);
  for (const { name, start, end } of searchKnown(text)) {
    if (/^(?: (?:Award|Prize|Medal|Forum|Summit|Avenue|Street)\b|-(?:led|based))/u.test(text.slice(end, end + 8)))
      continue;
    // "UN Convention to …": a treaty or a meeting, and not the body that it is named after.
    if (manyThings.test(name) && thing.test(text.slice(end, end + 60))) continue;
    // "China National Nuclear Corporation (CNNC)", "macular degeneration (AMD)": the text says what the capitals mean.
    if (isAcronym(name) && defined.has(name)) continue;
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
