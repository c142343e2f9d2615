import { foreignHeads, innerParticles, particles, sharedHeads } from '../gazetteer/foreign-heads.ts';
import { isOrganizationHead } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { acronymAfter, isAcronym } from './acronyms.ts';
import { isFunctionWord } from './phrases.ts';
import { isPossessive, type Found, type Recognizer, type Token } from './passage.ts';

const compound = /^\p{Lu}[\p{L}-]{2,40}-(?:Universität|Institut|Gesellschaft|Zentrum|Akademie|Hochschule|Klinikum)$/u;
const contracted = /^(?:d|l|dell|nell|all|sull)['’]\p{Lu}/u;
// A name longer than this many words is a sentence.
const longest = 12;

/** "Instituto de Física", "Technische Universität München", "Max-Planck-Institut für Chemie", "Hôpital de la Charité". */
export const foreignNames: Recognizer = function* ({ text, tokens, titleCase }) {
  if (titleCase) return;
  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i]!.text;
    const whole = word.includes('-') && compound.test(word);
    const shared = sharedHeads.has(word);
    if (!whole && !shared && !foreignHeads.has(word)) continue;
    const to = endOf(tokens, i);
    const from = shared ? i : startOf(tokens, i);
    const led = tokens.slice(i + 1, to).some(({ text: one }) => particles.has(one) || contracted.test(one));
    if (shared ? !led : !whole && to - from < 2) continue;
    yield named(text, tokens[from]!.start, tokens[inPlace(tokens, to) - 1]!.end);
    i = to - 1;
  }
};

function named(text: string, start: number, end: number): Found {
  const value = text.slice(start, end);
  const acronym = acronymAfter(text, end, value);
  return { kind: 'organization', value, start, end, rule: 'organization/foreign', aliases: acronym ? [acronym] : [] };
}

/** "Institut Pasteur of Shanghai": the English place behind it. */
const inPlace = (tokens: readonly Token[], to: number): number =>
  tokens[to]?.text === 'of' && tokens[to]!.gap === ' ' && tokens[to + 1]?.gap === ' ' && isPlace(tokens[to + 1]!.text)
    ? to + 2
    : to;

/** "Technische Universität", "Pontificia Universidad": words before the head that no English dictionary has. */
function startOf(tokens: readonly Token[], head: number): number {
  let from = head;
  while (from > 0 && head - from < 2 && tokens[from]!.gap === ' ') {
    const { text } = tokens[from - 1]!;
    if (!/^\p{Lu}\p{Ll}+$/u.test(text) || isFunctionWord(text) || isPlace(text) || isCommonWord(text)) break;
    from -= 1;
  }
  return from;
}

function endOf(tokens: readonly Token[], head: number): number {
  let to = head + 1;
  let end = to;
  while (to < tokens.length && to - head < longest && tokens[to]!.gap === ' ') {
    const { text } = tokens[to]!;
    const afterParticle = isSmall(tokens[to - 1]!.text);
    if (isSmall(text)) {
      if (innerParticles.has(text) && to === head + 1) break;
    } else if (contracted.test(text) || isNamed(text, afterParticle) || isForeign(text, afterParticle)) end = to + 1;
    else break;
    to += 1;
  }
  return end;
}

const isSmall = (word: string): boolean => particles.has(word) || innerParticles.has(word);

/** A capitalised word that goes on with the name, and begins no English one. */
const isNamed = (word: string, afterParticle: boolean): boolean =>
  /^\p{Lu}/u.test(word) &&
  !isPossessive(word) &&
  !isFunctionWord(word) &&
  !isAcronym(word) &&
  (afterParticle || !(isOrganizationHead(word) || /^(?:Professor|Director|President|Dr|Rector)$/u.test(word)));

/** "Centre national de la recherche scientifique": French and Spanish write the rest small. */
const isForeign = (word: string, afterParticle: boolean): boolean =>
  /^(?:national|nationale|nacional|nazionale)$/u.test(word) ||
  (/^\p{Ll}{4,}$/u.test(word) && (afterParticle || !isCommonWord(word)));
