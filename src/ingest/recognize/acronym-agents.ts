import { roleNouns } from '../gazetteer/roles.ts';
import { isAcronym } from './acronyms.ts';
import type { Reading } from '../reading.ts';
import { isPossessive, withoutPossessive, type Token } from './passage.ts';

const acts =
  /^(?:said|says|announced|announces|organi[sz]ed|organi[sz]es|co-organi[sz]ed|hosted|hosts|signed|signs|leads|led|established|plans|nominated|nominates|invited|invites|invested|sponsored|appointed|elected|will|has|held|holds|joined|issued|published|agreed|sent|called|urged|warned|awarded|donated|maintains|commissioned|proposed|and|launched|launches|officials?|researchers|scientists|representatives|engineers|members?|experts|staff|headquarters|delegation)$/u;
const surelyActs =
  /^(?:said|says|announced|announces|organi[sz]ed|organi[sz]es|hosted|hosts|signed|signs|nominated|invited|appointed|elected|agreed|urged|warned|donated|officials?|researchers|scientists|representatives|engineers|headquarters|leads|led|sent|co-organi[sz]ed)$/u;

/**
 * Acronyms that act or are served like bodies though no text spells them out: "the president of XYZ", "XYZ announced".
 * One that its text defines as something else ("a linear accelerator (LINAC)") is none.
 */
export function actingAcronyms(readings: readonly Pick<Reading, 'passage' | 'found'>[]): ReadonlySet<string> {
  const defined = new Set<string>();
  const score = new Map<string, number>();
  for (const { passage, found } of readings) {
    const { tokens, text } = passage;
    const bodies = found.filter(({ kind }) => kind === 'organization');
    const edges = new Set(bodies.flatMap(({ start, end }) => [start, end]));
    tokens.forEach((token, i) => {
      const word = withoutPossessive(token.text);
      if (!isAcronym(word)) return;
      if (/\($/u.test(token.gap) && text.charAt(token.end) === ')') defined.add(word);
      else score.set(word, (score.get(word) ?? 0) + evidence(tokens, i) + (isListed(token, text, edges) ? 2 : 0));
    });
  }
  return new Set([...score].filter(([word, points]) => points >= 2 && !defined.has(word)).map(([word]) => word));
}

/** "Oslo University and IFRE": in one list with a body stands a body. */
function isListed({ start, end }: Token, text: string, edges: ReadonlySet<number>): boolean {
  const before = /(?:, | and (?:the )?|, and (?:the )?)$/u.exec(text.slice(Math.max(0, start - 10), start))?.[0].length;
  const after = /^(?:, (?:and )?(?:the )?| and (?:the )?)(?=\p{Lu})/u.exec(text.slice(end, end + 12))?.[0].length;
  return (before !== undefined && edges.has(start - before)) || (after !== undefined && edges.has(end + after));
}

function evidence(tokens: readonly Token[], i: number): number {
  const [before, earlier, next] = [tokens[i - 1], tokens[i - 2], tokens[i + 1]];
  const plain = (token: Token | undefined): string => (token?.gap === ' ' ? token.text : '');
  let points = 0;
  const word = before && tokens[i]!.gap === ' ' ? before.text : '';
  if (/^(?:of|at|for)$/u.test(word) && earlier && roleNouns.has(earlier.text.toLowerCase().replace(/s$/u, '')))
    points += 2;
  if (
    word === 'by' &&
    earlier &&
    /^(?:organi[sz]ed|hosted|sponsored|led|founded|nominated|initiated|published|issued|established|held|funded|supported|operated|run|launched|released)$/iu.test(
      earlier.text,
    )
  )
    points += 2;
  if (
    word === 'with' &&
    earlier &&
    /^(?:ventures?|cooperation|collaboration|partnership|agreement|memorandum|contract)$/iu.test(earlier.text)
  )
    points += 2;
  if (
    /^(?:joined|joins|under)$/u.test(word) ||
    (/^(?:at|for)$/u.test(word) && /^(?:works?|worked|working|studied)$/u.test(earlier?.text ?? ''))
  )
    points += 2;
  if (surelyActs.test(plain(next))) points += 2;
  else if (acts.test(plain(next))) points += 1;
  if (next && roleNouns.has(plain(next).toLowerCase())) points += 2;
  if (
    isPossessive(tokens[i]!.text) &&
    /^(?:Department|Institute|Office|Bureau|Center|Centre|headquarters|president|director|spokes\w+|members?)$/iu.test(
      plain(next),
    )
  )
    points += 2;
  return points;
}
