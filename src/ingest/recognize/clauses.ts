import type { PrintedDate } from './dates.ts';
import type { Telling } from './telling.ts';

// Where one thing that is told may end and the next begin: "; ", ", while ", " and ".
const joint = /;\s|,?\s(?:and|while|but|before|after|followed by)\s|,\s(?:which|where)\s/gu;
// No sentence of news joins more clauses that each have a date of their own.
const most = 24;

/**
 * The ways of parting a sentence into what stands before a conjunction and after it, each side with a date of its own.
 * "Lima signed the pact on May 3, and Oslo followed on June 7" has one.
 */
export function* partings(telling: Telling): Generator<readonly [before: Telling, after: Telling]> {
  const dates = telling.dates.filter(isPrecise);
  if (dates.length < 2) return;
  const { start, end } = telling.sentence;
  let count = 0;
  for (const { 0: word, index } of telling.text.matchAll(joint)) {
    const at = start + index;
    if (!dates.some((date) => date.end <= at) || !dates.some((date) => date.start >= at + word.length)) continue;
    if ((count += 1) > most) return;
    yield [within(telling, start, at), within(telling, at + word.length, end)];
  }
}

/** A year alone is history told in passing: it divides no sentence. */
const isPrecise = ({ month, relative }: PrintedDate): boolean => month !== undefined || relative !== undefined;

/** The same sentence, as far as it stands between two offsets. */
function within(telling: Telling, start: number, end: number): Telling {
  const inside = (one: { readonly start: number; readonly end: number }) => one.start >= start && one.end <= end;
  return {
    ...telling,
    sentence: { start, end },
    text: telling.passage.text.slice(start, end),
    tokens: telling.tokens.filter(inside),
    dates: telling.dates.filter(inside),
  };
}
