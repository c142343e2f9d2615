import { companySuffixes, companyTails, headsAfter, otherHeads } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { roleNouns, titles } from '../gazetteer/roles.ts';
import { chineseSurnames, pinyinSyllables } from '../gazetteer/surnames.ts';
import { isAcronym } from './acronyms.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { withoutPossessive, type Token } from './passage.ts';
import type { Phrase } from './phrases.ts';

/** Where a registered company's name ends: "Hudong Heavy Machinery Co., Ltd.", "Orsted Wind A/S" is left out. */
export function companyEnd(tokens: readonly Token[], { from, to }: Phrase): number | undefined {
  for (let i = to - 1; i > from; i -= 1) {
    const word = tokens[i]!.text;
    if (companySuffixes.has(word)) return i + 1;
    if (
      companyTails.has(word) &&
      i + 1 === to &&
      !isCommonWord(tokens[i - 1]!.text) &&
      (!isAcronymous(tokens[i - 1]!.text) ||
        /^(?:Motors|Pharma|Pharmaceuticals|Electronics|Steel|Aerospace|Genomics|Technologies|Biotech|Biotechnology|Robotics|Therapeutics|Semiconductors?)$/u.test(
          word,
        ))
    )
      return i + 1;
  }
  return undefined;
}

const isAcronymous = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** The last word of the phrase that can head a name, unless the phrase's own last word makes it something else. */
export function headOf(tokens: readonly Token[], { from, to }: Phrase): number | undefined {
  for (let i = to - 1; i >= from; i -= 1) {
    const word = withoutPossessive(tokens[i]!.text);
    const before = i > from ? tokens[i - 1]!.text : '';
    if (headsAfter(word, before) || isLowerHead(word)) return endsName(tokens, i + 1, to) ? i : undefined;
  }
  return undefined;
}

/** Phrases hold a word in small letters only where it heads a name. */
const isLowerHead = (word: string): boolean => /^\p{Ll}/u.test(word);

/** "Institut Pasteur", "Universidad Austral": in these languages the name follows its head. */
export const foreignHeads =
  /^(?:Institut|Instituto|Istituto|Instituut|Universität|Université|Universidad|Universidade|Università|Universiteit|Centro|Academia|Académie|Accademia)$/u;

/** Whether what follows the head leaves it a name: nothing, a title, a person, a place. */
function endsName(tokens: readonly Token[], after: number, to: number): boolean {
  const next = tokens[after];
  if (after >= to || next === undefined) return true;
  if (otherHeads.has(withoutPossessive(tokens[to - 1]!.text))) return false;
  const word = next.text;
  // "Wageningen University & Research", "Swiss Federal Institute WSL"
  if (word === 'Research' && next.gap === ' & ' && after + 1 === to) return true;
  if (isAcronym(word) && next.gap === ' ' && after + 1 === to) return true;
  if (foreignHeads.test(tokens[after - 1]!.text)) return true;
  if (
    titles.has(word) ||
    roleNouns.has(word.toLowerCase()) ||
    /^(?:Vice|Deputy|Chief|Executive|Honorary|Former)$/u.test(word)
  )
    return true;
  if (chineseSurnames.has(word) && after + 1 < to && pinyinSyllables(tokens[after + 1]!.text) > 0) return true;
  return tailIsPlace(tokens, after, to);
}

/** Whether a name goes on with a place: "College London". */
export function tailIsPlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to || to - from > 2) return false;
  const tail = tokens
    .slice(from, to)
    .map(({ text }) => withoutPossessive(text))
    .join(' ');
  return isPlace(tail);
}
