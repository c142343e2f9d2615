import { roleNouns, titles } from '../gazetteer/roles.ts';
import { isPlace } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { roleBefore, roleFollows } from './roles.ts';
import type { Passage, Token } from './passage.ts';

const speech =
  /^(?:,? (?:also |then |further |later )?(?:said|says|told|noted|added|explained|commented|stressed|emphasi[sz]ed|wrote|recalled|believes|stated|argued|warned|joked|remarked|announced|pointed out|expressed|hopes|replied|answered|laughed|insisted|admitted|suggested|concluded)\b)/u;

// Role nouns that with a capital mostly describe what follows: "Official Gazette", "Young Scientist Award".
const adjectival =
  /^(?:Official|Fellow|Chief|Member|Head|Young|Associate|Executive|General|Principal|Expert|Student|Graduate|Project|Doctor|Partner)$|s$/u;

// ", who", ", 45,", "teaches physics": what is said of persons only.
const personal =
  /^(?:, (?:who|whose|aged?)\b|, \d\d,|['’]s (?:wife|husband|father|mother|team|colleagues?|students?|research|life|career|family)\b| (?:teaches|studies|works|leads|heads|directs|was born|grew up|studied|graduated|retired|lives|lived|smiled|laughed|spent (?:his|her)|received (?:his|her))\b)/u;

/** What beside a name says that it is a person's. */
export function context({ text, tokens }: Passage, from: number, to: number): string | undefined {
  const before = tokens[from - 1];
  const gap = tokens[from]!.gap;
  if (before && (gap === ' ' || gap === '. ')) {
    if (titles.has(before.text)) return 'person/title';
    if (gap === ' ' && roleNouns.has(before.text.toLowerCase()) && !adjectival.test(before.text)) return 'person/role';
    if (/^(?:said|says|noted|added|explained|commented|recalled)$/u.test(before.text)) return 'person/speech';
  }
  if (gap === ' ' && endsOffice(tokens, from)) return 'person/role';
  const after = text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 40);
  if (roleFollows(tokens, to)) return 'person/apposition';
  if (personal.test(after)) return 'person/predicate';
  if (speech.test(after)) return 'person/speech';
  if (gap === ', ' && roleBefore(text, tokens, from) !== undefined) return 'person/apposition';
  if (predicate(text, tokens[to - 1]!.end) !== undefined) return 'person/predicate';
  return isStrange(tokens, from, to) && comesFrom(tokens, to) ? 'person/origin' : undefined;
}

/** No word of it is an English one, a place's or an acronym. */
const isStrange = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 3 &&
  tokens.slice(from, to).every(({ text }) => !isCommonWord(text) && !isPlace(text) && !/\p{Lu}{2}/u.test(text));

/** "from South Africa", "from the University of …", "of the Pasteur Institute". */
function comesFrom(tokens: readonly Token[], to: number): boolean {
  const link = tokens[to];
  if (link?.gap !== ' ' || !/^(?:from|of|at)$/u.test(link.text)) return false;
  const at = tokens[to + 1]?.text === 'the' ? to + 2 : to + 1;
  const near = tokens.slice(at, at + 4);
  const stop = near.findIndex(({ text, gap }, i) => !/^\p{Lu}/u.test(text) || (i > 0 && gap !== ' '));
  const words = (stop < 0 ? near : near.slice(0, stop)).map(({ text }) => text);
  if (link.text === 'from' && (isPlace(words[0] ?? '') || isPlace(words.slice(0, 2).join(' ')))) return true;
  return words.some((word) =>
    /^(?:University|Institute|Academy|Hospital|College|Laboratory|Center|Centre|School|Museum|Observatory)$/u.test(
      word,
    ),
  );
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
export function predicate(text: string, at: number): string | undefined {
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
