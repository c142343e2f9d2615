import { gatheringsIn } from './event-names.ts';
import { kindOf } from './event-choice.ts';
import type { FoundEvent } from './events.ts';
import { placeOf } from './event-places.ts';
import { resolveIn, type Telling } from './telling.ts';

// What may stand between the date and the name: ", Nairobi: ", " – ", ": ".
const lead = /^(?:,\s(\p{Lu}[\p{L}’' -]{1,30}(?:,\s\p{Lu}[\p{L} ]{1,30})?))?\s?[:–—|]\s/u;

/** An entry of a calendar: "5 June, Nairobi: Day of Green Technology", "May 3-5: Forum on Tides, Bergen". */
export function listedIn(telling: Telling): FoundEvent | undefined {
  const { passage, sentence, tokens } = telling;
  const date = telling.dates[0];
  if (date === undefined || date.start - sentence.start > 2) return undefined;
  const [whole, place] = lead.exec(passage.text.slice(date.end, sentence.end)) ?? [];
  if (whole === undefined) return undefined;
  const from = date.end + whole.length;
  const behind = tokens.filter(({ start }) => start >= from);
  const gathering = gatheringsIn(passage.text, behind).find(({ proper }) => proper);
  const time = gathering && resolveIn(telling, date);
  if (!time) return undefined;
  const where = place ?? passage.text.slice(gathering.end, sentence.end).replace(/^,\s/u, '');
  return {
    ...placeNamed(where),
    ...time,
    name: gathering.name,
    kind: kindOf(gathering),
    sentence,
    date,
    rule: 'event/listed',
  };
}

/** The place that an entry gives without a preposition. */
function placeNamed(words: string): ReturnType<typeof placeOf> {
  const text = `in ${words}`;
  const whole = { start: 0, end: text.length };
  return placeOf({ text }, whole, 'conference', { verb: 0 });
}
