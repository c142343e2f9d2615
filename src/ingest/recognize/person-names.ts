import { givenNames } from '../gazetteer/given-names.ts';
import { citiesByName } from '../gazetteer/cities.ts';
import { countriesByName } from '../gazetteer/countries.ts';
import { isOrganizationHead, otherHeads } from '../gazetteer/organization-heads.ts';
import { chineseProvinces } from '../gazetteer/provinces.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { ambiguousSurnames, chineseSurnames, notNames, pinyinSyllables } from '../gazetteer/surnames.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isWord } from '../layout/words.ts';
import { isFunctionWord } from './phrases.ts';
import type { Token } from './passage.ts';

/** How sure the shape alone makes it: `plain` names need words beside them that speak of a person. */
export interface PersonName {
  readonly to: number;
  readonly shape: 'chinese' | 'doubtful chinese' | 'western';
  readonly surname: number;
}

const particles = /^(?:de|da|do|dos|du|di|del|della|van|von|der|den|ter|bin|al|el|la|le|ibn|af|zu)$/u;
const postNominals = /^(?:AO|AM|OBE|CBE|MBE|KBE|FRS|FREng|MP|MD|PhD|Jr|Sr|SC|QC|KC)$/u;
const koreanSurnames =
  /^(?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Yun|Jang|Lim|Im|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|An|Song|Moon|Yoo|Hong|Bae|Baek|Nam|Ban|Chung|Ryu|Roh|No|Min|Cha|Ha|Ko|Koo|Na|Ri|Pak|Chang)$/u;
const koreanGiven = /^\p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{1,5}$/u;
const placeNouns =
  /^(?:River|Lake|Island|Islands|Bay|Mountain|Mountains|Mount|Street|Road|Avenue|Harbou?r|Falls|Valley|City|County|Province|Strait|Sea|Ocean|Desert|Forest|Tower|Square|Palace|Temple|Church|Cathedral|Station|Port|Hill|Hills|Beach|Coast|Region|District|Village|Zone|Building|Hall|House|Gallery|Cup|League|Games|Olympics|Times|Post|News|Daily|Tech|Strategy|Dynasty|Theory|Effect|Law|Dam|Canal|Peninsula|Basin|Plateau)$/u;

const gapJoins = (left: Token, right: Token): boolean =>
  right.gap === ' ' || (right.gap === '. ' && left.text.length === 1);

/** Whether a token can be part of a person's name by its letters. */
function isNamePart({ text }: Token): boolean {
  if (/^\p{Lu}$/u.test(text) || /^(?:\p{Lu}\.){1,4}$/u.test(text)) return true;
  if (!/^\p{Lu}[\p{L}'’-]{1,20}$/u.test(text) || /['’]s$/u.test(text)) return false;
  return (
    !isFunctionWord(text) &&
    !isOrganizationHead(text) &&
    !otherHeads.has(text) &&
    !placeNouns.test(text) &&
    !titles.has(text) &&
    (!countriesByName().has(text) || givenNames.has(text)) &&
    !chineseProvinces.has(text)
  );
}

// Pinyin ends in "-ing" as often as English does: only the list itself tells a word here.
const isEnglish = (word: string): boolean => isWord(word.toLowerCase());
const stripped = (word: string): string => word.replace(/['’]s$/u, '');

/** A name with its family name first at token `i`: "Wang Xiaoyun", "LI Na", "Choi Min-seo". */
export const easternNameAt = (tokens: readonly Token[], i: number): PersonName | undefined =>
  koreanNameAt(tokens, i) ?? chineseNameAt(tokens, i);

/** A Chinese name: "Wang Xiaoyun", "LI Na", "Ouyang Ming". */
function chineseNameAt(tokens: readonly Token[], i: number): PersonName | undefined {
  const [surname, given, third] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (given === undefined || given.gap !== ' ' || !/^\p{Lu}/u.test(given.text)) return undefined;
  const family = /^\p{Lu}{2,9}$/u.test(surname.text)
    ? surname.text.charAt(0) + surname.text.slice(1).toLowerCase()
    : surname.text;
  if (!chineseSurnames.has(family)) return undefined;
  const word = stripped(given.text);
  if (!/^\p{Lu}\p{Ll}/u.test(word) && !/^\p{Lu}{2,}$/u.test(surname.text)) return undefined;
  const syllables = pinyinSyllables(word);
  if (syllables === 0 || notNames.has(`${family} ${word}`) || chineseProvinces.has(word)) return undefined;
  const caps = /^\p{Lu}{2,9}$/u.test(surname.text) && /^\p{Lu}\p{Ll}/u.test(word);
  const doubtful =
    !caps &&
    ((ambiguousSurnames.has(family) && (isEnglish(word) || syllables === 1)) || (isEnglish(family) && isEnglish(word)));
  if (third?.gap === ' ' && word === given.text && /^\p{Lu}/u.test(third.text)) {
    // "Li Xiao Ming" writes the given name apart; "Wu Jiang District" and "Sun Tan Lotion" are no one.
    if (syllables === 1 && pinyinSyllables(stripped(third.text)) === 1 && !isFunctionWord(third.text))
      return { to: i + 3, shape: 'chinese', surname: i };
    if (
      !titles.has(third.text) &&
      !roleNouns.has(third.text.toLowerCase()) &&
      !isFunctionWord(third.text) &&
      !/^(?:Vice|Deputy)$/u.test(third.text)
    )
      return undefined;
  }
  return { to: i + 2, shape: doubtful ? 'doubtful chinese' : 'chinese', surname: i };
}

/** A Korean name at token `i`: "Choi Min-seo". */
function koreanNameAt(tokens: readonly Token[], i: number): PersonName | undefined {
  const given = tokens[i + 1];
  const fits = koreanSurnames.test(tokens[i]!.text) && given?.gap === ' ' && koreanGiven.test(stripped(given.text));
  return fits ? { to: i + 2, shape: 'chinese', surname: i } : undefined;
}

/** A name of two to four capitalised words at token `i`: "Ingrid Solheim", "J. R. Oppenheimer", "Ursula von der Leyen". */
export function westernNameAt(tokens: readonly Token[], i: number): PersonName | undefined {
  if (!isNamePart(tokens[i]!)) return undefined;
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
    else if (isNamePart({ ...token, text: stripped(token.text) })) {
      to += 1;
      capitals += 1;
      if (stripped(token.text) !== token.text) break;
    } else break;
  }
  if (particles.test(tokens[to - 1]!.text)) to -= 1;
  if (to - i > 2 && postNominals.test(tokens[to - 1]!.text)) to -= 1;
  if (capitals < 2 || capitals > 4) return undefined;
  const words = tokens.slice(i, to).map(({ text }) => stripped(text));
  if (words.every((word) => /^\p{Lu}{2,}$/u.test(word)) || /^\p{Lu}{3,}$/u.test(words[0]!)) return undefined;
  if (
    roleNouns.has(words[0]!.toLowerCase()) ||
    citiesByName().has(words.join(' ')) ||
    countriesByName().has(words.join(' '))
  )
    return undefined;
  return { to, shape: 'western', surname: to - 1 };
}

/** Whether each word of the name is an English word too: "Silk Road", "Green Valley". */
export function readsAsWords(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ text }) => isCommonWord(stripped(text)));
}
