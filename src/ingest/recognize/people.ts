import { givenNames } from '../gazetteer/given-names.ts';
import { isOrganizationHead, otherHeads } from '../gazetteer/organization-heads.ts';
import { titles, roleNouns } from '../gazetteer/roles.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { easternNameAt, readsAsWords, westernNameAt, type PersonName } from './person-names.ts';
import { roleAfter, roleBefore, roleFollows } from './roles.ts';
import type { Passage, Recognizer, Token } from './passage.ts';

const speech =
  /^(?:,? (?:also |then |further |later )?(?:said|says|told|noted|added|explained|commented|stressed|emphasi[sz]ed|wrote|recalled|believes|stated|argued|warned|joked|remarked|announced|pointed out|expressed|hopes|admitted|suggested|concluded)\b)/u;

// Role nouns that with a capital mostly describe what follows: "Official Gazette", "Young Scientist Award".
const adjectival =
  /^(?:Official|Fellow|Chief|Member|Head|Young|Associate|Executive|General|Principal|Expert|Student|Graduate|Project|Doctor|Partner)$|s$/u;

// ", who", ", 45,", "teaches physics": what is said of persons only.
const personal =
  /^(?:, (?:who|whose|aged?)\b|, \d\d,|['’]s (?:wife|husband|father|mother|team|colleagues?|students?|research|life|career|family)\b| (?:teaches|studies|works|leads|heads|directs|was born|grew up|studied|graduated|retired|lives|lived|smiled|laughed|spent (?:his|her)|received (?:his|her))\b)/u;

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
    const end = tokens[to - 1]!.end - (/['’]s$/u.test(tokens[to - 1]!.text) ? 2 : 0);
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
      rule: `person/${rule}`,
      ...(role ? { role } : {}),
    };
  }
};

function* named(passage: Passage): Iterable<Candidate> {
  const { tokens } = passage;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!/^\p{Lu}/u.test(tokens[i]!.text)) continue;
    const found = chinese(passage, i) ?? western(passage, i) ?? titled(passage, i);
    if (!found) continue;
    yield found;
    i = found.to - 1;
  }
}

function chinese(passage: Passage, i: number): Candidate | undefined {
  const name = easternNameAt(passage.tokens, i);
  if (!name) return undefined;
  if (name.shape === 'doubtful chinese' && context(passage, i, name.to) === undefined) return undefined;
  const before = passage.tokens[i - 1];
  // "Mount Tai Shan", "Jack Ma Yun": part of a longer name.
  if (
    before &&
    passage.tokens[i]!.gap === ' ' &&
    (givenNames.has(before.text) || /^(?:Mount|Lake|Port|Fort|River)$/u.test(before.text))
  )
    return undefined;
  return { ...name, from: i, rule: 'chinese' };
}

function western(passage: Passage, i: number): Candidate | undefined {
  const { tokens } = passage;
  const name = westernNameAt(tokens, i);
  if (!name) return undefined;
  const rule = context(passage, i, name.to);
  const given = givenNames.has(tokens[i]!.text) || givenNames.has(tokens[i]!.text.split('-')[0]!);
  const start = i === 0 || /[.!?\n]/u.test(tokens[i]!.gap);
  if (rule === undefined)
    return given && name.to - i <= 3 && (!start || !readsAsWords(tokens, i + 1, name.to)) && isFree(tokens, i)
      ? { ...name, from: i, rule: 'given' }
      : undefined;
  if (!given && readsAsWords(tokens, i, name.to) && rule !== 'title') return undefined;
  return { ...name, from: i, rule };
}

const isFree = (tokens: readonly Token[], i: number): boolean =>
  i === 0 ||
  tokens[i]!.gap !== ' ' ||
  !/^\p{Lu}/u.test(tokens[i - 1]!.text) ||
  // "Minister of Education and Research Anja Weiss"
  (isCommonWord(tokens[i - 1]!.text) && !isOrganizationHead(tokens[i - 1]!.text)) ||
  roleNouns.has(tokens[i - 1]!.text.toLowerCase());

/** What beside a name says that it is a person's. */
function context({ text, tokens }: Passage, from: number, to: number): string | undefined {
  const before = tokens[from - 1];
  const gap = tokens[from]!.gap;
  if (before && (gap === ' ' || gap === '. ')) {
    if (titles.has(before.text)) return 'title';
    if (gap === ' ' && roleNouns.has(before.text.toLowerCase()) && !adjectival.test(before.text)) return 'role';
    if (/^(?:said|says|noted|added|explained|commented|recalled)$/u.test(before.text)) return 'speech';
  }
  if (gap === ' ' && endsOffice(tokens, from)) return 'role';
  const after = text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 40);
  if (roleFollows(tokens, to)) return 'apposition';
  if (personal.test(after)) return 'predicate';
  if (speech.test(after)) return 'speech';
  if (gap === ', ' && roleBefore(text, tokens, from) !== undefined) return 'apposition';
  return predicate(text, tokens[to - 1]!.end) !== undefined ? 'predicate' : undefined;
}

/** "Minister for Planning and Water Ada Nwosu": an office of several words right before the name. */
function endsOffice(tokens: readonly Token[], from: number): boolean {
  if (!/^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') || !isCommonWord(tokens[from - 1]!.text)) return false;
  for (let i = from - 1; i >= 0 && from - i < 9; i -= 1) {
    const { text, gap } = tokens[i]!;
    if (/^(?:Minister|Secretary|Commissioner|Director|Chancellor|Ambassador|Counsell?or)$/u.test(text)) return true;
    if (
      !/^ $|^, $/u.test(gap) ||
      !(/^(?:of|for|and|the)$/u.test(text) || (/^\p{Lu}/u.test(text) && isCommonWord(text)))
    )
      return false;
  }
  return false;
}

/** "Ada Nwosu is the director of …" */
function predicate(text: string, at: number): string | undefined {
  const match = /^ (?:is|was|became|serves as|served as)(?: now| currently| also)? (?:the |an? )?([^.;,]{4,120})/u.exec(
    text.slice(at, at + 150),
  );
  const role = match?.[1];
  if (role === undefined) return undefined;
  const words = role.split(' ').slice(0, 4);
  return words.some((word) => roleNouns.has(word.toLowerCase())) && !/^(?:one of|among|in |at |on )/u.test(role)
    ? role.trim()
    : undefined;
}

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
  if (/^(?:Elect|Emeritus|Designate|General|Assembly|Office)$/u.test(name.text)) return undefined;
  if (isOrganizationHead(name.text) || otherHeads.has(name.text)) return undefined;
  // "President Bush" is someone, "Engineer Training" is not: only the plainest titles may stand before an English word.
  if (!plainTitles.test(title.text) && isCommonWord(name.text)) return undefined;
  const next = tokens[i + 1];
  if (next?.gap === ' ' && /^\p{Lu}/u.test(next.text)) return undefined;
  return { from: i, to: i + 1, surname: i, shape: 'western', rule: 'title' };
}
