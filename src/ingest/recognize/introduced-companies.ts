import { citiesByName } from '../gazetteer/cities.ts';
import { companyNouns } from '../gazetteer/companies.ts';
import { countriesByName } from '../gazetteer/countries.ts';
import { givenNames, isGivenName } from '../gazetteer/given-names.ts';
import { isPlace } from '../gazetteer/places.ts';
import { chineseSurnames } from '../gazetteer/surnames.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { matchesOf } from '../matches.ts';
import { company } from './companies.ts';
import { withoutPossessive, type Recognizer, type Token } from './passage.ts';

// "the turbine maker Goldwind": the word for a company before a name that no dictionary has.
const introduced = new RegExp(
  String.raw`\b(?:${companyNouns}|partner)s? (\p{Lu}[\p{L}\d]{2,20}(?: \p{Lu}[\p{L}\d]{2,20})?)`,
  'gu',
);
const explained = new RegExp(
  String.raw`\b(\p{Lu}[\p{L}\d]{3,20}), (?:the|an?) (?:[\p{L}-]{2,16} ){0,3}(?:${companyNouns})\b`,
  'gu',
);

// Forms of companies in other tongues than English.
const forms = String.raw`S\.p\.A\.|S\.r\.l\.|A\/S|S\.A\.|Lda\.?|Ltda\.?|LTDA|OOO|JSC|PJSC|Sdn Bhd|Pte Ltd`;
const anyForm = new RegExp(forms, 'u');
// "Sementes do Sul Lda", "Lumen Rattan S.p.A.": such a form, and the name before it.
const registered = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'&-]{1,20}(?: (?:d[aeo]s?|del|di|y|e|\p{Lu}[\p{L}’'&-]{0,20})){0,5} (?:${forms}))(?![\p{L}\p{N}])`,
  'gu',
);

// "companies such as Vestas, Nordex and Goldwind"
const listedName = String.raw`\p{Lu}[\p{L}\d&-]{1,20}(?: \p{Lu}[\p{L}\d&-]{1,20}){0,2}`;
const listed = new RegExp(
  String.raw`\b(?:compan(?:y|ies)|firms?|giants?|manufacturers?|makers?|brands?|enterprises?|corporations?|start-?ups?|airlines?|retailers?|automakers?|carmakers?|suppliers?|multinationals?),? (?:such as|including|like|namely) ((?:${listedName}, ){0,8}${listedName}(?:,? and ${listedName})?)`,
  'gu',
);
// "teamed up with Anvera", "a joint venture with Etana"
const partnered =
  /\b(?:cooperating|collaborating|partner(?:ed|ing|ship)|team(?:ed|ing) up|joint venture|ventures?|contracts?|deals?) with (?:the )?(\p{Lu}\p{Ll}[\p{L}\d]{2,20})(?! \p{Lu})/gu;

/** Companies that nothing in their name betrays, by the word that introduces them. */
export const introducedCompanies: Recognizer = function* ({ text, tokens, titleCase }) {
  if (titleCase) return;
  // The search is dear, such forms are rare.
  if (anyForm.test(text)) for (const { 1: value = '', index } of text.matchAll(registered)) yield company(value, index);
  for (const { 0: whole, 1: list = '', index } of matchesOf(text, listed)) {
    let start = index + whole.length - list.length;
    for (const name of list.split(/, and |, | and /u)) {
      start = text.indexOf(name, start);
      if (!isPlace(name) && !countriesByName().has(name.split(' ')[0]!)) yield company(name, start);
      start += name.length;
    }
  }
  let surnames: ReadonlySet<string> | undefined;
  for (const { 0: whole, 1: name = '', index } of matchesOf(text, partnered))
    if (isNobody(name, (surnames ??= behindCapitals(tokens)))) yield company(name, index + whole.length - name.length);
  for (const pattern of [introduced, explained]) {
    for (const match of matchesOf(text, pattern)) {
      const value = match[1]!;
      const words = value.split(' ');
      if (words.every(isCommonWord) || countriesByName().has(words[0]!) || citiesByName().has(value)) continue;
      if (givenNames.has(words[0]!) || chineseSurnames.has(words[0]!)) continue;
      const start = match.index + match[0].indexOf(value);
      yield company(value, start);
    }
  }
};

/** A word that no dictionary, map or list of names has, and that stands behind no other name, as a surname does. */
function isNobody(word: string, surnames: ReadonlySet<string>): boolean {
  const named = isGivenName(word) || chineseSurnames.has(word) || surnames.has(word);
  return !named && !isCommonWord(word) && !isPlace(word);
}

/** The capitalised words that another stands before. */
const behindCapitals = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(
    tokens
      .filter(({ gap }, i) => /^\.? $/u.test(gap) && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? ''))
      .map(({ text }) => withoutPossessive(text)),
  );
