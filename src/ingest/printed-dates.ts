import { months } from './gazetteer/months.ts';
import { isInCalendar } from './recognize/calendar.ts';

const names = Object.keys(months).join('|');
const year = String.raw`(?<y>(?:19|20)\d{2})`;
const day = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|&|\/)\s*\d{1,2}(?:st|nd|rd|th)?)?`;
const month = String.raw`(?<m>${names})\.?`;
const upTo = String.raw`(?:\s*(?:-|–|\/|&|to|and)\s*(?:\d{1,2}\s+)?(?:${names})\.?(?:\s+\d{1,2})?)?`;

const patterns: readonly RegExp[] = [
  /(?<y>(?:19|20)\d{2})\s?年\s?(?<mm>\d{1,2})\s?月(?:\s?(?<d>\d{1,2})\s?日)?/,
  new RegExp(String.raw`\b${year}\s?[-./]\s?(?<mm>\d{1,2})\s?[-./]\s?(?<d>\d{1,2})\b`),
  new RegExp(String.raw`\b${day}(?:\s+of)?\s+${month}${upTo},?\s+${year}\b`, 'i'),
  new RegExp(String.raw`\b${month}\s+${day}${upTo},?\s+${year}\b`, 'i'),
  new RegExp(String.raw`\b(?<d>\d{1,2})\.(?<mm>\d{1,2})\.${year}\b`),
  // "17/05/2024" and "05/17/2024": only where the calendar tells which is the month.
  new RegExp(String.raw`\b(?<d>1[3-9]|2\d|3[01])\/(?<mm>0?\d|1[0-2])\/${year}\b`),
  new RegExp(String.raw`\b(?<mm>0?\d|1[0-2])\/(?<d>1[3-9]|2\d|3[01])\/${year}\b`),
  new RegExp(String.raw`\b${month}${upTo},?\s+${year}\b`, 'i'),
  new RegExp(String.raw`\b${year}\s+${month}(?:\s+(?<d>\d{1,2}))?\b`, 'i'),
  new RegExp(String.raw`(?<![\d./-])${year}[./-](?<mm>0[1-9]|1[0-2])(?![\d./-]|\s?[-–]\s?\d)`),
  new RegExp(String.raw`(?<![\d./-])(?<mm>0[1-9]|1[0-2])[./]${year}(?![\d./-])`),
  new RegExp(String.raw`\b(?:spring|summer|autumn|fall|winter)\s+${year}\b`, 'i'),
];

export interface PrintedDate {
  /** EDTF, of a range its beginning. */
  readonly value: string;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
}

/** The first calendar date in a short text, as precise as it is printed. */
export function printedDate(text: string): PrintedDate | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const value = found ? valueOf(found.groups ?? {}) : null;
    if (found && value) return { value, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

function valueOf({ y, m, mm, d }: Record<string, string | undefined>): string | null {
  const monthNumber = mm ? Number(mm) : m ? months[capitalized(m)]! : 0;
  if (monthNumber === 0) return y ?? null;
  if (monthNumber > 12) return null;
  const value = `${y}-${String(monthNumber).padStart(2, '0')}`;
  if (d === undefined) return value;
  // A day that the calendar lacks is a misprint: the month is all that can be believed.
  return isInCalendar({ year: Number(y), month: monthNumber, day: Number(d) })
    ? `${value}-${d.padStart(2, '0')}`
    : value;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
