import { isCalendarName, weekdays } from '../gazetteer/months.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import { datesIn, type PrintedDate } from '../recognize/dates.ts';
import type { Prose } from '../types.ts';

/** One thing that a text says about the time it was printed at. */
export interface DateSign {
  /**
   * `dated`: with month and year; `bare`: without year; `year`: a year alone; `named`: a year inside a name;
   * `compared`: one whose figures are known, or measured by; `goal`: a round year to come; `period`: the first of a plan's.
   */
  readonly kind: 'dated' | 'bare' | 'year' | 'named' | 'compared' | 'goal' | 'period';
  readonly outlook: Outlook;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Of a bare day: the weekday that is printed beside it, 0 for Sunday. */
  readonly weekday?: number | undefined;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** What a text's dates tell of its own time. */
export function signsIn(prose: Prose, isCaption: boolean): DateSign[] {
  const dates = datesIn(prose.text).filter(({ relative }) => relative === undefined || relative === 'this month-name');
  const signs = dates.flatMap((date) => signOf(date, prose) ?? []);
  const months = new Set(signs.flatMap(({ kind, end }) => (kind === 'dated' ? [end] : [])));
  const all = [...signs.filter(({ kind }) => kind !== 'year'), ...yearsIn(prose).filter(({ end }) => !months.has(end))];
  return isCaption ? all.map((sign) => (sign.outlook === 'open' ? { ...sign, outlook: 'told' } : sign)) : all;
}

function signOf(date: PrintedDate, prose: Prose): DateSign | null {
  const { start, end, until } = date;
  const last =
    until?.month === undefined && until?.day === undefined ? date : { ...until, month: until.month ?? date.month };
  const year = last.year ?? date.year;
  if (last.month === undefined) return null;
  const outlook = outlookOf(prose.text, start, end);
  const when = { year, month: last.month, day: last.day, prose, start, end };
  if (year !== undefined) return { kind: 'dated', outlook, ...when };
  return {
    kind: 'bare',
    outlook,
    weekday: until === undefined ? weekdayBeside(prose.text, start, end) : undefined,
    ...when,
  };
}

// A code, an amount or a page is no year: "ISO 2016", "2,010", "No. 2015", "2,000 kilometers".
const yearAlone =
  /(?<![\d.,:/$€£¥#–-]|\b(?:No|Nos|ISO|GB|pp?)\.? )\b(?:19|20)\d\d\b(?![\d%]|[.,]\d| (?:\p{Ll}{1,20} )?(?:people|tons|tonnes|meters|metres|kilometers|kilometres|km|units|million|billion|employees|students|hectares|square|years|jobs|yuan|euros|dollars|RMB)\b)/gu;
const notName =
  /^(?:Spring|Summer|Autumn|Winter|Since|From|Until|Before|After|During|By|In|The|Of|Year|Vision|Agenda|At|On|As|For|Between|About|Over|Nearly|Only|Some|Around|And|To)$/u;

const sinceThen = /\bsince $/iu;
const measured =
  /\b(?:same (?:period|time|month|quarter) (?:of|in)|(?:up|down|rise|increase|compared|growth|than|over|from|double|level)\b[^.;]{0,25}) $/iu;
const figures = /^,? (?:up|down|a rise|an increase|a decrease) |^[^.;]{0,20}year[- ]on[- ]year/iu;
const bound = /\b(?:by|before|until|till|towards?)(?: the)?(?: (?:end|start|beginning|middle|year))?(?: of)? $/iu;

function yearsIn(prose: Prose): DateSign[] {
  return [...prose.text.matchAll(yearAlone)].map(({ 0: digits, index: start }): DateSign => {
    const end = start + 4;
    const outlook = sinceThen.test(prose.text.slice(Math.max(0, start - 8), start))
      ? 'told'
      : outlookOf(prose.text, start, end);
    const sign = { kind: 'year', year: Number(digits), outlook, prose, start, end } as const;
    return { ...sign, kind: kindOfYear(sign) };
  });
}

function kindOfYear({ year, outlook, prose, start, end }: DateSign): DateSign['kind'] {
  const before = prose.text.slice(Math.max(0, start - 40), start);
  const after = prose.text.slice(end, end + 40);
  if (/^\s?[-–—]\s?20\d\d/u.test(after)) return 'period';
  if (sinceThen.test(before)) return 'year';
  if (figures.test(after) || (measured.test(before) && outlook !== 'ahead')) return 'compared';
  if (bound.test(before) && outlook !== 'told' && year! % 5 === 0) return 'goal';
  const beside = [/(\p{Lu}[\p{L}-]+) $/u.exec(before)?.[1], /^ (\p{Lu}[\p{L}-]+)/u.exec(after)?.[1]];
  const isNamed = beside.some((word) => word !== undefined && !isCalendarName(word) && !notName.test(word));
  return isNamed && !/\b(?:in|during|of|by) $/iu.test(before) ? 'named' : 'year';
}

/** "Thursday, May 3", "May 3 (Thursday)". */
function weekdayBeside(text: string, start: number, end: number): number | undefined {
  const name =
    /\b(\p{Lu}\p{Ll}{2,6}day),? $/u.exec(text.slice(Math.max(0, start - 14), start))?.[1] ??
    /^(?: \(|, an? )(\p{Lu}\p{Ll}{2,6}day)\b/u.exec(text.slice(end, end + 16))?.[1];
  const at = name === undefined ? -1 : weekdays.indexOf(name);
  return at < 0 ? undefined : at;
}
