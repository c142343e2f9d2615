import { blocs } from '../gazetteer/blocs.ts';
import { countryAdjectives, countriesByName } from '../gazetteer/countries.ts';
import { companySuffixes, plainModifiers, weakHeads } from '../gazetteer/organization-heads.ts';
import { knownOrganizations } from '../gazetteer/known-organizations.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { acronymAfter, isAcronym } from './acronyms.ts';
import { complementEnd } from './complements.ts';
import { companyEnd, foreignHeads, headOf, tailIsPlace } from './organization-heads.ts';
import { leftOf, trimLeft } from './organization-starts.ts';
import type { Passage, Token } from './passage.ts';
import type { Phrase } from './phrases.ts';

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
  if (company !== undefined)
    return close(passage, trimLeft(tokens, phrase.from, company), company, 'organization/company');
  const head = headOf(tokens, phrase);
  if (head === undefined) return undefined;
  const own = trimLeft(tokens, phrase.from, head);
  const from = own === phrase.from ? leftOf(passage, phrases, i) : own;
  const whole =
    head + 1 >= phrase.to ||
    tokens[head + 1]!.gap === ' & ' ||
    (isAcronym(tokens[head + 1]!.text) && head + 2 === phrase.to) ||
    foreignHeads.test(tokens[head]!.text) ||
    tailIsPlace(tokens, head + 1, phrase.to);
  const shortEnd = whole ? phrase.to : head + 1;
  const complement =
    whole && head + 1 === phrase.to ? complementEnd(passage, phrases, i) : { end: shortEnd, parent: undefined };
  const end = complement.end;
  // "General Research Company (GRC)": what has an acronym of its own has a name, however plain its words.
  const hasAcronym =
    from < head &&
    tokens[head]!.text !== 'Station' &&
    acronymAfter(text, tokens[end - 1]!.end, text.slice(tokens[from]!.start, tokens[end - 1]!.end)) !== undefined;
  if (!hasAcronym && !isNamed(tokens, from, head, end)) return undefined;
  const name = close(passage, from, end, 'organization/head');
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
  stop +=
    /^ (?:province|prefecture|municipality|county)\b/u.test(text.slice(stop, stop + 14)) &&
    / of \p{Lu}\p{L}+$/u.test(text.slice(start, stop))
      ? text.slice(stop).search(/(?<=\p{L})(?!\p{L})/u)
      : 0;
  stop += government.exec(text.slice(stop, stop + 40))?.[0].length ?? 0;
  stop += campus(text.slice(start, stop), text.slice(stop, stop + 24));
  return { start, end: stop, rule, aliases: formsOf(text.slice(start, stop)) };
}

