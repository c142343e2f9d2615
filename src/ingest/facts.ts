import { countryAdjectives } from './gazetteer/countries.ts';
import { titleOf } from './recognize/event-titles.ts';
import { eventsIn, type FoundEvent } from './recognize/events.ts';
import type { Found, Sentence } from './recognize/passage.ts';
import { resolvePeople, type Resolved } from './resolve-people.ts';
import { sourceSpan } from './source-span.ts';
import type { ArticleFacts, Event, Mention, Organization } from './types.ts';
import type { Context, Reading } from './reading.ts';

/** An article's facts from its texts and the names found there. */
export function factsOf(readings: readonly Reading[], context: Context): ArticleFacts {
  const headline = readings.find(({ passage }) => passage.place === 'title')?.passage.text ?? null;
  const { people, found: withSurnames } = resolvePeople(readings);
  const mentions = readings.flatMap((reading, n) =>
    withSurnames[n]!.flatMap((one) => mentionOf(one, reading, context) ?? []),
  );
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const valuesOf = (kind: Mention['kind']): string[] => [
    ...new Set(mentions.filter((one) => one.kind === kind && one.candidates === undefined).map(({ value }) => value)),
  ];
  const organizations = valuesOf('organization').flatMap((name) => context.lexicon.of(name) ?? []);
  return {
    countries: valuesOf('country'),
    blocs: valuesOf('bloc'),
    organizations,
    people,
    events: withoutRepeats(
      readings.flatMap((reading, n) => eventsOf(reading, withSurnames[n]!, { ...context, headline })),
    ),
    mentions,
  };
}

function mentionOf(
  found: Found | Resolved,
  { prose, passage }: Reading,
  { lexicon, source, report }: Context,
): Mention | undefined {
  const span = sourceSpan(prose, found.start, found.end);
  if (span.end <= span.start) return undefined;
  const base = {
    ...span,
    kind: found.kind,
    surface: source.slice(span.start, span.end),
    place: passage.place,
    rule: found.rule,
  };
  if (found.kind !== 'organization')
    return 'candidates' in found && found.candidates
      ? { ...base, value: base.surface, candidates: found.candidates }
      : { ...base, value: found.value };
  const surface = passage.text.slice(found.start, found.end);
  const organization = organizationOf(found, surface, lexicon);
  if (organization) return { ...base, value: organization.name };
  const candidates = lexicon.candidates(surface);
  report({ ...span, rule: 'resolve/ambiguous', reason: `"${surface}" may stand for ${candidates.join(' or ')}` });
  return { ...base, value: surface, candidates };
}

function organizationOf(found: Found, surface: string, lexicon: Context['lexicon']): Organization | undefined {
  return lexicon.candidates(surface).length > 0 ? undefined : (lexicon.of(surface) ?? lexicon.of(found.value));
}

function eventsOf(
  { prose, passage }: Reading,
  found: readonly Found[],
  { lexicon, issueDate, headline }: Context & { readonly headline: string | null },
): Event[] {
  if (passage.place === 'title') return [];
  return eventsIn(passage, issueDate).map((event) => {
    const inside = foundIn(found, event.sentence);
    const bodies = inside.filter(({ kind }) => kind === 'organization');
    const namesOf = (found: readonly Found[]): string[] => [
      ...new Set(
        found.flatMap((one) => organizationOf(one, passage.text.slice(one.start, one.end), lexicon)?.name ?? []),
      ),
    ];
    const countries = inside.filter(({ kind }) => kind === 'country').map(({ value }) => value);
    const parties = bodies.length > 0 ? namesOf(outermost(bodies)) : landsOf(inside, passage.text);
    return {
      ...described(event),
      name: titleOf(event.name, event.kind, { parties, headline }),
      organizations: namesOf(bodies),
      countries: [...new Set(countries)],
      sentence: passage.text.slice(event.sentence.start, event.sentence.end).trim(),
      evidence: sourceSpan(prose, event.sentence.start, event.sentence.end),
      date: event.date && { ...sourceSpan(prose, event.date.start, event.date.end), rule: event.date.rule },
    };
  });
}

/** Names that stand in no other: the department, not its ministry too. */
const outermost = (found: readonly Found[]): Found[] =>
  found.filter((one) => !found.some((other) => other !== one && other.start <= one.start && one.end <= other.end));

/** The countries that are printed by their names: "Peru", not "Peruvian". */
function landsOf(found: readonly Found[], text: string): string[] {
  const names = found.filter(({ kind }) => kind === 'country').map(({ start, end }) => text.slice(start, end));
  return [...new Set(names.filter((name) => !countryAdjectives().has(name)))];
}

const described = ({
  kind,
  start,
  end,
  city,
  country,
  rule,
}: FoundEvent): Pick<Event, 'kind' | 'start' | 'end' | 'city' | 'country' | 'rule'> => ({
  kind,
  start,
  end,
  city,
  country,
  rule,
});

/** What stands in a sentence, of names in order of their start. */
function foundIn(found: readonly Found[], { start, end }: Sentence): Found[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.start >= start) high = middle;
    else low = middle + 1;
  }
  const inside: Found[] = [];
  for (let i = low; i < found.length && found[i]!.start < end; i += 1) if (found[i]!.end <= end) inside.push(found[i]!);
  return inside;
}

/** The same thing told twice is one event: told with its date, where one telling has none. */
function withoutRepeats(events: readonly Event[]): Event[] {
  const byName = new Map<string, Event[]>();
  for (const event of events) {
    const key = event.name.toLowerCase();
    const told = byName.get(key) ?? [];
    if (told.some(({ start }) => start === event.start || event.start === null)) continue;
    byName.set(key, [...told.filter(({ start }) => start !== null), event]);
  }
  const kept = new Set([...byName.values()].flat());
  return events.filter((event) => kept.has(event));
}
