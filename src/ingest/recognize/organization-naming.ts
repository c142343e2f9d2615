import { countryAdjectives, countriesByName } from '../gazetteer/countries.ts';
import { knownOrganizations } from '../gazetteer/known-organizations.ts';
import { plainModifiers, weakHeads } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { withoutPossessive, type Token } from './passage.ts';

// A country's name makes these one body: "Sino-Fijian Association".
const ofCountries =
  /^(?:Embassy|Academy|Association|Federation|Society|Council|Commission|Administration|Agency|Committee)$/u;

/** Whether the words around the head name one body and no kind of bodies. */
export function isNamed(tokens: readonly Token[], from: number, head: number, end: number): boolean {
  const word = withoutPossessive(tokens[head]!.text);
  if (word === 'Customs' && from === head) return false;
  // A complement tells which: "Institute of Tides".
  if (end > head + 1) return true;
  const before = tokens.slice(from, head).map(({ text }) => text);
  const counted = /^an?$/iu.test(tokens[from - 1]?.text ?? '');
  return isNamedBefore(word, before, counted);
}

// A station with nothing but a place's name is a site.
const workOfStations =
  /^(?:Research|Experiment|Experimental|Observation|Field|Ecological|Ecosystem|Monitoring|Biological|Marine|Agricultural)$/u;

/** Whether the words before a head name one body; `counted` is "an International Innovation Center". */
function isNamedBefore(word: string, before: readonly string[], counted: boolean): boolean {
  if (word === 'Network' || word === 'Branch') return false;
  if (word === 'Station' && !workOfStations.test(before.at(-1) ?? '')) return false;
  // "the Science Ministry", "Health Ministry"
  if (word === 'Ministry') return before.some((one) => !countriesByName().has(one));
  const telling = before.filter((one) => !plainModifiers.has(one) && !/^\d/u.test(one));
  if (telling.length === 0) return isOfTheState(before, word);
  if (telling.every((one) => countriesByName().has(one)) && !isOfCountries(word, before)) return false;
  const common = telling.every((one) => isCommonWord(one) && !isPlace(one));
  if (common && counted) return false;
  if (before[0] === 'United' && before[1] === 'Nations') return true;
  if (!weakHeads.has(word) || !common || telling.some(isCompany)) return true;
  return (
    (/^(?:Hospitals?|Union|Library|Archives|Press|Fund)$/u.test(word) && telling.length > 1) ||
    (word === 'Alliance' && telling.length > 2) ||
    (word === 'Office' && before.length > 2 && /^(?:State|National|Federal|European)$/u.test(before[0]!))
  );
}

/** "Swiss National Science Foundation", "Peruvian Embassy"; of "Chinese Government" and "German University" which one? */
function isOfCountries(word: string, before: readonly string[]): boolean {
  if (before.length === 1 && countriesByName().has(before[0]!))
    return word === 'Embassy' || (word === 'Customs' && !countryAdjectives().has(before[0]!));
  return before.length > 2 || word === 'Customs' || ofCountries.test(word) || isOfCountry(before, word);
}

/** "Facebook Labs": a company of one plain word. */
const isCompany = (word: string): boolean => knownOrganizations().get(word)?.kind === 'company';

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
