import { weekdays } from '../gazetteer/months.ts';
import { isInCalendar, type Parts } from './calendar.ts';
import type { PrintedDate } from './dates.ts';

/** A date or range in EDTF, each end as precise as the text supports. */
export interface Resolved {
  readonly start: string;
  readonly end: string | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Year, month and day in EDTF, as far as they are known. */
function edtf({ year, month, day }: Parts): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return String(year);
  if (day === undefined) return `${year}-${two(month)}`;
  return isInCalendar({ year, month, day }) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function partsOf(date: string): Parts {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day };
}

/** Works a printed date out against the issue's date; undefined where that cannot be done. */
export function resolveDate(printed: PrintedDate, issueDate: string | null, ahead: boolean): Resolved | undefined {
  if (printed.relative !== undefined) return relative(printed, issueDate);
  const year = printed.year ?? (issueDate === null ? undefined : nearestYear(printed, partsOf(issueDate), ahead));
  const start = edtf({ ...printed, year });
  if (start === undefined || year === undefined) return undefined;
  if (!printed.until) return { start, end: null };
  // "28 December to 3 January": a range that would run backwards ends in the next year.
  const turns =
    printed.until.month !== undefined && printed.month !== undefined && printed.until.month < printed.month ? 1 : 0;
  const end = edtf({ ...printed.until, year: printed.until.year ?? year + turns });
  return end === undefined || end < start ? undefined : { start, end };
}

// A bare date this many months ahead of the issue is one to come; one farther off is last year's.
const soon = 5;

/** The year of a bare "May 17": that of the date nearest to the issue, or the next such date where the sentence looks ahead. */
function nearestYear({ month, day }: PrintedDate, issue: Parts, ahead: boolean): number | undefined {
  if (issue.year === undefined || month === undefined || issue.month === undefined) return issue.year;
  const later =
    month > issue.month || (month === issue.month && day !== undefined && issue.day !== undefined && day > issue.day);
  const earlier =
    month < issue.month || (month === issue.month && day !== undefined && issue.day !== undefined && day < issue.day);
  if (ahead) return earlier ? issue.year + 1 : issue.year;
  return later && month - issue.month > soon ? issue.year - 1 : issue.year;
}

function relative({ relative: words = '', month }: PrintedDate, issueDate: string | null): Resolved | undefined {
  if (issueDate === null) return undefined;
  const issue = partsOf(issueDate);
  const value = weekdays.includes(words) ? weekday(words, issue) : edtf(shifted(words, month, issue));
  return value === undefined ? undefined : { start: value, end: null };
}

/** "two months ago", told as precisely as its unit: of weeks, the month in which that day lies. */
function ago(words: string, issue: Parts): Parts {
  const [count = '', unit] = words.split(' ');
  const back = Number(count);
  if (unit === 'year') return { year: issue.year! - back };
  if (issue.month === undefined) return {};
  if (unit === 'month') return monthsBefore(issue, back);
  if (issue.day === undefined) return {};
  const day = dayBefore(issue, back * (unit === 'week' ? 7 : 1));
  return unit === 'week' ? { year: day.year, month: day.month } : day;
}

function monthsBefore({ year, month }: Parts, back: number): Parts {
  const count = year! * 12 + month! - 1 - back;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function shifted(words: string, month: number | undefined, issue: Parts): Parts {
  if (words.endsWith(' ago')) return ago(words, issue);
  const [which, unit] = words.split(' ');
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const year = issue.year!;
  if (unit === 'year') return { year: year + step };
  if (issue.month === undefined) return {};
  if (unit === 'week') return monthOfWeek(issue, step);
  if (unit === 'month') return monthsBefore(issue, -step);
  if (unit === 'month-name' && month !== undefined) {
    if (which === 'this') return { year, month };
    if (which === 'last') return { year: month < issue.month ? year : year - 1, month };
    return { year: month > issue.month ? year : year + 1, month };
  }
  if (words === 'today' && issue.day !== undefined) return issue;
  if (words === 'yesterday' && issue.day !== undefined) return dayBefore(issue, 1);
  return {};
}

/** The month of a whole week, Monday to Sunday: EDTF has no week, and one that lies in two months tells neither. */
function monthOfWeek(issue: Parts, step: number): Parts {
  if (issue.day === undefined) return {};
  const sinceMonday = (new Date(Date.UTC(issue.year!, issue.month! - 1, issue.day)).getUTCDay() + 6) % 7;
  const monday = dayBefore(issue, sinceMonday - 7 * step);
  const sunday = dayBefore(monday, -6);
  return monday.month === sunday.month ? { year: monday.year, month: monday.month } : {};
}

/** The last such weekday before the issue's day. */
function weekday(name: string, issue: Parts): string | undefined {
  if (issue.month === undefined || issue.day === undefined) return undefined;
  const today = new Date(Date.UTC(issue.year!, issue.month - 1, issue.day)).getUTCDay();
  const back = (today - weekdays.indexOf(name) + 7) % 7;
  return edtf(dayBefore(issue, back === 0 ? 7 : back));
}

function dayBefore({ year, month, day }: Parts, days: number): Parts {
  const date = new Date(Date.UTC(year!, month! - 1, day! - days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
