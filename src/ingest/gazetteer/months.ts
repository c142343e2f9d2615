/** Month names and their abbreviations in English, the longest first, to month numbers. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  'January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|September Sept Sep|October Oct|November Nov|December Dec'
    .split('|')
    .flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** Days of the week, Sunday first as in Date.getUTCDay. */
export const weekdays: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** "Thursday", "May", "Sept": whether a word is the name of a day of the week or of a month. */
export const isCalendarName = (word: string): boolean => Object.hasOwn(months, word) || weekdays.includes(word);
