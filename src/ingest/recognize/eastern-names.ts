import { givenNames, japaneseGivenNames } from '../gazetteer/given-names.ts';
import { chineseProvinces } from '../gazetteer/provinces.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { ambiguousSurnames, chineseSurnames, notNames, pinyinSyllables } from '../gazetteer/surnames.ts';
import { isWord } from '../layout/words.ts';
import { isNamePart, type PersonName } from './person-names.ts';
import { isFunctionWord } from './phrases.ts';
import { withoutPossessive, type Token } from './passage.ts';

const koreanSurnames =
  /^(?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Yun|Jang|Lim|Im|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|An|Song|Moon|Yoo|Hong|Bae|Baek|Nam|Ban|Chung|Ryu|Roh|No|Min|Cha|Ha|Ko|Koo|Na|Ri|Pak|Chang)$/u;
// Hong Kong, Macao and Taiwan write the given name with a hyphen too.
const cantoneseSurnames =
  /^(?:Au|Chan|Chau|Cheng|Cheuk|Cheung|Chiang|Chien|Chiu|Cho|Chow|Choy|Chu|Chui|Chung|Fong|Fung|Ho|Hsieh|Hsu|Hui|Hung|Ip|Kan|Ko|Kong|Kwan|Kwok|Lam|Lau|Law|Lee|Leung|Liao|Lin|Lo|Lui|Ma|Mak|Man|Mok|Ng|Pang|Poon|Shek|Shum|Sin|Siu|So|Szeto|Tam|Tang|To|Tong|Tsai|Tsang|Tse|Tseng|Tsoi|Tsui|Wan|Wong|Wu|Yau|Yeung|Yip|Yiu|Yu|Yuen|Yung)$/u;
const koreanGiven = /^\p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{1,5}$/u;

// Pinyin ends in "-ing" as often as English does: only the list itself tells a word here.
const isEnglish = (word: string): boolean => isWord(word.toLowerCase());

/** A name with its family name first at token `i`: "Wang Xiaoyun", "LI Na", "Choi Min-seo". */
export const easternNameAt = (tokens: readonly Token[], i: number): PersonName | undefined =>
  koreanNameAt(tokens, i) ?? japaneseNameAt(tokens, i) ?? chineseNameAt(tokens, i);

/** A Chinese name: "Wang Xiaoyun", "LI Na", "Ouyang Ming". */
function chineseNameAt(tokens: readonly Token[], i: number): PersonName | undefined {
  const [surname, given, third] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (given === undefined || given.gap !== ' ' || !/^\p{Lu}/u.test(given.text)) return undefined;
  const family = /^\p{Lu}{2,9}$/u.test(surname.text)
    ? surname.text.charAt(0) + surname.text.slice(1).toLowerCase()
    : surname.text;
  if (!chineseSurnames.has(family)) return undefined;
  const word = withoutPossessive(given.text);
  if (!/^\p{Lu}\p{Ll}/u.test(word) && !/^\p{Lu}{2,}$/u.test(surname.text)) return undefined;
  const syllables = pinyinSyllables(word);
  if (syllables === 0 || notNames.has(`${family} ${word}`) || chineseProvinces.has(word)) return undefined;
  const caps = /^\p{Lu}{2,9}$/u.test(surname.text) && /^\p{Lu}\p{Ll}/u.test(word);
  const doubtful =
    !caps &&
    ((ambiguousSurnames.has(family) && (isEnglish(word) || syllables === 1)) || (isEnglish(family) && isEnglish(word)));
  if (third?.gap === ' ' && word === given.text && /^\p{Lu}/u.test(third.text)) {
    // "Li Xiao Ming" writes the given name apart; "Wu Jiang District" and "Sun Tan Lotion" are no one.
    if (syllables === 1 && pinyinSyllables(withoutPossessive(third.text)) === 1 && !isFunctionWord(third.text))
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
  const family = tokens[i]!.text;
  const fits =
    (koreanSurnames.test(family) || cantoneseSurnames.test(family)) &&
    given?.gap === ' ' &&
    koreanGiven.test(withoutPossessive(given.text));
  return fits ? { to: i + 2, shape: 'chinese', surname: i } : undefined;
}

// The syllables of a Japanese family name end in a vowel or in n.
const japaneseSurname = /^\p{Lu}?(?:(?:[kstnhmrgzdbpjfwy]|ky|sh|ch|ts|ny|hy|my|ry|tt|kk|ss|tch)?[aeiou]{1,2}|n)+$/iu;

/** A Japanese name at token `i`: "Tanaka Hiroshi". */
function japaneseNameAt(tokens: readonly Token[], i: number): PersonName | undefined {
  const [surname, given] = [tokens[i]!, tokens[i + 1]];
  if (given?.gap !== ' ' || !japaneseGivenNames.has(withoutPossessive(given.text))) return undefined;
  if (!japaneseSurname.test(surname.text) || !isNamePart(surname)) return undefined;
  return givenNames.has(surname.text) || isEnglish(surname.text)
    ? undefined
    : { to: i + 2, shape: 'chinese', surname: i };
}
