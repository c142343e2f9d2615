/** First day that an EDTF date of day, month or year may mean. */
export function firstDay(date: string): Date {
  const [year, month = '01', day = '01'] = date.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** Last day that an EDTF date of day, month or year may mean. */
export function lastDay(date: string): Date {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return firstDay(date);
  return new Date(Date.UTC(year!, month ?? 12, 0));
}

/** `2022-03-03` as a person says it: 3 March 2022. */
export function spoken(date: string): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(firstDay(date));
}

/** `2022-03-03`, of a day. */
export const isoDay = (day: Date) => day.toISOString().slice(0, 10);
