import { isWord } from '../words.ts';
import { wordsOf } from '../letters.ts';
import { printedDate } from '../../printed-dates.ts';

/** What a line says of the issue. */
export interface IssueLine {
  readonly volume: string | null;
  readonly number: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly weekday: boolean;
  /** How many issues there are in all: "(Total 88)". */
  readonly total: boolean;
  /** "WEEKLY EDITION", "Price: 2 yuan". */
  readonly extras: boolean;
  /** What is left without all these: of several pieces the longest. */
  readonly rest: string;
}

const volume = /\bv[o0]l(?:ume)?s?\.?\s*[:#-]?\s*(?<n>\d{1,4}|[IVXLCDM]{1,9}\b)|第\s*(?<c>\d{1,4})\s*卷/i;
const issue =
  /(?:\b(?:n[o0]|nr|nos|issue|number|num|edition|iss)\b\.?\s*[:#]?\s*(?:n[o0]\b\.?\s*)?|№\s*|#\s?|^n[o0]\.?)(?<n>\d{1,5}(?:\s*(?:-|–|\/|&)\s*\d{1,3}(?!\d))?)(?!\d)(?! of \D)|\b(?<o>\d{1,4})(?:st|nd|rd|th) (?:issue|edition)\b|第\s*(?<c>\d{1,5})\s*期/i;
const ofYear = /(?<![^\s])(?<n>\d{1,2})\/(?<y>(?:19|20)\d\d)(?=\s|$)/;
const total =
  /[([]?\s*(?:\b(?:total|serial|general|whole|cumulative|overall)\b(?: (?:issues?|n[o0]|number))?\.?\s*[:#]?\s*(?:n[o0]\.?\s*)?\d{1,5}(?: in total)?|总第?\s*\d{1,5}\s*期)\s*[)\]]?/gi;
const weekday = /\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day\b|\.,|(?=,? \d))\.?/gi;
const extra =
  /\b(?:(?:weekly|daily|monthly|quarterly|biweekly|bimonthly|special|international|english|overseas|print|online|electronic|digital|weekend|sample|trial) (?:edition|issue|supplement)|(?:week|month) (?:of|ending|\d{1,2})\b|(?:english|weekly) version|edition\b|price\b.{0,20}|free\b|(?:issn|cn) ?[:\d].{0,20}|since \d{4}|established (?:in )?\d{4}|founded (?:in )?\d{4}|\d{1,3} pages?|pages?|published (?:by|every|weekly|monthly)\b.{0,80}|https?:\S+|www\.\S+)/gi;
const yearAlone = /(?:^|[\s,(/·•|-])(?<y>(?:19|20)\d\d)(?=$|[\s,)/·•|-])/;

/** Reads volume, number and date out of a short line; what is left may be the newsletter's name. */
export function readIssueLine(text: string): IssueLine {
  const whole = mended(text);
  let rest = whole.replace(total, ' | ');
  const counted = rest !== whole;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' | ');
    return found?.groups?.['n'] ?? found?.groups?.['o'] ?? found?.groups?.['c'] ?? null;
  };
  const short = text.length < 110;
  // "5/2023 May 2023": where a date stands beside it, this counts the issues of a year.
  const numberOfYear = () => {
    const found = ofYear.exec(rest);
    const without = found ? rest.replace(found[0], ' | ') : rest;
    if (!found || printedDate(without)?.value.startsWith(found.groups!['y']!) !== true) return null;
    rest = without;
    return found.groups!['n']!;
  };
  const vol = short ? take(volume) : null;
  const number = short ? (take(issue) ?? numberOfYear()) : null;
  // A number such as "No. 3-4" is taken out first, or it would be read as days of the month.
  const date = text.length < 130 ? printedDate(rest) : null;
  if (date) rest = `${rest.slice(0, date.from)} | ${rest.slice(date.to)}`;
  const year = date === null && (vol ?? number) !== null ? (yearAlone.exec(rest)?.groups?.['y'] ?? null) : null;
  if (year) rest = rest.replace(year, ' | ');
  const bare = rest.replace(weekday, ' | ');
  const plain = bare.replace(extra, ' | ').replace(/\(\s*\d{1,5}\s*\)/g, ' | ');
  // A sentence that happens to hold a date is no masthead line.
  const told =
    /[.!?]$/.test(text) && /\b\p{Ll}{3,}/u.test(plain) && !/\b(?:published|issued|issue|edition)\b/i.test(plain);
  const prose = date !== null && (told || wordsOf(plain).length > 8);
  return {
    volume: vol,
    number: number?.replace(/\s+/g, '').replace('–', '-') ?? null,
    date: prose ? null : (date?.value ?? year),
    total: counted,
    weekday: bare !== rest,
    extras: plain !== bare,
    rest: ownName(mainPart(plain), vol ?? number ?? date?.value ?? null),
  };
}

/** "WEEKLY" of "WEEKLY EDITION No. 3" is no name. */
const ownName = (rest: string, fact: string | null) =>
  fact !== null && /^(?:week|dai|month|quarter)ly$/i.test(rest) ? '' : rest;

export const hasFacts = ({ volume, number, date }: IssueLine): boolean => (volume ?? number ?? date) !== null;

const mended = (text: string): string => withDigits(unspaced(text));

/** With the digits that recognition took for letters inside numbers: "2O24", "l7 MAY". */
export const withDigits = (text: string): string =>
  text
    .replace(/\b[12][\dOoIl]{3}\b/g, (year) => {
      const digits = year.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
      return /^(?:19|20)/.test(digits) ? digits : year;
    })
    .replace(/\b[lI](?=\d (?:\p{Lu}\p{L}{2}))/gu, '1');

/** "W E E K L Y  N E W S" as "WEEKLY NEWS": words stand apart by wider gaps, or where the letters make them. */
export function unspaced(text: string): string {
  if (!/^(?:\p{L} {1,2}){3}/u.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{N}])(?:\p{L} )(?:[\p{L}&] {1,6}){2,60}\p{L}(?![\p{L}\p{N}])/gu, (run) => {
    if (/ {2}/.test(run))
      return run
        .split(/ {2,}/)
        .map((word) => word.replace(/ /g, ''))
        .join(' ');
    return inWords(run.replace(/ /g, ''));
  });
}

const longestWord = 16;

/** Letters without gaps cut into the longest words; left whole where they make none. */
function inWords(letters: string): string {
  const words: string[] = [];
  for (let at = 0; at < letters.length;) {
    let end = Math.min(letters.length, at + longestWord);
    while (end > at + 1 && !isWord(letters.slice(at, end).toLowerCase())) end -= 1;
    if (end === at + 1) return letters;
    words.push(letters.slice(at, end));
    at = end;
  }
  return words.join(' ');
}

/** The longest piece between bars, bullets and wide gaps. */
const mainPart = (rest: string) =>
  rest
    .split(/\s*(?:\||•|·|\t|\s{3,}|—|–|\s-\s)\s*/)
    .map((piece) =>
      piece
        .replace(/[^\p{L}\p{N}\p{M}\p{P}\p{Zs}+&]+/gu, '')
        .replace(/(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+\s*)+/gu, ' ')
        .replace(/^[\s,.:;()/-]+|[\s,:;(/-]+$/g, '')
        .trim(),
    )
    .filter((piece) => /\p{L}{2}/u.test(piece))
    .sort((a, b) => b.length - a.length)[0] ?? '';
