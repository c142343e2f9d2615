import { givenNames, isGivenName } from '../gazetteer/given-names.ts';
import { isOrganizationHead, otherHeads } from '../gazetteer/organization-heads.ts';
import { isPlace } from '../gazetteer/places.ts';
import { titles, roleNouns } from '../gazetteer/roles.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isAcronym } from './acronyms.ts';
import { easternNameAt } from './eastern-names.ts';
import { isComposed, isForeignName, isInitialled } from './name-shapes.ts';
import { readsAsWords, westernNameAt, type PersonName } from './person-names.ts';
import { context, predicate } from './person-contexts.ts';
import { roleAfter, roleBefore, roleFollows } from './roles.ts';
import { isCapitalized, isPossessive, type Passage, type Recognizer, type Token } from './passage.ts';

interface Candidate extends PersonName {
  readonly from: number;
  readonly rule: string;
}

/** "Ingrid Solheim, director of …", "Prof. Li Na", "said Ada Nwosu", "President Koroma". */
export const people: Recognizer = function* (passage) {
  if (passage.titleCase) return;
  const { text, tokens } = passage;
  const candidates = [...named(passage)];
  for (const [n, { from, to, rule }] of candidates.entries()) {
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end - (isPossessive(tokens[to - 1]!.text) ? 2 : 0);
    const next = candidates[n + 1];
    const stop = next ? tokens[next.from]!.start : text.length;
    const role =
      (roleFollows(tokens, to) ? roleAfter(text, end, stop) : undefined) ??
      roleBefore(text, tokens, from) ??
      predicate(text, end);
    yield {
      kind: 'person',
      value: text.slice(start, end),
      start,
      end,
      rule,
      ...(role ? { role } : {}),
    };
  }
};

function* named(passage: Passage): Iterable<Candidate> {
  const { tokens } = passage;
  let last = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isCapitalized(tokens[i]!.text)) continue;
    const found =
      chinese(passage, i) ??
      western(passage, i) ??
      (last === i - 1 ? beside(passage, i) : undefined) ??
      titled(passage, i);
    if (!found) continue;
    yield found;
    last = found.to;
    i = found.to - 1;
  }
}

function chinese(passage: Passage, i: number): Candidate | undefined {
  const name = easternNameAt(passage.tokens, i);
  if (!name) return undefined;
  if (
    name.shape === 'doubtful chinese' &&
    context(passage, i, name.to) === undefined &&
    !leadsToPerson(passage.tokens, name.to)
  )
    return undefined;
  const before = passage.tokens[i - 1];
  // "Mount Tai Shan", "Jack Ma Yun": part of a longer name.
  if (
    before &&
    passage.tokens[i]!.gap === ' ' &&
    (givenNames.has(before.text) || /^(?:Mount|Lake|Port|Fort|River)$/u.test(before.text))
  )
    return undefined;
  return { ...name, from: i, rule: 'person/chinese' };
}

/** "Fang Lei and Maria Tavares": beside a person stands a person. */
const leadsToPerson = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.text === 'and' &&
  tokens[to]!.gap === ' ' &&
  tokens[to + 1]?.gap === ' ' &&
  isGivenName(tokens[to + 1]!.text) &&
  westernNameAt(tokens, to + 1) !== undefined;

function western(passage: Passage, i: number): Candidate | undefined {
  const { tokens } = passage;
  const name = westernNameAt(tokens, i);
  if (!name) return undefined;
  const rule = context(passage, i, name.to);
  const given = givenNames.has(tokens[i]!.text) || givenNames.has(tokens[i]!.text.split('-')[0]!);
  const start = i === 0 || /[.!?\n]/u.test(tokens[i]!.gap);
  if (rule === undefined && !given)
    return isForeignName(tokens, i, name.to) || (isInitialled(tokens, i, name.to) && isFree(tokens, i))
      ? { ...name, from: i, rule: 'person/given' }
      : undefined;
  if (rule === undefined)
    return given &&
      (name.to - i <= 3 || isComposed(tokens, i + 1, name.to)) &&
      (!start ||
        !isCommonWord(tokens[i]!.text) ||
        !readsAsWords(tokens, i + 1, name.to) ||
        isComposed(tokens, i + 1, name.to)) &&
      isFree(tokens, i)
      ? { ...name, from: i, rule: 'person/given' }
      : undefined;
  if (!given && readsAsWords(tokens, i, name.to) && rule !== 'person/title') return undefined;
  return { ...name, from: i, rule };
}

/** "Nils Vik and Ewa Okonska": who stands beside a person, where no word of the name is an English one. */
function beside({ tokens }: Passage, i: number): Candidate | undefined {
  if (tokens[i - 1]?.text !== 'and' || tokens[i]!.gap !== ' ') return undefined;
  const name = westernNameAt(tokens, i);
  if (!name || name.to - i > 3) return undefined;
  const strange = tokens
    .slice(i, name.to)
    .every(({ text }) => !isCommonWord(text) && !isPlace(text) && !isAcronym(text));
  return strange ? { ...name, from: i, rule: 'person/coordination' } : undefined;
}

const isFree = (tokens: readonly Token[], i: number): boolean =>
  i === 0 ||
  tokens[i]!.gap !== ' ' ||
  !/^\p{Lu}/u.test(tokens[i - 1]!.text) ||
  // "Minister of Education and Research Anja Weiss"
  (isCommonWord(tokens[i - 1]!.text) && !isOrganizationHead(tokens[i - 1]!.text)) ||
  roleNouns.has(tokens[i - 1]!.text.toLowerCase());

const plainTitles =
  /^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|President|Premier|Chancellor|Ambassador|Senator|Sir|Dame|Mayor)$/u;

/** "President Koroma", "Dr. Okafor": a title and one name. */
function titled({ tokens }: Passage, i: number): Candidate | undefined {
  const title = tokens[i - 1];
  const name = tokens[i]!;
  if (!title || !titles.has(title.text) || !/^(?: |\. )$/u.test(name.gap)) return undefined;
  if (
    !/^\p{Lu}\p{Ll}[\p{L}'’-]{0,20}$/u.test(name.text) ||
    titles.has(name.text) ||
    roleNouns.has(name.text.toLowerCase())
  )
    return undefined;
  if (/^(?:Elect|Emeritus|Designate|General|Assembly|Office|Magnificus)$/u.test(name.text)) return undefined;
  if (isOrganizationHead(name.text) || otherHeads.has(name.text)) return undefined;
  // "President Bush" is someone, "Engineer Training" is not: only the plainest titles may stand before an English word.
  if (!plainTitles.test(title.text) && isCommonWord(name.text)) return undefined;
  const next = tokens[i + 1];
  if (next?.gap === ' ' && /^\p{Lu}/u.test(next.text)) return undefined;
  return { from: i, to: i + 1, surname: i, shape: 'western', rule: 'person/title' };
}
