import { countriesByName } from '../gazetteer/countries.ts';
import { japaneseGivenNames } from '../gazetteer/given-names.ts';
import { isPlace } from '../gazetteer/places.ts';
import { worldGivenNames } from '../gazetteer/world-given-names.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isAcronym } from './acronyms.ts';
import { withoutPossessive, type Token } from './passage.ts';

/** "Nick Miles-Burton", "Ludwig van der Meer": no two words of English stand so. */
export const isComposed = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /^\p{Lu}\p{Ll}+-\p{Lu}|^(?:van|von|der|de|la|del|da|dos|bin)$/u.test(text));

/** "J. R. Hargrave": initials before a word that English has not; two of them before any. */
export function isInitialled(tokens: readonly Token[], from: number, to: number): boolean {
  const initials = tokens.slice(from, to - 1);
  if (
    !initials.every(
      ({ text }, n) =>
        /^(?:\p{Lu}\.){2,4}$/u.test(text) || (/^\p{Lu}$/u.test(text) && tokens[from + n + 1]!.gap === '. '),
    )
  )
    return false;
  if (/^ ?-/u.test(tokens[to]?.gap ?? '')) return false;
  const last = withoutPossessive(tokens[to - 1]!.text);
  return (
    /^\p{Lu}\p{Ll}/u.test(last) &&
    last.length > 2 &&
    !isCommonWord(last) &&
    !isPlace(last) &&
    !countriesByName().has(tokens[from]!.text)
  );
}

/** "Keiko Hoshina": a given name of the wider world before words that English has not. */
export const isForeignName = (tokens: readonly Token[], from: number, to: number): boolean =>
  (worldGivenNames.has(tokens[from]!.text) || japaneseGivenNames.has(tokens[from]!.text)) &&
  to - from <= 4 &&
  tokens
    .slice(from + 1, to)
    .every(
      ({ text }) =>
        /^\p{Ll}|^\p{Lu}$/u.test(text) || !(isCommonWord(withoutPossessive(text)) || isPlace(text) || isAcronym(text)),
    );
