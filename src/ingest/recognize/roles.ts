import { roleModifiers, roleNouns } from '../gazetteer/roles.ts';
import { isFunctionWord } from './phrases.ts';
import { withoutPossessive, type Token } from './passage.ts';

// How many words may stand between a name's comma and the noun that says what the person is.
const reach = 7;

const isRoleNoun = (word: string): boolean => roleNouns.has(withoutPossessive(word.toLowerCase()));

/** Whether a role follows the comma after a name: ", executive director of", ", a Norwegian glaciologist". */
export function roleFollows(tokens: readonly Token[], nameEnd: number): boolean {
  const to = afterInsert(tokens, nameEnd);
  if (!/^\)?, $/u.test(tokens[to]?.gap ?? '')) return false;
  for (let i = to; i < tokens.length && i < to + reach; i += 1) {
    const { text, gap } = tokens[i]!;
    if (i > to && gap !== ' ' && gap !== ' & ' && gap !== '-') return false;
    if (isRoleNoun(text)) return true;
    if (
      /^(?:who|which|said|told|and|is|was|in|on|at|to|from|with|by|where|when)$/u.test(text) &&
      !(text === 'and' && i > to)
    )
      return false;
  }
  return false;
}

/** "Nils Vik, 45, a climber", "Nils Vik (left), director": an age or a place in the picture stands between. */
function afterInsert(tokens: readonly Token[], to: number): number {
  const [first, second] = [tokens[to], tokens[to + 1]];
  const aged = first?.gap === ', ' && /^\d\d$/u.test(first.text) && second?.gap === ', ';
  const placed = first?.gap === ' (' && second?.gap === '), ';
  return aged || placed ? to + 1 : to;
}

const ends =
  /[.;:()“”"\n]|,? (?:who|which|where|when|while|said|says|told|led|gave|delivered|noted|added|went|attended|commented|stated|expressed|visited|met|signed|was|is|were|are|has|had|will|have|co-chaired|chaired|opened|announced|presented|introduced|spoke|called|welcomed|stressed|emphasi[sz]ed|received|explained|believes?|hopes?|wrote|pointed|also|and (?:others|colleagues|his|her|their)|as well as|posed|shared|joined|praised|thanked|accepted)\b/u;

/** The role printed after the name's comma, up to the verb. `stop` is where the next person's name begins. */
export function roleAfter(text: string, at: number, stop: number): string | undefined {
  let role = text.slice(at, Math.min(stop, at + 220)).replace(/^(?:, \d\d| \([^()]{1,20}\))?, /u, '');
  // "…, Minister of Health Ada Nwosu": what leads straight to the next name is that person's.
  if (stop < at + 220 && /[\p{L}\d.)] $/u.test(role) && !/(?:\band|&|\bby|\bwith|\bof|\bfor) $/u.test(role))
    role = role.slice(0, Math.max(0, role.lastIndexOf(', ')));
  role = role.replace(/\bU\.S\./gu, 'US');
  const cut = ends.exec(role);
  if (cut) role = role.slice(0, cut.index);
  // A second comma belongs to the role only where a body's name stands behind it: "fellow, Chinese Academy of Sciences".
  const pieces = role.split(', ');
  role = pieces
    .filter((piece, i) => i === 0 || (i < 3 && /^(?:\p{Lu}|and \p{Ll}|a |an |the )/u.test(piece)))
    .slice(0, 3)
    .join(', ');
  role = role
    .replace(/(?:,| and| & |\s)+$/u, '')
    .replace(/^(?:the|an?) /u, '')
    .trim();
  return role.length >= 3 && role.split(' ').some(isRoleNoun) ? role : undefined;
}

/** The role right before the name: "Foreign Ministry spokesperson", "Norwegian glaciologist"; and its first token. */
export function roleBefore(text: string, tokens: readonly Token[], from: number): string | undefined {
  const last = tokens[from - 1];
  if (last === undefined) return undefined;
  if (tokens[from]!.gap === ', ' || tokens[from]!.gap === ' ') {
    const clause =
      /(?:^|[\s(“"])((?:(?:[Ff]ormer|[Vv]ice|[Dd]eputy|[Cc]hief|[Ee]xecutive|[Ss]enior|[Hh]onorary|[Aa]ssistant|\p{Ll}{4,12}) ){0,3}[\p{L}-]{4,20} (?:of|at|for|from) [^,.;:()“”"]{2,90}), $/u.exec(
        text.slice(Math.max(0, tokens[from]!.start - 160), tokens[from]!.start),
      )?.[1];
    const noun = clause
      ?.split(/ (?:of|at|for|from) /u)[0]
      ?.split(' ')
      .at(-1);
    if (clause !== undefined && noun !== undefined && isRoleNoun(noun)) return clause;
  }
  if (!isRoleNoun(last.text) || !/^(?: |\. |, )$/u.test(tokens[from]!.gap)) return undefined;
  let start = from - 1;
  while (start > 0 && from - start < 8 && tokens[start]!.gap === ' ' && belongs(tokens[start - 1]!)) start -= 1;
  return text.slice(tokens[start]!.start, last.end);
}

function belongs({ text }: Token): boolean {
  const lower = text.toLowerCase();
  if (roleModifiers.has(lower)) return lower !== 'and' && lower !== 'of';
  return (
    isRoleNoun(text) ||
    (/^\p{Lu}/u.test(text) && !isFunctionWord(text)) ||
    /^(?:laboratory|project|team|company|research|government|university|institute|school|hospital|group|programme?|ministry|department|centre|center|mission)$/u.test(
      lower,
    )
  );
}
