import { capitalInside, companyNouns, companyVerbs, softTails } from '../gazetteer/companies.ts';
import { knownOrganizations } from '../gazetteer/known-organizations.ts';
import { isOrganizationHead, otherHeads, plainModifiers } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { chineseSurnames } from '../gazetteer/surnames.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isAcronym } from './acronyms.ts';
import { isFunctionWord, phrasesOf, type Phrase } from './phrases.ts';
import { isPossessive, withoutPossessive, type Found, type Passage, type Recognizer, type Token } from './passage.ts';

/** A company's name found at `start`. */
export const company = (value: string, start: number): Found => ({
  kind: 'organization',
  value,
  start,
  end: start + value.length,
  rule: 'organization/company',
});

/** "Fourier Intelligence", "DeepBlue": names of a company's make, where the words beside them speak of a company. */
export const actingCompanies: Recognizer = function* (passage) {
  if (passage.titleCase) return;
  const { text, tokens } = passage;
  for (const phrase of phrasesOf(tokens)) {
    const { start, end } = spanOf(tokens, phrase);
    if (isBranchOfKnown(tokens, phrase) || (isMade(tokens, phrase) && acts(text, start, end)))
      yield company(text.slice(start, end), start);
  }
};

/** "Alibaba Cloud": a company that everybody knows, and a word for its trade. */
const isBranchOfKnown = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  (to - from === 2 || to - from === 3) &&
  knownOrganizations().get(tokens[from]!.text)?.kind === 'company' &&
  (softTails.has(withoutPossessive(tokens[from + 1]!.text)) || isPlace(tokens[from + 1]!.text));

function spanOf(tokens: readonly Token[], { from, to }: Phrase): { start: number; end: number } {
  const last = tokens[to - 1]!;
  return { start: tokens[from]!.start, end: last.end - (isPossessive(last.text) ? 2 : 0) };
}

/** "DeepBlue"; "Walvax Energy"; "FAW Jiefang": a capital inside, a tail behind a strange word, capitals before one. */
function isMade(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to).map(({ text }) => withoutPossessive(text));
  if (
    words.length > 4 ||
    words.slice(0, -1).some((word) => isOrganizationHead(word)) ||
    words.some((word) => otherHeads.has(word))
  )
    return false;
  const [first = ''] = words;
  if (titles.has(first) || roleNouns.has(first.toLowerCase())) return false;
  if (words.length === 1)
    return /^\p{L}\p{Ll}+\p{Lu}[\p{L}\d]+$/u.test(first) && !/^Ma?c\p{Lu}/u.test(first) && !capitalInside.has(first);
  const last = words.at(-1)!;
  const strange = isStrange(first) && !isPlace(first);
  // "Conch Group": a plain word makes a company's name as often as a kind of group.
  if (/^(?:Group|Industries|Bank|Holdings)$/u.test(last)) return !plainModifiers.has(first) && !isPlace(first);
  if (isOrganizationHead(last)) return false;
  if (softTails.has(last)) return strange || /^\p{Lu}{2,4}$/u.test(first);
  const capitals = isAcronym(first) && first.length <= 4 && !chineseSurnames.has(inSmallLetters(first));
  return capitals && words.length === 2 && /^\p{Lu}\p{Ll}/u.test(last) && isStrange(last);
}

const inSmallLetters = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
const isStrange = (word: string): boolean => !isCommonWord(word) && !isFunctionWord(word) && word.length > 2;

const before = new RegExp(
  String.raw`(?:(?:['’]s|\binvest\w{0,4} in|\b(?:CEO|CTO|CFO|COO|chairman|chairwoman|chair|founder|co-founder|president|manager|officer|director|engineers?|scientists?|researchers?|employees?|colleagues?|spokes\w{3,6}|representatives?|customers?|experts?|subsidiary|affiliate|branch|shares|products?|factory|plant) (?:of|at|from|with))|\b(?:cooperat|collaborat|partner|agree|contract|venture|deal|memorandum|signed|together|jointly)\w{0,5}(?: \w{2,12}){0,2} (?:with|by|between)|\b(?:by|between|against)|\b(?:${companyNouns}|partner)s?) (?:the )?$`,
  'u',
);
const after = new RegExp(
  String.raw`^(?:, which (?:also |now |has |had )?(?:bought|owns?|makes?|made|sells|sold|plans|suppl|produc|operat|buil|runs|employs)|['’]s (?:chief|CEO|founder|president|plant|factory|product|headquarters|engineers?|shares|new|first|subsidiary|research|general|board|vice|chairman)|,? (?:also |has |have |had |and its |recently )?(?:${companyVerbs})\b| and [\p{Lu}][^.,;]{2,60} (?:${companyVerbs}|have)\b|, (?:the|an?) (?:[\p{L}’'-]{2,16} ){0,5}(?:${companyNouns})\b)`,
  'u',
);

const acts = (text: string, start: number, end: number): boolean =>
  before.test(text.slice(Math.max(0, start - 60), start)) || after.test(text.slice(end, end + 90));

const link = /^(?:, | and |, and )$/u;

/** "Acme Co., Ltd., DeepBlue and iSoftStone": what is made like a company's name in one list with a body. */
export function listedCompanies({ text, tokens, titleCase }: Passage, found: readonly Found[]): Found[] {
  if (titleCase) return [];
  const bodies = found.filter(({ kind }) => kind === 'organization');
  const ends = new Set(bodies.map(({ end }) => end));
  const starts = new Set(bodies.map(({ start }) => start));
  const whole = new Set(bodies.map(({ start, end }) => `${start}-${end}`));
  const added: Found[] = [];
  const made = phrasesOf(tokens)
    .filter((phrase) => isMade(tokens, phrase))
    .map((phrase) => spanOf(tokens, phrase));
  const beside = (at: number, of: ReadonlySet<number>, step: 1 | -1): boolean =>
    [2, 5, 6].some(
      (gap) => of.has(at + step * gap) && link.test(step > 0 ? text.slice(at, at + gap) : text.slice(at - gap, at)),
    );
  for (const { start, end } of made) {
    if (whole.has(`${start}-${end}`) || !(beside(start, ends, -1) || beside(end, starts, 1))) continue;
    added.push(company(text.slice(start, end), start));
    starts.add(start);
    ends.add(end);
  }
  return added;
}