// "the Foreign Affairs Office of the Hainan provincial government"
const government = /^ (?:provincial|municipal|county|prefectural|district|city) (?:people['’]s )?government\b/u;

/** "Facebook Labs": a company of one plain word. */
const isCompany = (word: string): boolean => knownOrganizations().get(word)?.kind === 'company';

const campuses =
  /^(?:, | at | in )(?:Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside|San Diego|San Francisco|Santa Barbara|Santa Cruz|Madison|Milwaukee|Chapel Hill|Charlotte|Austin|Dallas|Arlington|San Antonio|Amherst|Boston|Lowell|College Park|Baltimore|Urbana-Champaign|Chicago|Ann Arbor|Dearborn|Twin Cities|Boulder|Denver|Lincoln|Omaha|Knoxville|Birmingham|Huntsville|Fairbanks|Reno|Las Vegas|Columbia|St\. Louis|Newark|Buffalo|Albany|Stony Brook)\b/u;

/** How long the campus is that a state university's name ends with: "University of California, Berkeley". */
const campus = (name: string, rest: string): number =>
  /(?:University of (?:California|Wisconsin|North Carolina|Texas|Massachusetts|Maryland|Illinois|Michigan|Minnesota|Colorado|Nebraska|Tennessee|Alabama|Alaska|Nevada|Missouri)|State University of New York)$/u.test(
    name,
  )
    ? (campuses.exec(rest)?.[0].length ?? 0)
    : 0;

/** The ministry without its country, the agency without its parent's acronym: "Swedish Ministry of …", "NORA National Center". */
function formsOf(name: string): string[] {
  // "Embassy of Peru in China" goes by "Embassy of Peru" too.
  const seat = /^(.{0,60}\b(?:Embassy|Consulate|Chamber)\b.{0,40}?) (?:in|to|at) \p{Lu}/u.exec(name)?.[1];
  if (seat !== undefined) return [seat];
  const [first = '', ...rest] = name.split(' ');
  const shorter = rest.join(' ');
  if (countryAdjectives().has(first) && /^(?:Ministry|Department|Foreign Ministry)\b/u.test(shorter))
    return rest.length > 1 ? [shorter] : [];
  if (/^\p{Lu}{3,8}$/u.test(first) && rest.length >= 3 && blocs[first] === undefined) return [shorter];
  return [];
}

// A country's name makes these one body: "Sino-Fijian Association".
const ofCountries =
  /^(?:Embassy|Academy|Association|Federation|Society|Council|Commission|Administration|Agency|Committee)$/u;

/** Whether the words around the head name one body and no kind of bodies. */
function isNamed(tokens: readonly Token[], from: number, head: number, end: number): boolean {
  const word = tokens[head]!.text.replace(/['’]s$/u, '');
  const before = tokens.slice(from, head).map(({ text }) => text);
  const alone = end === head + 1;
  const telling = before.filter((one) => !plainModifiers.has(one) && !/^\d/u.test(one));
  if (word === 'Customs' && from === head) return false;
  // A station with nothing but a place's name is a site.
  if (
    word === 'Station' &&
    alone &&
    !/^(?:Research|Experiment|Experimental|Observation|Field|Ecological|Ecosystem|Monitoring|Biological|Marine|Agricultural)$/u.test(
      before.at(-1) ?? '',
    )
  )
    return false;
  if (word === 'Network' && alone) return false;
  // "the Science Ministry", "Health Ministry"
  if (word === 'Ministry' && alone) return before.some((one) => !countriesByName().has(one));
  if (alone && telling.length === 0) return isOfTheState(before, word);
  // "Chinese Government", "German University": which of them?
  const plain = telling.every((one) => countriesByName().has(one));
  // "Swiss National Science Foundation" says it.
  if (
    alone &&
    plain &&
    before.length < 3 &&
    word !== 'Customs' &&
    !ofCountries.test(word) &&
    !isOfCountry(before, word)
  )
    return false;
  if (alone && before.length === 1 && countriesByName().has(before[0]!) && word !== 'Embassy')
    return word === 'Customs' && !countryAdjectives().has(before[0]!);
  if (word === 'Branch' && alone) return false;
  // "into an International Innovation Center": a kind, and no name.
  if (
    alone &&
    /^an?$/iu.test(tokens[from - 1]?.text ?? '') &&
    telling.every((one) => isCommonWord(one) && !isPlace(one))
  )
    return false;
  if (before[0] === 'United' && before[1] === 'Nations') return true;
  if (alone && weakHeads.has(word) && telling.every((one) => isCommonWord(one) && !isPlace(one) && !isCompany(one)))
    return (
      (/^(?:Hospitals?|Union|Library|Archives|Press|Fund)$/u.test(word) && telling.length > 1) ||
      (word === 'Alliance' && telling.length > 2) ||
      (word === 'Office' && before.length > 2 && /^(?:State|National|Federal|European)$/u.test(before[0]!))
    );
  return true;
}

/** "National Data Administration", "State Space Agency": a state has one of them. */
const isOfTheState = (before: readonly string[], word: string): boolean =>
  before.length === 2 &&
  ((/^(?:National|State|Federal)$/u.test(before[0]!) &&
    /^(?:Administration|Agency|Authority|Commission|Council|Bureau|Foundation)$/u.test(word)) ||
    (/^(?:International|World)$/u.test(before[0]!) &&
      /^(?:Council|Union|Organi[sz]ation|Federation|Association|Society|Agency|Bank)$/u.test(word))) &&
  !describing.test(before[1]!);

// What describes a body of a country and names none: "a Chinese Public School".
const describing =
  /^(?:Local|New|Public|Private|State|Major|Other|Great|Big|Leading|Young|Top|Overseas|Higher|High|Open|Host|Partner|Member|Family|Primary|Secondary|Middle|Elementary|Foreign|Business|Old|Large|Small)$/u;

/** "China Medical University", "Norwegian Polar Institute": a country and a field; "Chinese Public School" could be any. */
const isOfCountry = (before: readonly string[], word: string): boolean =>
  before.length === 2 &&
  countriesByName().has(before[0]!) &&
  (!describing.test(before[1]!) || (before[1] === 'State' && /^(?:University|Academy)$/u.test(word)));
