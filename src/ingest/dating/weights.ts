import type { DateSign } from './signs.ts';

/** A month of a year, or a whole year. */
export interface Time {
  readonly year: number;
  readonly month: number | undefined;
}

// How well a time told of fits an issue that so many months or years later came out: news is of yesterday.
const monthsAgo = [3, 2.6, 2, 1.5, 1.2, 1, 0.9, 0.8, 0.7, 0.6, 0.6, 0.6];
const monthsAhead = [0.8, 1.2, 1.2, 1.2, 1, 1, 1, 1, 1, 1, 1, 1];
// A day without its year is of the weeks before, or the reader would take it for one of them.
const daysAgo = [3, 2.6, 2, 1, 0.3, -0.3, -0.8, -1.2, -1.6, -2, -3, -4];
const bareMonthsAgo = [1.5, 1.4, 1.2, 1, 0.8, 0.6, 0.4, 0.2, 0, -0.3, -0.6, -1];
const yearsAgo = [0.1, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.2];
const yearsAhead = [0.5, 2, 1.5, 0.8, 0.4, 0.2, 0.2];
const goalsAhead = [0.2, 0.6, 0.6, 0.6, 0.6, 0.6, 0.5, 0.5, 0.5, 0.5, 0.5];
const soonest = 6;

const index = (year: number, month: number) => year * 12 + month - 1;

interface Bucket {
  readonly sign: DateSign;
  count: number;
}

/** Like signs as one, since what one story says five times is said once. */
function bucketsOf(signs: readonly DateSign[]): readonly Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const sign of signs) {
    const { kind, outlook, year, month, day, weekday } = sign;
    const key = `${kind} ${outlook} ${year} ${month} ${day === undefined} ${weekday === undefined ? '' : `${day} ${weekday}`}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.count += 1;
    else buckets.set(key, { sign, count: 1 });
  }
  return [...buckets.values()];
}

// A text that prints more years than this is a chronicle: only its commonest can be an issue's.
const most = 40;

/** The times at which an issue that prints these signs may have come out: with a month that it tells of, or a whole year. */
function candidates(buckets: readonly Bucket[], known: number | undefined): readonly Time[] {
  const counts = new Map<number, number>(known === undefined ? [] : [[known, 1]]);
  const months = new Set<number>();
  for (const { sign, count } of buckets) {
    if (sign.year !== undefined) {
      const near = sign.outlook === 'ahead' ? [-2, -1, 0] : [0, 1];
      for (const step of near) counts.set(sign.year + step, (counts.get(sign.year + step) ?? 0) + count);
    }
    if (sign.month !== undefined && sign.outlook !== 'ahead') months.add(sign.month);
  }
  const years = [...counts]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, most)
    .filter(([year]) => known === undefined || year === known);
  const dated = new Set(
    buckets.filter(({ sign }) => sign.outlook !== 'ahead').map(({ sign: { year, month } }) => `${year} ${month}`),
  );
  return years.flatMap(([year]) =>
    [...months]
      .filter((month) => dated.has(`${year} ${month}`) || dated.has(`undefined ${month}`))
      .map((month): Time => ({ year, month })),
  );
}

// One year long past, or one far ahead, does not tell the issue's.
const enough = 1;

/** When the issue came out, by what fits its signs best; undefined where they do not tell. */
export function likeliest(signs: readonly DateSign[], known?: number): Time | undefined {
  const buckets = bucketsOf(signs);
  const style = styleOf(signs);
  let best: { time: Time; score: number } | undefined;
  for (const time of candidates(buckets, known)) {
    let [score, support] = [0, 0];
    for (const { sign, count } of buckets) {
      const fits = Math.sqrt(count) * fit(sign, time, style);
      score += fits;
      support += supportOf(sign, time, fits);
    }
    if ((support >= enough || known !== undefined) && (best === undefined || score > best.score))
      best = { time, score };
  }
  return best?.time;
}

/** How much a sign tells of the year. */
function supportOf({ kind, year, month, weekday }: DateSign, time: Time, fits: number): number {
  if (kind === 'dated') {
    const past = index(time.year, time.month!) - index(year!, month!);
    return past >= 0 && past < 12 ? 1 : Math.max(0, fits);
  }
  return year === undefined && weekday === undefined ? 0 : Math.max(0, fits);
}

/** The share of days that are printed without their year: where most are, one with a year is of another year. */
function styleOf(signs: readonly DateSign[]): number {
  const days = signs.filter(({ outlook, day }) => outlook !== 'ahead' && day !== undefined);
  return days.length === 0 ? 0 : days.filter(({ year }) => year === undefined).length / days.length;
}

/** How well one sign fits an issue of that time: below zero where it speaks against it. */
function fit(sign: DateSign, time: Time, style: number): number {
  const { kind, outlook, year = 0, month = 1 } = sign;
  if (kind === 'dated') return dated(outlook, index(time.year, time.month!) - index(year, month), style);
  if (kind === 'bare') return bare(sign, time);
  const past = time.year - year;
  if (kind === 'named') return named(outlook, past);
  if (kind === 'goal') return past > 0 ? -3 : (goalsAhead[-past] ?? 0.3);
  if (kind === 'period') return [0.6, 1.2, 0.8][past + 1] ?? (past > 0 ? 0.3 : -0.5);
  if (kind === 'compared') return past < 0 ? -2 : ([-1, 1.5, 0.8, 0.4][past] ?? 0.1);
  if (outlook === 'ahead') return past > 0 ? -4 : (yearsAhead[-past] ?? 0);
  if (past < 0) return outlook === 'told' ? -5 : -1;
  return (yearsAgo[past] ?? 0.1) * (outlook === 'told' ? 1 : 0.5);
}

function dated(outlook: DateSign['outlook'], past: number, style: number): number {
  if (outlook === 'ahead')
    return past > 0 ? -4 : (monthsAhead[-past] ?? yearsAhead[Math.ceil(-past / 12)] ?? 0) * (past > -12 ? 1 : 0.5);
  if (past < 0) return outlook === 'told' ? -5 : -1.5;
  const firm = outlook === 'told' ? 1 : 0.5;
  const near = monthsAgo[past];
  return (
    firm * (near === undefined ? (yearsAgo[Math.ceil(past / 12)] ?? 0.1) : near * (1 - (past < 2 ? 0.4 : 0.9) * style))
  );
}

function bare({ outlook, month = 1, day, weekday }: DateSign, time: Time): number {
  const past = (time.month! - month + 12) % 12;
  const coming = (12 - past) % 12;
  if (outlook === 'ahead') return coming <= soonest ? monthsAhead[coming]! : past === 1 ? -0.3 : -1.5;
  const near = (day === undefined ? bareMonthsAgo : daysAgo)[past]! * (outlook === 'told' ? 1 : past > 8 ? 0.25 : 0.5);
  if (weekday === undefined) return near;
  const year = time.month! < month ? time.year - 1 : time.year;
  return near + (new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday ? 3 : -3);
}

function named(outlook: DateSign['outlook'], past: number): number {
  if (outlook === 'ahead') return past > 0 ? -2 : past === 0 ? 1 : past === -1 ? 0.6 : 0;
  if (past < 0) return -0.5;
  return (past === 0 ? 1.5 : past === 1 ? 0.4 : 0) * (outlook === 'told' ? 1 : 0.6);
}
