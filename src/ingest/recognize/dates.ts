import { months } from '../gazetteer/months.ts';
import { matchesOf } from '../matches.ts';
import { datePatterns, year, type Reading } from './date-patterns.ts';

/** A date as printed, where it stands, and by which rule it was found. */
export interface PrintedDate extends Reading {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

// What every date holds at least: a year, a month's or a day's name, a unit of time.
const hint = new RegExp(
  `${year}|(?:${Object.keys(months).join('|')})\\b|[Mm]onth|[Yy]ear|[Ww]eek|[Dd]ay|[Aa]go|AGO`,
  'gu',
);
// No date reaches further from what it holds at least, nor looks further at what stands around it.
const reach = 80;

/** The parts of a text that may hold dates, far the smaller share: no date reaches out of one of them. */
function stretches(text: string): { readonly from: number; to: number }[] {
  const found: { readonly from: number; to: number }[] = [];
  for (const { index } of matchesOf(text, hint)) {
    const last = found.at(-1);
    if (last && index - reach <= last.to) last.to = index + reach;
    else found.push({ from: Math.max(0, index - reach), to: index + reach });
  }
  return found;
}

/** Every date printed in a text, in order, none inside another. */
export const datesIn = (text: string): PrintedDate[] =>
  stretches(text).flatMap(({ from, to }) => datesOf(text.slice(from, to), from));

function datesOf(text: string, offset: number): PrintedDate[] {
  const found: PrintedDate[] = [];
  const taken = new Uint8Array(text.length);
  for (const { rule, pattern, read } of datePatterns) {
    for (const match of matchesOf(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const parts = read(match.slice(1));
      // What the calendar lacks is no date, nor is any part of it: "31 June 2010" is not in June.
      taken.fill(1, start, end);
      if (parts) found.push({ start: offset + start, end: offset + end, rule, ...parts });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
