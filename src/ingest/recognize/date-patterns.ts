import { months, weekdays } from '../gazetteer/months.ts';
import { isInCalendar, range, type Parts } from './calendar.ts';

/** What a date says: what it leaves open stays open. */
export interface Reading extends Parts {
  /** The other end of a range. */
  readonly until?: Parts | undefined;
  /** Told from the date: `last month`, `this July`, `Thursday`. */
  readonly relative?: string | undefined;
}

const month = `(${Object.keys(months).join('|')})\\b\\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?\b`;
/** A year of four digits, as a group. */
export const year = String.raw`((?:1[6-9]|20|21)\d\d)\b`;
const toward = String.raw`\s?(?:-|–|—|~|to|and|until|through|till)\s?`;
const commaYear = `(?:,? (?:of )?${year})?`;

/** One way in which dates are printed. */
export interface DatePattern {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Reading | undefined;
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const monthOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : months[text]);

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};
const countOf = (word: string): number => counts[word] ?? Number(word);

const single = (parts: Parts): Reading | undefined => (isInCalendar(parts) ? parts : undefined);

/** The longer forms come first: where one stands, the shorter ones inside it are not looked at. */
export const datePatterns: readonly DatePattern[] = [
  // "2021-11-19"
  {
    rule: 'date/iso',
    pattern: new RegExp(`${year}-(\\d\\d)-(\\d\\d)(?!\\d)`, 'gu'),
    read: ([y, m, d]) => single({ year: number(y), month: number(m), day: number(d) }),
  },
  // "7-9 May", "30 March to 2 April 2012"
  {
    rule: 'date/day-month range',
    pattern: new RegExp(
      `(?<![\\d.,])${day}(?: ${month})?(?:,? ${year})?${toward}${day}(?: of)? ${month}${commaYear}`,
      'gu',
    ),
    read: ([d1, m1, y1, d2, m2, y2]) =>
      range(
        { day: number(d1), month: monthOf(m1), year: number(y1) },
        { day: number(d2), month: monthOf(m2), year: number(y2) },
      ),
  },
  // "April 11 to 14, 2012", "August 30 - September 2"
  {
    rule: 'date/month-day range',
    pattern: new RegExp(
      `${month} ${day}(?:, ${year})?${toward}(?:${month} )?${day}(?!,\\d|\\.\\d| (?:percent|per cent|people|million|billion|other|more|countries)\\b)(?:,? ${year})?`,
      'gu',
    ),
    read: ([m1, d1, y1, m2, d2, y2]) =>
      range(
        { day: number(d1), month: monthOf(m1), year: number(y1) },
        { day: number(d2), month: monthOf(m2), year: number(y2) },
      ),
  },
  // "19 November 2021", "the 3rd of May"
  {
    rule: 'date/day-month',
    pattern: new RegExp(`(?<![\\d.,])${day}(?: of)? ${month}${commaYear}`, 'gu'),
    read: ([d, m, y]) => single({ day: number(d), month: monthOf(m), year: number(y) }),
  },
  // "May 17, 2012", "Sept. 4"
  {
    rule: 'date/month-day',
    pattern: new RegExp(`${month} ${day}(?!,\\d|\\.\\d)(?:,? ${year})?`, 'gu'),
    read: ([m, d, y]) => single({ day: number(d), month: monthOf(m), year: number(y) }),
  },
  // "May to July 2014"
  {
    rule: 'date/month range',
    pattern: new RegExp(`${month}${toward}${month}${commaYear}`, 'gu'),
    read: ([m1, m2, y]) => range({ month: monthOf(m1), year: number(y) }, { month: monthOf(m2), year: number(y) }),
  },
  // "November 2021", "March of 2022"
  {
    rule: 'date/month-year',
    pattern: new RegExp(`${month},? (?:of )?(?:the year )?${year}`, 'gu'),
    read: ([m, y]) => ({ month: monthOf(m), year: number(y) }),
  },
  // "this July", "last March", "in May"
  {
    rule: 'date/month',
    pattern: new RegExp(
      `\\b([Ii]n|[Tt]his|[Ll]ast|[Nn]ext|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id)[ -]${month}(?! \\d)`,
      'gu',
    ),
    read: ([word, m]) => ({
      month: monthOf(m),
      relative: /^(?:this|last|next)$/iu.test(word!) ? `${word!.toLowerCase()} month-name` : undefined,
    }),
  },
  // "the end of October"
  {
    rule: 'date/month',
    pattern: new RegExp(`\\b(?:[Ss]tart|[Bb]eginning|[Mm]iddle|[Ee]nd) of ${month}(?! \\d)`, 'gu'),
    read: ([m]) => ({ month: monthOf(m) }),
  },
  // "in 2011", "early 2022"
  {
    rule: 'date/year',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring|[Ee]arly|as early as|[Ll]ate|[Mm]id|of) ?-?${year}(?![-–]\\d|\\p{L})`,
      'gu',
    ),
    read: ([y]) => ({ year: number(y) }),
  },
  // "two months ago", "a year ago"
  {
    rule: 'date/ago',
    pattern: /\b(an?|one|two|three|four|five|six|ten|\d{1,2}) (day|week|month|year)s? ago\b/giu,
    read: ([count, unit]) => ({ relative: `${countOf(count!.toLowerCase())} ${unit!.toLowerCase()} ago` }),
  },
  // "1972 visit", "2019 report" stay undated: a year before a noun names the thing.
  {
    rule: 'date/relative',
    pattern:
      /\b([Ll]ast|[Tt]his|[Nn]ext|[Ee]arlier this|[Ll]ater this) (month|year|week)\b|\b([Yy]esterday|[Tt]oday)\b/gu,
    read: ([which, unit, alone]) => ({
      relative: alone === undefined ? `${which!.toLowerCase().replace(/^.* /u, '')} ${unit}` : alone.toLowerCase(),
    }),
  },
  {
    rule: 'date/weekday',
    pattern: new RegExp(`\\b(?:on|On|last|Last|[Ll]ate|[Ee]arly) (${weekdays.join('|')})\\b`, 'gu'),
    read: ([name]) => ({ relative: name }),
  },
  // "released Thursday," as newswire writes it.
  {
    rule: 'date/weekday',
    pattern: new RegExp(
      `(?<=\\b\\p{Ll}{2,12}(?:ed|id|ld|et|un|ew|ave|aid) )(${weekdays.join('|')})\\b(?=[,.;]| (?:in|at|by|that|to|with|when|after|morning|afternoon|evening|night)\\b)`,
      'gu',
    ),
    read: ([name]) => ({ relative: name }),
  },
];
