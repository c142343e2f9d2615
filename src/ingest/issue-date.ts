import { signsIn, type DateSign } from './dating/signs.ts';
import { likeliest, type Time } from './dating/weights.ts';
import { sourceSpan } from './source-span.ts';
import type { IssueDate, IssueLayout } from './types.ts';

/** The issue's date as its masthead prints it; where that tells no month, as the newest event reported does. */
export function issueDateOf(layout: Pick<IssueLayout, 'articles' | 'masthead'>): IssueDate | null {
  const { date } = layout.masthead;
  if (date !== null && date.value.length > 4) return date;
  const inferred = inferIssueDate(layout, date === null ? undefined : Number(date.value));
  return inferred !== null && (date === null || inferred.value.startsWith(date.value)) ? inferred : date;
}

/** The month of the newest event that the articles report, of a year where it is known; null where none is dated. */
function inferIssueDate({ articles }: Pick<IssueLayout, 'articles'>, year?: number): IssueDate | null {
  const signs = articles.flatMap(({ body, photos }) => [
    ...signsIn(body, false),
    ...photos.flatMap(({ caption }) => signsIn(caption, true)),
  ]);
  const time = likeliest(signs, year) ?? (signs.some(tellsMonth) ? undefined : newestYear(signs));
  const shown = time && newestOf(signs, time);
  if (!time || !shown) return null;
  // A day of the newest event is the earliest day of the issue, not its own: the month is what the text supports.
  const { prose, start, end } = shown;
  return {
    value: time.month === undefined ? String(time.year) : `${time.year}-${String(time.month).padStart(2, '0')}`,
    basis: 'inferred',
    evidence: sourceSpan(prose, start, end),
  };
}

const tellsMonth = ({ month, outlook }: DateSign) => month !== undefined && outlook !== 'ahead';

/** Where no month is told of: the newest year that is, by itself or in a name. */
function newestYear(signs: readonly DateSign[]): Time | undefined {
  const years = signs.flatMap(({ year, outlook }) => (year === undefined || outlook === 'ahead' ? [] : [year]));
  const year = years.reduce((best, one) => Math.max(best, one), 0);
  return year === 0 ? undefined : { year, month: undefined };
}

/** The last day told of in that month, or what else tells of it. */
function newestOf(signs: readonly DateSign[], { year, month }: Time): DateSign | undefined {
  const rank = (sign: DateSign) =>
    (sign.month === month ? 100 : 0) +
    (sign.year === year ? 50 : 0) +
    (sign.outlook === 'told' ? 40 : 0) +
    (sign.day ?? 0);
  const fitting = signs.filter(
    (sign) => sign.outlook !== 'ahead' && (month === undefined ? sign.year === year : sign.month === month),
  );
  return fitting.reduce<DateSign | undefined>(
    (best, sign) => (best === undefined || rank(sign) > rank(best) ? sign : best),
    undefined,
  );
}
