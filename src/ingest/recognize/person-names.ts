import { givenNames } from '../gazetteer/given-names.ts';
import { citiesByName } from '../gazetteer/cities.ts';
import { countriesByName } from '../gazetteer/countries.ts';
import { isOrganizationHead, otherHeads } from '../gazetteer/organization-heads.ts';
import { chineseProvinces } from '../gazetteer/provinces.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { remembering } from '../remember.ts';
import { isFunctionWord } from './phrases.ts';
import { isPossessive, withoutPossessive, type Token } from './passage.ts';

/** How sure the shape alone makes it: `plain` names need words beside them that speak of a person. */
export interface PersonName {
  readonly to: number;
  readonly shape: 'chinese' | 'doubtful chinese' | 'western';
  readonly surname: number;
}

const particles = /^(?:de|da|do|dos|du|di|del|della|van|von|der|den|ter|bin|al|el|la|le|ibn|af|zu)$/u;
const postNominals = /^(?:AO|AM|OBE|CBE|MBE|KBE|FRS|FREng|MP|MD|PhD|Jr|Sr|SC|QC|KC)$/u;
const placeNouns =
  /^(?:River|Lake|Island|Islands|Bay|Mountain|Mountains|Mount|Street|Road|Avenue|Harbou?r|Falls|Valley|City|County|Province|Strait|Sea|Ocean|Desert|Forest|Tower|Square|Palace|Temple|Church|Cathedral|Station|Port|Hill|Hills|Beach|Coast|Region|District|Village|Zone|Building|Hall|House|Gallery|Cup|League|Games|Olympics|Times|Post|News|Daily|Tech|Strategy|Dynasty|Theory|Effect|Law|Dam|Canal|Peninsula|Basin|Plateau)$/u;

const gapJoins = (left: Token, right: Token): boolean =>
  right.gap === ' ' || (right.gap === '. ' && /^(?:.|Md|Mohd|Ma)$/u.test(left.text));

/** Whether a token can be part of a person's name by its letters. */
export const isNamePart = ({ text }: Token): boolean => isNameWord(text);

const isNameWord = remembering((text) => {
  if (/^\p{Lu}$/u.test(text) || /^(?:\p{Lu}\.){1,4}$/u.test(text)) return true;
  if (!/^\p{Lu}[\p{L}'’-]{1,20}$/u.test(text) || isPossessive(text)) return false;
  return (
    !isFunctionWord(text) &&
    !isOrganizationHead(text) &&
    !otherHeads.has(text) &&
    !placeNouns.test(text) &&
    !titles.has(text) &&
    (!countriesByName().has(text) || givenNames.has(text)) &&
    !chineseProvinces.has(text)
  );
});

/** A name of two to four capitalised words at token `i`: "Ingrid Solheim", "J. R. Oppenheimer", "Ursula von der Leyen". */
export function westernNameAt(tokens: readonly Token[], i: number): PersonName | undefined {
  if (!isNamePart(tokens[i]!)) return undefined;
  // "San Pedro de Atacama", "São José dos Campos"
  if (tokens[i]!.gap === ' ' && /^(?:San|Santa|Santo|São|Sao|St|Saint)$/u.test(tokens[i - 1]?.text ?? ''))
    return undefined;
  let to = i + 1;
  let capitals = 1;
  while (to < tokens.length && capitals < 5) {
    const token = tokens[to]!;
    if (!gapJoins(tokens[to - 1]!, token)) break;
    if (
      particles.test(token.text) &&
      to + 1 < tokens.length &&
      /^\p{Lu}|^(?:der|den|la)$/u.test(tokens[to + 1]!.text) &&
      tokens[to + 1]!.gap === ' '
    )
      to += 1;
    else if (isNamePart({ ...token, text: withoutPossessive(token.text) })) {
      to += 1;
      capitals += 1;
      if (isPossessive(token.text) || endsInCapitals(tokens, i, to)) break;
    } else break;
  }
  if (particles.test(tokens[to - 1]!.text)) to -= 1;
  if (to - i > 2 && postNominals.test(tokens[to - 1]!.text)) to -= 1;
  if (capitals < 2 || capitals > 4) return undefined;
  // "Marie Curie Fellowship" is named after someone.
  const next = tokens[to];
  if (next?.gap === ' ' && otherHeads.has(next.text) && !isPossessive(tokens[to - 1]!.text)) return undefined;
  const words = tokens.slice(i, to).map(({ text }) => withoutPossessive(text));
  if (words.every((word) => /^\p{Lu}{2,}$/u.test(word)) || /^\p{Lu}{3,}$/u.test(words[0]!)) return undefined;
  if (
    roleNouns.has(words[0]!.toLowerCase()) ||
    citiesByName().has(words.join(' ')) ||
    countriesByName().has(words.join(' '))
  )
    return undefined;
  return { to, shape: 'western', surname: to - 1 };
}

/** "Nils VIK": a surname in capitals ends the name, unless more of it follows. */
const endsInCapitals = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^\p{Lu}[\p{Lu}-]{2,}$/u.test(tokens[to - 1]!.text) &&
  !/^\p{Lu}{2,}$/u.test(tokens[from]!.text) &&
  !/^\p{Lu}{2,}/u.test(tokens[to]?.text ?? '');

/** Whether each word of the name is an English word too: "Silk Road", "Green Valley". */
export function readsAsWords(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ text }) => isCommonWord(withoutPossessive(text)));
}
