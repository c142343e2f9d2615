import type { Markup } from './html.ts';
import { html, joined } from './html.ts';

/** A date as a person says it, no more precise than it is: 3 March 2022, March 2022, 2022. */
export function spoken(date: string): string {
  const [year = '', month, day] = date.split('-');
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at);
}

/** A date for people and machines alike. */
export const time = (date: string): Markup => html`<time datetime="${date}">${spoken(date)}</time>`;

/** From when to when, as far as it is known. */
export function span(start: string | null, end: string | null): Markup | null {
  if (start === null) return end === null ? null : html`until ${time(end)}`;
  return end === null || end === start ? time(start) : html`${time(start)} to ${time(end)}`;
}

/** "3 articles". */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;

/** `INTERVIEW` as a person writes it. */
export const lower = (name: string): string => name.toLowerCase();

/** Text from a newsletter within a sentence of ours: it keeps its own direction to itself. */
export const own = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** Those of the parts that are there, with dots between them. */
export const dotted = (parts: readonly (Markup | string | null | false)[]): Markup =>
  joined(
    parts.filter((part) => part !== null && part !== false && part !== '').map((part) => html`${part}`),
    ' · ',
  );

/** When an issue is of, or that nobody knows. */
export function issueDate({ date, dateInferred }: { readonly date: string | null; readonly dateInferred: boolean }) {
  if (date === null) return html`undated`;
  return dateInferred ? html`${time(date)} (inferred)` : time(date);
}
