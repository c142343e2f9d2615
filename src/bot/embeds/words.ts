/** "🇷🇺" for RU: two regional indicators. */
export function flag(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** The flags of some countries; of many, the first and how many more. */
export function flags(countries: readonly { readonly code: string }[], most = 4): string {
  const shown = countries.slice(0, most).map(({ code }) => flag(code));
  const more = countries.length - most;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(' ');
}

const forms: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** "3 March 2022" for 2022-03-03, "March 2022" for 2022-03; what is no date stays as it is. */
export function day(date: string): string {
  const form = forms[date.length];
  const time = new Date(date);
  if (form === undefined || Number.isNaN(time.getTime())) return date;
  return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(time);
}

/** "3 March 2022 – 5 March 2022", or one of the two. */
export function span(start: string | null, end: string | null): string {
  if (start === null) return end === null ? 'undated' : `until ${day(end)}`;
  return end === null || end === start ? day(start) : `${day(start)} – ${day(end)}`;
}

/** "from 2021 · to March 2022": the ends of a range, as far as they are given. */
export function range(from: string | undefined, to: string | undefined): string {
  return dotted([from && `from ${day(from)}`, to && `to ${day(to)}`]);
}

/** "Conference" for CONFERENCE. */
export function kindName(kind: string): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}

/** "1 article", "2 articles". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** What is there, set apart by dots. */
export function dotted(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
