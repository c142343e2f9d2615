import { companySuffixes, isOrganizationHead } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { americanStates } from '../gazetteer/provinces.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { isAcronym } from './acronyms.ts';
import { withoutPossessive, type Token } from './passage.ts';
import { isCommonPhrase, type Phrase } from './phrases.ts';

/** Whether a phrase holds an organization's head or acronym. */
export const hasHead = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ text }) => isOrganizationHead(withoutPossessive(text)) || isAcronym(text));

/** A parent's name runs to its head or acronym; what follows is somebody's title. */
export function headEnd(tokens: readonly Token[], { from, to }: Phrase): number {
  for (let i = to; i > from; i -= 1) {
    const word = withoutPossessive(tokens[i - 1]!.text);
    if (companySuffixes.has(word)) return i;
    if (isOrganizationHead(word) || isAcronym(word)) return isPlacePhrase(tokens, { from: i, to }) ? to : i;
  }
  return to;
}

/** The phrase without the title or role that ends it: "University of Oslo Professor Nils Vik". */
export function phraseEnd(tokens: readonly Token[], { from, to }: Phrase): number {
  for (let i = from + 1; i < to; i += 1)
    if (
      titles.has(tokens[i]!.text) ||
      (roleNouns.has(tokens[i]!.text.toLowerCase()) && !isSubjectRole(tokens[i]!.text))
    )
      return i;
  return to;
}

const isSubjectRole = (word: string): boolean =>
  /^(?:Engineers?|Designers?|Physicists?|Teachers?|Writers?|Artists?|Students?|Workers?|Scientists?|Researchers?)$/u.test(
    word,
  );
/** A field of work and nobody's name: "Cell Biology" may follow "Biochemistry and", "Observer" or "Zeiss Optics" may not. */
export function isSubject(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = tokens[phrase.from]!.text;
  const role = titles.has(first) || (roleNouns.has(first.toLowerCase()) && !isSubjectRole(first));
  return isCommonPhrase(tokens, phrase) && !role && !isAcronym(first) && !/^\d/u.test(first);
}

/** Whether a phrase names a country, a province, a state or a big city. */
export function isPlacePhrase(tokens: readonly Token[], { from, to }: Phrase): boolean {
  if (from >= to) return false;
  const words = tokens
    .slice(from, to)
    .map(({ text }) => withoutPossessive(text))
    .join(' ');
  return isPlace(words) || americanStates.has(words);
}
