import { countriesByName } from '../gazetteer/countries.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isPlainAbbreviation } from './acronyms.ts';
import { companySuffixes } from '../gazetteer/organization-heads.ts';
import { isCapitalized, isPossessive, withoutPossessive, type Token } from './passage.ts';

/** A run of capitalised words: token indices, half-open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const functionWords = new Set(
  `the a an in on at by from with under during after before since when while where as if it its this that these those he she we they his her our their i you my your but and or for of to into over about among between through throughout within without until upon according based meanwhile however also moreover besides both many
  some several all most more other another such each every no not yes so then there here now today yesterday tomorrow once who whose which what why how because although though despite unlike like per via following led hosted founded established organized organised sponsored funded supported jointly recently currently
  earlier later last next only even still already just one two three four five six seven eight nine ten dozens hundreds thousands is are was were be been has have had will would can could may might must shall should do does did said says visit see read photo source by-line including include additionally furthermore finally firstly secondly thirdly
  nearly around about than thus hence therefore instead indeed perhaps speaking being given  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december`.split(
    /\s+/u,
  ),
);

/** Whether a capitalised token is a sentence's first word rather than part of a name. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}

/** "People's", "St Mary's": the possessive belongs to the name. */
const possessiveInName =
  /^(?:People|Peoples|Women|Men|Children|Workers|Writers|Farmers|Veterans|King|Queen|Prince|Bishop|Mary|John|Peter|Guy|Nature|World|Buddha|Soldier|Nurse)['’]s$/u;
const owners =
  /^(?:Workers|Teachers|Writers|Farmers|Engineers|Students|Veterans|Players|Consumers|Employers|Employees|Manufacturers|Scientists|Journalists|Parents|Persons|Nurses|Friends|Artists|Producers|Traders|Peoples|Lawyers|Mothers|Girls|Boys)$/u;
const lowerHeads = new Set(
  'laboratory institute university centre center academy association society ministry'.split(' '),
);
const adjectival =
  /[-](?:based|led|funded|born|made|style|year|owned|driven|related|backed|wide|level|trained|educated|listed|sponsored|hosted|oriented|affiliated|month|day|old)$/u;

/** Whether a token may stand in a name. */
function isNameToken({ text }: Token): boolean {
  if (!isCapitalized(text)) return /^\d{1,3}(?:st|nd|rd|th)$/u.test(text);
  return !isFunctionWord(text) && !(text.includes('-') && adjectival.test(text));
}

/** Whether two neighbouring tokens belong to one phrase by what stands between them. */
function joins(left: Token, right: Token, before: Token | undefined): boolean {
  if (
    isPossessive(left.text) &&
    !possessiveInName.test(left.text) &&
    !/^(?:King|Queen|Prince|Princess|Saint|St|Lady)$/u.test(before?.text ?? '')
  )
    return false;
  if (right.gap === ' ' || right.gap === ' & ' || right.gap === '-') return true;
  // "Workers' Hospital" is one name, "the Academy of Sciences' Institute of Tides" two.
  if (/^['’] $/u.test(right.gap)) return owners.test(left.text);
  // "Acme Co., Ltd.", "Acme, Inc.", "St. Olaf"
  if (companySuffixes.has(right.text) && /^[.,]{1,2} $|^, $/u.test(right.gap)) return true;
  return right.gap === '. ' && /^(?:St|No|Dr|Mt|\p{Lu})$/u.test(left.text);
}

/** "Joint laboratory of Marine Chemistry": a head in small letters between capitals is part of the name. */
function isLowerHead(tokens: readonly Token[], i: number): boolean {
  if (!lowerHeads.has(tokens[i]!.text) || tokens[i]!.gap !== ' ' || !/^(?:of|for)$/u.test(tokens[i + 1]?.text ?? ''))
    return false;
  const [before, after] = [tokens[i - 1], tokens[i + 2]];
  return (
    before !== undefined &&
    after !== undefined &&
    isNameToken(before) &&
    after.gap === ' ' &&
    isNameToken(after) &&
    !countriesByName().has(before.text)
  );
}

/** "China Three Gorges Corporation": a number in capitals between capitals. */
const isInnerNumber = (tokens: readonly Token[], i: number): boolean =>
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/u.test(tokens[i]!.text) &&
  tokens[i]!.gap === ' ' &&
  tokens[i + 1]?.gap === ' ' &&
  isNameToken(tokens[i + 1]!);

// "Experts from …" opens a sentence, "Foreign Experts Affairs" is a name.
const opensSentence =
  /^(?:Scientists|Researchers|Experts|Students|Officials|Representatives|Participants|Engineers|Teachers)$/u;

/** Every run of capitalised words of a text. */
export function phrasesOf(tokens: readonly Token[]): readonly Phrase[] {
  const known = found.get(tokens);
  if (known) return known;
  const phrases = cut(tokens);
  found.set(tokens, phrases);
  return phrases;
}

// Several recognizers ask for the phrases of one text.
const found = new WeakMap<readonly Token[], readonly Phrase[]>();

function cut(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  let from = -1;
  tokens.forEach((token, i) => {
    const fits = isNameToken(token) || isLowerHead(tokens, i) || (from >= 0 && isInnerNumber(tokens, i));
    if (from >= 0 && (!fits || !joins(tokens[i - 1]!, token, tokens[i - 2]))) {
      phrases.push({ from, to: i });
      from = -1;
    }
    if (fits && from < 0 && !opensSentence.test(token.text)) from = i;
  });
  if (from >= 0) phrases.push({ from, to: tokens.length });
  return phrases;
}

/** Whether each word of a phrase is an English word, so that the phrase names a subject and no one. */
export function isCommonPhrase(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ text }) =>
        (!/^\p{Lu}{2,}$/u.test(text) || isPlainAbbreviation(text)) &&
        (isPlainAbbreviation(text) || isCommonWord(withoutPossessive(text))),
    );
}
