import { datesIn, type PrintedDate } from './recognize/dates.ts';
import { edtf } from './recognize/resolve-dates.ts';
import { sourceSpan } from './source-span.ts';
import type { IssueDate, IssueLayout, Prose } from './types.ts';

interface Dated {
  readonly value: string;
  readonly prose: Prose;
  readonly date: PrintedDate;
}

// "by 2025", "since 2019": a bound, no report of what has happened.
const bounded =
  /\b(?:by|since|until|till|before|due|toward|towards|target\w{0,3}|deadline|for the year|next)\b[^.;]{0,40}$/iu;
// "will be shown in …": the whole sentence looks ahead.
const ahead =
  /\b(?:will|shall|planned|plans|scheduled|upcoming|expected|to be|are to|is to|hopes? to|aims? to|forecast\w{0,3}|would)\b/iu;

function isReported(text: string, at: number): boolean {
  const sentence = text
    .slice(Math.max(0, at - 300), at)
    .split(/[.!?]\s/u)
    .at(-1)!;
  return !ahead.test(sentence) && !bounded.test(sentence);
}

const yearInName = /\b(?:\p{L}{3,20} (20\d\d)|(20\d\d) \p{Lu}\p{L}{2,20})\b/gu;

/** The month of the newest event that the articles report, where no masthead prints a date; null where none is dated. */
export function inferIssueDate(layout: IssueLayout): IssueDate | null {
  const proses = layout.articles.flatMap(({ body, photos }) => [body, ...photos.map(({ caption }) => caption)]);
  const reported = proses.flatMap((prose) =>
    datesIn(prose.text)
      .filter(({ start, relative }) => relative === undefined && isReported(prose.text, start))
      .map((date) => ({ prose, date })),
  );
  const newest = newestOf(withYears(reported, proses));
  if (!newest) return null;
  // A day of the newest event is the earliest day of the issue, not its own: the month is what the text supports.
  return {
    value: newest.value.slice(0, 7),
    basis: 'inferred',
    evidence: sourceSpan(newest.prose, newest.date.start, newest.date.end),
  };
}

function newestOf(all: readonly Dated[]): Dated | undefined {
  // A whole year is the weakest: it counts where nothing in that year is told more precisely.
  return [...all].sort(
    (a, b) => b.value.slice(0, 4).localeCompare(a.value.slice(0, 4)) || b.value.localeCompare(a.value),
  )[0];
}

/** Gives each bare date the newest year that the text reports things of. */
function withYears(reported: readonly { prose: Prose; date: PrintedDate }[], proses: readonly Prose[]): Dated[] {
  const explicit = reported.flatMap(({ prose, date }): Dated[] => {
    const last = date.until?.day !== undefined || date.until?.month !== undefined ? { ...date.until } : date;
    const value =
      date.year === undefined ? undefined : edtf(last.year === undefined ? { ...last, year: date.year } : last);
    return value === undefined ? [] : [{ value, prose, date }];
  });
  const newest = newestOf(explicit.filter(({ value }) => value.length > 4));
  const anchor = newest?.value ?? newestYearInNames(proses) ?? newestOf(explicit)?.value;
  if (anchor === undefined) return explicit;
  const sure = explicit.filter(({ value }) => value.length > 4 || value <= anchor.slice(0, 4));
  return [...sure, ...reported.flatMap(({ prose, date }) => bare(prose, date, anchor))];
}

// A bare date this many months after the newest full one is last year's.
const wrap = 8;

function bare(prose: Prose, date: PrintedDate, anchor: string): Dated[] {
  if (date.year !== undefined || date.month === undefined || date.day === undefined) return [];
  const year = Number(anchor.slice(0, 4));
  const month = date.until?.month ?? date.month;
  const day = date.until?.day ?? date.day;
  const known = anchor.length > 4 ? Number(anchor.slice(5, 7)) : undefined;
  const value = edtf({ year: known !== undefined && month - known > wrap ? year - 1 : year, month, day });
  return value === undefined ? [] : [{ value, prose, date }];
}

/** The year that most names carry: "World Science Forum 2011". One that only a plan for later carries is rarer. */
function newestYearInNames(proses: readonly Prose[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of proses) {
    for (const [, after, before] of text.matchAll(yearInName)) {
      const year = (after ?? before)!;
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]?.[0];
}
