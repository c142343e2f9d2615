import { isLikelyName, marksSurname, namesIn, opensWithGivenName, personName } from './person-names.ts';

const acts =
  'story|text|words|report|reported|reporting|written|edited|compiled|translated|interview|interviewed|reviewed|contributed|posted|prepared|submitted|provided|collected|article|photos? and text|text and photos?|(?:an?|our) (?:report|story|interview|essay|column)';
const lead = String.raw`(?:(?:(?:${acts})\s+)?by(?:\s*[:：])?|as told to|(?:from\s+)?our\s+(?:own\s+)?(?:reporter|correspondent|writer))`;
const label = String.raw`(?:authors?|writers?|reporters?|text|words|stor(?:y|ies)|report|interview|byline|correspondents?|columnist|compiled|contributors?|(?:text|words)\s*(?:and|&|,)\s*(?:photos?|pictures?|images?))\s*[:：|]`;
const staff = String.raw`(?:our\s+|a\s+)?staff\s*(?:reporters?|writers?|correspondents?)?|our\s+(?:own\s+)?(?:reporters?|correspondents?|writers?)`;
const marked = new RegExp(String.raw`^[-–—*|\s]{0,3}(?:${lead}\s+|${label}\s*)(?<who>\S.{1,160})$`, 'iu');
const staffOnly = new RegExp(String.raw`^(?<staff>${staff})(?:\s+(?:in|from)\s+\p{Lu}[\p{L} .'’-]{1,30})?$`, 'iu');

// "By our correspondent LI Wei", "Reporter LI Wei".
const office =
  /^(?:[Oo]ur\s+)?(?:(?:[Oo]wn|[Ss]taff|[Ss]pecial|[Ff]oreign|[Cc]hief|[Ss]enior)\s+)?(?:[Rr]eporter|[Cc]orrespondent|[Ww]riter)s?\s+(?=\p{Lu})/u;

// "Text: A Photos: B": who did something else.
const others =
  /\s+(?:photos?|pictures?|images?|editors?|translators?|translation|graphics?|charts?)\s*(?:by\b|[:：|]).*$/iu;

// "By A (text) and B (charts)": what each of them did.
const share =
  /\s*\((?:text|words|story|reporting|writing|photos?|pictures?|images?|charts?|graphics?|drawings?|illustrations?|maps?|translation|research|editing|interview|data|video)(?:\s*(?:,|&|and)\s*\p{L}+)?\)\s*/giu;

// "By A in Bergen", "By A (Bergen)", "By A | Tide News": where they are, or for whom they write.
const whereabouts =
  /\s+\|.*$|\s+(?:in|from|reporting from)\s+\p{Lu}[\p{L} .'’-]{1,30}$|\s*\(\p{Lu}[^()]{1,60}\)$|,\s*(?:our |staff |senior |special |foreign )*(?:writer|reporter|correspondent|columnist|contributor)$/iu;
const reports = new RegExp(
  String.raw`^(?<who>${personName}(?:\s*(?:,|&|\band\b)\s*${personName}){0,2})\s+(?:reports?|writes?)(?:\s+(?:from|in)\s+\p{Lu}[\p{L} .'’-]{1,30})?[.:]?$`,
  'u',
);
const dashed = new RegExp(
  String.raw`^[–—-]{1,2}\s*(?<who>${personName}(?:\s*(?:,|&|\band\b)\s*${personName}){0,3})$`,
  'u',
);

/** The authors that a byline names, and what it was known by. */
export interface Byline {
  readonly names: readonly string[];
  readonly rule: string;
}

/** The authors that a line such as "By LI Wei and CHEN Jing" names; null where it is no byline. */
export const bylineOf = (text: string): readonly string[] | null => readByline(text)?.names ?? null;

/** Reads a byline that says it is one, whatever its shape; null where a line is none. */
export function readByline(printed: string): Byline | null {
  if (printed.length > 170) return null;
  const text = unbracketed(printed);
  const who = marked
    .exec(text)
    ?.groups?.['who']?.replace(others, '')
    .replace(share, ' ')
    .replace(whereabouts, '')
    .replace(/\s+,/g, ',')
    .trim()
    .replace(/[.,;]$/, '');
  if (who === undefined) {
    return (
      ruled(reportingNames(text), 'byline/reports') ??
      ruled(dashedNames(text), 'byline/dash') ??
      ruled(officeNames(text), 'byline/office')
    );
  }
  const house = staffOnly.exec(who)?.groups?.['staff'];
  if (house !== undefined) return { names: [house], rule: 'byline/staff' };
  const named = who.replace(office, '');
  const names = /^\p{Lu}/u.test(named) ? withoutHouse(namesIn(named), named) : null;
  return ruled(names, names?.some(marksSurname) ? 'byline/names in capitals' : 'byline/by');
}

const ruled = (names: readonly string[] | null, rule: string): Byline | null =>
  names === null ? null : { names, rule };

/** "By Anna Lind, Tide Lens": what follows people's names and is none itself is for whom they write. */
function withoutHouse(names: readonly string[] | null, who: string): readonly string[] | null {
  const last = names?.at(-1);
  if (!names || last === undefined || names.length < 2 || !who.endsWith(`, ${last}`)) return names;
  const others = names.slice(0, -1);
  return others.every(isLikelyName) && !isLikelyName(last) && !opensWithGivenName(last) ? others : names;
}

/** "Reporter LI Wei": only before what is surely a name. */
function officeNames(text: string): readonly string[] | null {
  const names = text.length <= 90 && office.test(text) ? namesIn(text.replace(office, '')) : null;
  return names !== null && names.every(isLikelyName) ? names : null;
}

/** "(By LI Wei)" and "[Text: Anna Lind]" without their brackets. */
const unbracketed = (text: string): string =>
  /^[([【（]\s*([^()[\]]*(?:\([^()]*\))?[^()[\]]*)\s*[)\]】）]$/u.exec(text)?.[1] ?? text;

/** "Jane Smith reports from Bergen". */
function reportingNames(text: string): readonly string[] | null {
  const who = text.length <= 90 ? reports.exec(text)?.groups?.['who'] : undefined;
  return who !== undefined && /\s/.test(who) ? namesIn(who) : null;
}

/** "— Jane Smith": a dash and whole names, as letters are signed. */
function dashedNames(text: string): readonly string[] | null {
  const who = text.length <= 90 ? dashed.exec(text)?.groups?.['who'] : undefined;
  const names = who === undefined ? null : namesIn(who);
  return names !== null && names.every((each) => /\s/.test(each) && !/^\p{Lu}+$/u.test(each)) ? names : null;
}

/** Names on a line of their own without "By": capitals must mark the surnames, or lists of names know them. */
export function bareNames(text: string): readonly string[] | null {
  const trimmed = unbracketed(text.replace(/^[-–—]\s*/, '')).replace(/\s+(?:in|from)\s+\p{Lu}[\p{L} .'’-]{1,30}$/u, '');
  if (trimmed.length > 90 || /[.!?:;]$/.test(trimmed)) return null;
  const names = namesIn(trimmed);
  if (names === null || !names.every(isLikelyName)) return null;
  return coversAll(trimmed, names) ? names : null;
}

/** Whether nothing but names stands there, and at most where they are: "Jane Doe, Bergen". */
function coversAll(text: string, names: readonly string[]): boolean {
  const rest = names
    .reduce((left, name) => left.replace(name, ' '), text)
    .replace(/\b(?:and|AND|with)\b|[,&;、•|/]/g, ' ')
    .trim();
  return rest === '' || /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u.test(rest);
}
