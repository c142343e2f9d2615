/** A date as far as it is printed. */
export interface Parts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

// A leap year, for a day whose year is not printed: 29 February may be one.
const leap = 2000;

/** Whether the calendar has such a day, as far as it is printed: no 31 June, no 29 February 2011. */
export function isInCalendar({ year = leap, month, day }: Parts): boolean {
  if (month === undefined) return day === undefined || (day >= 1 && day <= 31);
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** A range from its first part to its last. */
export interface Range extends Parts {
  readonly until: Parts;
}

/** Both ends of a range, each with what only the other prints; none where it would run backwards. */
export function range(a: Parts, b: Parts): Range | undefined {
  const month = a.month ?? b.month;
  const until = b.month ?? a.month;
  // "28 December to 3 January 2012" begins the year before, "30 December 2011 to 2 January" ends the year after.
  const turns = month !== undefined && until !== undefined && until < month ? 1 : 0;
  const from = { year: a.year ?? (b.year === undefined ? undefined : b.year - turns), month, day: a.day };
  const to = { year: b.year ?? (a.year === undefined ? undefined : a.year + turns), month: until, day: b.day };
  if (!isInCalendar(from) || !isInCalendar(to) || runsBack(from, to)) return undefined;
  return { ...from, until: to };
}

// Without a year, a range from one month to another may run over the turn of the year.
const runsBack = (from: Parts, to: Parts): boolean =>
  (from.year ?? 0) !== (to.year ?? 0)
    ? (from.year ?? 0) > (to.year ?? 0)
    : from.month === to.month
      ? (from.day ?? 0) > (to.day ?? 31)
      : from.year !== undefined && (from.month ?? 0) > (to.month ?? 12);
