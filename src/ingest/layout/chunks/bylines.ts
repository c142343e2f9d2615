import { isWord } from '../words.ts';

const initial = String.raw`\p{Lu}\.`;
const particle = String.raw`(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|ibn|al|el|ten|ter|y)`;
const part = String.raw`(?:\p{Lu}[\p{L}'’-]{0,24}\.?|${initial})`;
const name = String.raw`${part}(?:\s+(?:${particle}\s+){0,2}${part}){0,4}`;
const lead = String.raw`(?:(?:(?:story|text|words|report|reported|reporting|written|edited|compiled|translated|interview|interviewed|reviewed|contributed|posted|article|photos? and text|text and photos?|(?:an?|our) (?:report|story|interview|essay|column))\s+)?by(?:\s*[:：])?|(?:from\s+)?our\s+(?:own\s+)?(?:reporter|correspondent|writer))`;
const label = String.raw`(?:authors?|writers?|reporters?|text|words|stor(?:y|ies)|report|interview|byline|correspondents?|columnist|(?:text|words)\s*(?:and|&|,)\s*(?:photos?|pictures?|images?))\s*[:：]`;
const staff = String.raw`(?:our\s+|a\s+)?staff\s*(?:reporters?|writers?|correspondents?)?|our\s+(?:own\s+)?(?:reporters?|correspondents?|writers?)`;
const marked = new RegExp(String.raw`^[-–—*\s]{0,3}(?:${lead}\s+|${label}\s*)(?<who>\S.{1,160})$`, 'iu');
const people = new RegExp(
  String.raw`^(?:${name}|${staff})(?:\s*(?:,|&|;|、|/|\band\b|\bwith\b)\s*(?:and\s+)?(?:${name}|${staff})){0,7}(?<rest>,.{0,100})?$`,
  'u',
);
const staffOnly = new RegExp(`^(?:${staff})$`, 'i');
// Surnames in capitals tell the borders between names that nothing else divides: "LI Wei CHEN Jing".
const capsName = String.raw`\p{Lu}{2,}(?:-\p{Lu}{2,})?\s+\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'’-]*)?`;
const capsNames = new RegExp(String.raw`^${capsName}(?:(?:\s*,\s*|\s+and\s+|\s+)${capsName}){0,5}$`, 'u');
const capsLast = /^(?:\p{Lu}[\p{Ll}.'’-]{0,20}\s+){1,3}\p{Lu}{2,}(?:-\p{Lu}{2,})?$/u;

// "By A (text) and B (charts)": what each of them did.
const share =
  /\s*\((?:text|words|story|reporting|writing|photos?|pictures?|images?|charts?|graphics?|drawings?|illustrations?|maps?|translation|research|editing|interview|data|video)(?:\s*(?:,|&|and)\s*\p{L}+)?\)\s*/giu;

// "By A in Bergen", "By A (Bergen)", "By A | Tide News": where they are, or for whom they write.
const whereabouts =
  /\s*\|.*$|\s+(?:in|from|reporting from)\s+\p{Lu}[\p{L} .'’-]{1,30}$|\s*\(\p{Lu}[^()]{1,40}\)$|,\s*(?:our |staff |senior |special |foreign )*(?:writer|reporter|correspondent|columnist|contributor)$/iu;
const reports = new RegExp(
  String.raw`^(?<who>${name}(?:\s*(?:,|&|\band\b)\s*${name}){0,2})\s+(?:reports?|writes)(?:\s+(?:from|in)\s+\p{Lu}[\p{L} .'’-]{1,30})?[.:]?$`,
  'u',
);

const dashed = new RegExp(String.raw`^[–—]\s*(?<who>${name}(?:\s*(?:,|&|\band\b)\s*${name}){0,3})$`, 'u');

/** The authors that a byline names, and what it was known by. */
export interface Byline {
  readonly names: readonly string[];
  readonly rule: string;
}

/** The authors that a line such as "By LI Wei and CHEN Jing" names; null where it is no byline. */
export const bylineOf = (text: string): readonly string[] | null => readByline(text)?.names ?? null;

/** Reads a byline, whatever shape it has; null where a line is none. */
export function readByline(text: string): Byline | null {
  if (text.length > 170) return null;
  const who = marked
    .exec(text)
    ?.groups?.['who']?.replace(share, ' ')
    .replace(whereabouts, '')
    .replace(/\s+,/g, ',')
    .trim()
    .replace(/[.,;]$/, '');
  if (who === undefined) return ruled(reportingName(text), 'byline/reports') ?? ruled(dashedNames(text), 'byline/dash');
  if (staffOnly.test(who)) return { names: [who], rule: 'byline/staff' };
  if (capsNames.test(who)) return { names: namesIn(who), rule: 'byline/names in capitals' };
  const found = people.exec(who);
  if (!found) return null;
  const rest = found.groups?.['rest'] ?? '';
  return { names: namesIn(who.slice(0, who.length - rest.length)), rule: 'byline/by' };
}

const ruled = (names: readonly string[] | null, rule: string): Byline | null =>
  names === null ? null : { names, rule };

/** "Jane Smith reports from Bergen". */
function reportingName(text: string): readonly string[] | null {
  const who = text.length <= 80 ? reports.exec(text)?.groups?.['who'] : undefined;
  return who !== undefined && /\s/.test(who) ? namesIn(who) : null;
}

/** "— Jane Smith": a dash and whole names, as letters are signed. */
function dashedNames(text: string): readonly string[] | null {
  const who = text.length <= 80 ? dashed.exec(text)?.groups?.['who'] : undefined;
  if (who === undefined) return null;
  const names = namesIn(who);
  return names.every((each) => /\s/.test(each)) ? names : null;
}

/** Names that stand on a line of their own, without "By": only where capitals show that they are names. */
export function bareNames(text: string): readonly string[] | null {
  const trimmed = text.replace(/^[-–—]\s*/, '');
  if (trimmed.length > 80) return null;
  return capsNames.test(trimmed) || capsLast.test(trimmed) ? namesIn(trimmed) : null;
}

/** Two to four capitalized words right below a headline, at least one of them no English word. */
export function likelyName(text: string): boolean {
  if (!new RegExp(`^${name}$`, 'u').test(text)) return false;
  const words = text.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.some((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !isWord(word.toLowerCase()))
  );
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/\s*(?:,|&|;|、|\/|\band\b|\bwith\b)\s*/)
    .flatMap((group) => (new RegExp(`^${capsName}$`, 'u').test(group) ? [group] : capsSplit(group)))
    .map((each) => each.trim())
    .filter((each) => each.length > 1);
}

/** "FANG Lin HUANG Zhao" are two, "Jane SMITH" is one. */
function capsSplit(group: string): readonly string[] {
  const words = group.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}{2,}(?:-\p{Lu}{2,})?$/u.test(word));
  if (capitals.length < 2 || !/^\p{Lu}{2,}/u.test(words[0]!) || capitals.length === words.length) return [group];
  const names: string[] = [];
  for (const word of words) {
    if (/^\p{Lu}{2,}(?:-\p{Lu}{2,})?$/u.test(word) || names.length === 0) names.push(word);
    else names[names.length - 1] += ` ${word}`;
  }
  return names;
}
