import { blocs } from '../gazetteer/blocs.ts';
import { countryAdjectives } from '../gazetteer/countries.ts';
import { companySuffixes } from '../gazetteer/organization-heads.ts';
import { acronymAfter, isAcronym } from './acronyms.ts';
import { complementEnd } from './complements.ts';
import { companyEnd, foreignHeads, headOf, tailIsPlace } from './organization-heads.ts';
import { isNamed } from './organization-naming.ts';
import { leftOf, trimLeft } from './organization-starts.ts';
import { tailLength } from './organization-tails.ts';
import { isPossessive, type Passage } from './passage.ts';
import type { Phrase } from './phrases.ts';

/** An organization's name where it stands in a passage. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly aliases: readonly string[];
}

/** The name whose head noun stands in phrase `i`, if one does. */
export function nameAt(passage: Passage, phrases: readonly Phrase[], i: number): Name | undefined {
  const { tokens, text } = passage;
  const phrase = phrases[i]!;
  const company = companyEnd(tokens, phrase);
  if (company !== undefined)
    return close(passage, trimLeft(tokens, phrase.from, company), company, 'organization/company');
  const head = headOf(tokens, phrase);
  if (head === undefined) return undefined;
  const own = trimLeft(tokens, phrase.from, head);
  const from = own === phrase.from ? leftOf(passage, phrases, i) : own;
  const whole =
    head + 1 >= phrase.to ||
    tokens[head + 1]!.gap === ' & ' ||
    (isAcronym(tokens[head + 1]!.text) && head + 2 === phrase.to) ||
    foreignHeads.test(tokens[head]!.text) ||
    tailIsPlace(tokens, head + 1, phrase.to);
  const shortEnd = whole ? phrase.to : head + 1;
  const complement =
    whole && head + 1 === phrase.to ? complementEnd(passage, phrases, i) : { end: shortEnd, parent: undefined };
  const end = complement.end;
  // "General Research Company (GRC)": what has an acronym of its own has a name, however plain its words.
  const hasAcronym =
    from < head &&
    tokens[head]!.text !== 'Station' &&
    acronymAfter(text, tokens[end - 1]!.end, text.slice(tokens[from]!.start, tokens[end - 1]!.end)) !== undefined;
  if (!hasAcronym && !isNamed(tokens, from, head, end)) return undefined;
  const name = close(passage, from, end, 'organization/head');
  if (complement.parent === undefined || complement.parent <= from) return name;
  // "Department of Physics of Oslo University" also goes by its name without the parent's.
  const alone = text.slice(tokens[from]!.start, tokens[complement.parent - 1]!.end);
  return isNamed(tokens, from, head, complement.parent) && alone.includes(' ')
    ? { ...name, aliases: [alone, ...name.aliases] }
    : name;
}

function close({ text, tokens }: Passage, from: number, end: number, rule: string): Name {
  const start = tokens[from]!.start;
  let stop = tokens[end - 1]!.end;
  if (isPossessive(tokens[end - 1]!.text) && !companySuffixes.has(tokens[end - 1]!.text)) stop -= 2;
  if (text.charAt(stop) === '.' && /^(?:Ltd|Inc|Corp|Co)$/u.test(tokens[end - 1]!.text)) stop += 1;
  stop += tailLength(text.slice(start, stop), text.slice(stop, stop + 80));
  return { start, end: stop, rule, aliases: formsOf(text.slice(start, stop)) };
}

/** The ministry without its country, the agency without its parent's acronym: "Swedish Ministry of …", "NORA National Center". */
function formsOf(name: string): string[] {
  // "Embassy of Peru in China" goes by "Embassy of Peru" too.
  const seat = /^(.{0,60}\b(?:Embassy|Consulate|Chamber)\b.{0,40}?) (?:in|to|at) \p{Lu}/u.exec(name)?.[1];
  if (seat !== undefined) return [seat];
  const [first = '', ...rest] = name.split(' ');
  const shorter = rest.join(' ');
  if (countryAdjectives().has(first) && /^(?:Ministry|Department|Foreign Ministry)\b/u.test(shorter))
    return rest.length > 1 ? [shorter] : [];
  if (/^\p{Lu}{3,8}$/u.test(first) && rest.length >= 3 && blocs[first] === undefined) return [shorter];
  return [];
}
