import { gatherings } from '../gazetteer/event-words.ts';
import { isCalendarName } from '../gazetteer/months.ts';
import { nounPhrase } from './noun-phrases.ts';
import { isFunctionWord } from './phrases.ts';
import type { Token } from './passage.ts';

/** A gathering's name in a sentence. */
export interface Gathering {
  readonly name: string;
  readonly head: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is written as a proper name. */
  readonly proper: boolean;
}

// "Forums", "Congress's": each form of a head to the head.
const heads: ReadonlyMap<string, string> = new Map(
  Object.keys(gatherings).flatMap((head) =>
    [head, `${head}s`, `${head}'s`, `${head}’s`].map((form) => [form, head] as const),
  ),
);
const common = new Set(
  'conference forum summit congress symposium seminar workshop meeting exhibition expo ceremony festival contest competition fair webinar colloquium roundtable session talks'.split(
    ' ',
  ),
);

/** "the 19th International Congress on Soil Physics", "an annual workshop": each in a sentence's tokens, proper names first. */
export function gatheringsIn(text: string, tokens: readonly Token[]): Gathering[] {
  const found: Gathering[] = [];
  tokens.forEach((token, i) => {
    const head = heads.get(token.text);
    if (head !== undefined) {
      const name = properName(text, tokens, i, head);
      if (name) found.push(name);
    } else if (common.has(token.text)) found.push(commonName(text, tokens, i));
  });
  return found.sort((a, b) => Number(b.proper) - Number(a.proper));
}

const inName = ({ text }: Token): boolean =>
  (/^(?:\p{Lu}|\d{1,3}(?:st|nd|rd|th)$|(?:19|20)\d\d$|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|annual)/u.test(
    text,
  ) &&
    !/^(?:The|A|An|In|On|At|During|This|From|Under|By|With|For|After|Before)$/u.test(text)) ||
  text === '&';

function properName(text: string, tokens: readonly Token[], i: number, head: string): Gathering | undefined {
  let from = i;
  while (
    from > 0 &&
    (/^(?: | & |['’] | ?- ?)$/u.test(tokens[from]!.gap) || inBrackets(tokens, from)) &&
    (inName(tokens[from - 1]!) || linksSubjects(tokens, from - 1))
  )
    from -= 1;
  while (from < i && /^(?:and|of|on|for)$/u.test(tokens[from]!.text)) from += 1;
  const to = complementOf(tokens, i + 1);
  if (from === i && to === i + 1) return undefined;
  // "Monday", "Five Year": a calendar's words alone name nothing.
  if (/^(?:Year|Day|Week)$/u.test(head) && to - from < 3) return undefined;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  return { name: text.slice(start, end), head, start, end, proper: true };
}

/** "the World Wind Association (WWA) Annual Meeting": the acronym inside a name. */
function inBrackets(tokens: readonly Token[], at: number): boolean {
  const isAcronym = (token: Token | undefined): boolean => /^\p{Lu}{2,}$/u.test(token?.text ?? '');
  return (tokens[at]!.gap === ') ' && isAcronym(tokens[at - 1])) || (tokens[at]!.gap === ' (' && isAcronym(tokens[at]));
}

/** "Science and Technology Forum", "Committee on Science Meeting": a small word inside a name. */
function linksSubjects(tokens: readonly Token[], at: number): boolean {
  const link = tokens[at]!;
  const before = tokens[at - 1];
  if (before === undefined || link.gap !== ' ') return false;
  // "for the Advancement": the article belongs to the link before it.
  if (link.text === 'the') return /^(?:of|on|for)$/u.test(before.text) && linksSubjects(tokens, at - 1);
  const next = tokens[at + 1]?.text ?? '';
  return (
    /^(?:and|of|on|for)$/u.test(link.text) &&
    /^\p{Lu}/u.test(before.text) &&
    !isFunctionWord(before.text) &&
    (/^\p{Lu}/u.test(next) || (next === 'the' && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '')))
  );
}

/** "on Soil Physics and Hydrology", "for Young Scientists", "2011". */
function complementOf(tokens: readonly Token[], after: number): number {
  let to = after;
  if (/^(?:19|20)\d\d$/u.test(tokens[to]?.text ?? '') && tokens[to]!.gap === ' ') to += 1;
  while (to + 1 < tokens.length && to - after < 14) {
    const link = tokens[to]!;
    const next = tokens[to + 1]!;
    if (link.gap !== ' ' || next.gap !== ' ') break;
    const first = to === after;
    const fits = /^(?:on|of|for|and)$/u.test(link.text) || (link.text === 'the' && !first);
    if (!(fits && (/^\p{Lu}/u.test(next.text) || (next.text === 'the' && /^\p{Lu}/u.test(tokens[to + 2]?.text ?? '')))))
      break;
    if ((first && link.text === 'and') || isCalendarName(next.text)) break;
    to += next.text === 'the' ? 3 : 2;
    while (to < tokens.length && /^(?: | & )$/u.test(tokens[to]!.gap) && /^\p{Lu}/u.test(tokens[to]!.text)) to += 1;
  }
  return Math.min(to, tokens.length);
}

function commonName(text: string, tokens: readonly Token[], i: number): Gathering {
  let from = i;
  while (
    from > 0 &&
    i - from < 4 &&
    /^(?: | - |-)$/u.test(tokens[from]!.gap) &&
    /^(?:annual|international|joint|virtual|online|press|regular|special|opening|closing|signing|award|awards|academic|scientific|bilateral|high-level|regional|national|launch|launching|unveiling|opening|technical|plenary|first|second|third|\p{Lu}[\p{L}-]+)$/u.test(
      tokens[from - 1]!.text,
    ) &&
    !isFunctionWord(tokens[from - 1]!.text)
  )
    from -= 1;
  // "workshop on used blades", but no "meeting of" a sentence's rest.
  const topic = /^ (?:on|of|about|between|with) /u.test(text.slice(tokens[i]!.end, tokens[i]!.end + 10))
    ? nounPhrase(text.slice(tokens[i]!.start, tokens[i]!.start + 200))
    : undefined;
  const lead = text.slice(tokens[from]!.start, tokens[i]!.start);
  const to = complementOf(tokens, i + 1);
  return {
    name: topic !== undefined ? lead + topic : text.slice(tokens[from]!.start, tokens[to - 1]!.end),
    head: tokens[i]!.text,
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    proper: false,
  };
}
