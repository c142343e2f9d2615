import { badInput, shown } from './errors.ts';

/** First and last day that a partial date may mean, as `2024-11-01` and `2024-11-30`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days of `2021-12-23`, `2024-11` or `2021`; null where the text is none of these or no such day exists. */
export function daysOf(text: string): Days | null {
  const match = pattern.exec(text);
  if (!match || match[1] === '0000') return null;
  const [, year, month, day] = match;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const last = day ? first : `${year}-${month ?? '12'}-${daysIn(Number(year), Number(month ?? 12))}`;
  return isDay(first) ? { first, last } : null;
}

/** A partial date that has been checked to be one. */
export function partialDate(value: unknown): string {
  if (typeof value === 'string' && daysOf(value)) return value;
  throw badInput(`${shown(value)} is no date; give a day, month or year that exists, as 2021-12-23, 2024-11 or 2021.`);
}

function daysIn(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCFullYear(year);
  return String(last.getUTCDate()).padStart(2, '0');
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
