import { ambiguousSurnames, chineseSurnames } from './gazetteer/surnames.ts';
import { titles } from './gazetteer/roles.ts';
import { isFunctionWord } from './recognize/phrases.ts';
import { isPossessive, withoutPossessive, type Found, type Token } from './recognize/passage.ts';
import type { Person } from './types.ts';
import type { Reading } from './reading.ts';

/** A name found by its surname alone, or one that several may bear. */
export interface Resolved extends Found {
  readonly candidates?: readonly string[];
}

/** An article's people, and its names with the bare surnames added that stand for them. */
export interface People {
  readonly people: readonly Person[];
  /** For each reading, all that was found there. */
  readonly found: readonly (readonly Resolved[])[];
}

interface Known {
  readonly name: string;
  readonly surname: string;
  role: string | null;
  readonly aliases: Set<string>;
}

/** Joins the namings of one person: the full name, "Dr. Solheim", "Solheim". Two who share a surname are left apart. */
export function resolvePeople(readings: readonly Reading[]): People {
  const known = knownPeople(readings.flatMap(({ found }) => found.filter(({ kind }) => kind === 'person')));
  const bySurname = new Map<string, Known[]>();
  for (const person of known.values())
    bySurname.set(person.surname, [...(bySurname.get(person.surname) ?? []), person]);
  const found = readings.map((reading): Resolved[] => {
    const named = reading.found.map((one) => (one.kind === 'person' ? canonical(one, known, bySurname) : one));
    return [...named, ...bareSurnames(reading, bySurname)].sort((a, b) => a.start - b.start || b.end - a.end);
  });
  for (const one of found.flat())
    if (one.kind === 'person' && one.candidates === undefined) known.get(one.value)?.aliases.add(one.value);
  const standing = new Set(
    found
      .flat()
      .filter(({ kind }) => kind === 'person')
      .map(({ value }) => value),
  );
  const people = [...known.values()].filter(({ name }) => standing.has(name));
  return {
    people: people.map(({ name, role, aliases }) => ({
      name,
      role,
      aliases: [...aliases].filter((alias) => alias !== name),
    })),
    found,
  };
}

function knownPeople(found: readonly Found[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { value, role } of found) {
    const person = known.get(value) ?? {
      name: value,
      surname: surnameOf(value),
      role: null,
      aliases: new Set<string>(),
    };
    person.role ??= role ?? null;
    known.set(value, person);
  }
  // "President Koroma" in an article that also prints his given name is no second person.
  for (const person of [...known.values()]) {
    if (person.name.includes(' ')) continue;
    const full = [...known.values()].filter(
      (other) => other !== person && other.name.includes(' ') && other.surname === person.surname,
    );
    if (full.length === 0) continue;
    known.delete(person.name);
    if (full.length === 1) full[0]!.role ??= person.role;
  }
  return known;
}

/** The family name: first in Chinese, in capitals where one part stands in capitals, else last. */
function surnameOf(name: string): string {
  const words = name.split(/\s+/u);
  const capitals =
    words.find((word) => /^\p{Lu}[\p{Lu}-]{1,}$/u.test(word) && word.length > 2) ??
    (words.length > 1 ? words.find((word) => /^\p{Lu}{2,}$/u.test(word)) : undefined);
  if (capitals !== undefined) return capitals.charAt(0) + capitals.slice(1).toLowerCase();
  if (words.length === 2 && chineseSurnames.has(words[0]!) && !chineseSurnames.has(words[1]!)) return words[0]!;
  if (words.length === 2 && chineseSurnames.has(words[0]!) && /^[A-Z][a-zü'’-]+$/u.test(words[1]!)) return words[0]!;
  if (words.length === 2 && /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(words[1]!)) return words[0]!;
  return words.at(-1)!;
}

function canonical(
  one: Found,
  known: ReadonlyMap<string, Known>,
  bySurname: ReadonlyMap<string, readonly Known[]>,
): Resolved {
  if (known.has(one.value)) return one;
  const bearers = bySurname.get(surnameOf(one.value)) ?? [];
  if (bearers.length === 1) {
    bearers[0]!.aliases.add(one.value);
    return { ...one, value: bearers[0]!.name };
  }
  return { ...one, candidates: bearers.map(({ name }) => name) };
}

function bareSurnames({ passage, found }: Reading, bySurname: ReadonlyMap<string, Known[]>): Resolved[] {
  const { tokens } = passage;
  const bare: Resolved[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const { text, start, end } = tokens[i]!;
    const surname = withoutPossessive(text);
    const bearers = bySurname.get(surname);
    if (!bearers || !standsAlone(tokens, i, surname)) continue;
    while (next < found.length && found[next]!.end <= start) next += 1;
    if (found.slice(next, next + 4).some((one) => one.start < end && start < one.end)) continue;
    const one: Found = {
      kind: 'person',
      value: bearers[0]!.name,
      start,
      end: start + surname.length,
      rule: 'person/surname',
    };
    if (bearers.length === 1) bearers[0]!.aliases.add(surname);
    bare.push(bearers.length === 1 ? one : { ...one, candidates: bearers.map(({ name }) => name) });
  }
  return bare;
}

const speaks =
  /^(?:said|says|told|noted|added|explained|stressed|pointed|emphasi[sz]ed|commented|introduced|believes|stated|suggested|hopes|wrote|recalled)$/u;

function standsAlone(tokens: readonly Token[], i: number, surname: string): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const capital = (token: Token | undefined): boolean =>
    token !== undefined && /^\p{Lu}/u.test(token.text) && !isFunctionWord(token.text) && !titles.has(token.text);
  if (tokens[i]!.gap === ' ' && capital(before) && !isPossessive(before!.text)) return false;
  if (after?.gap === ' ' && /^\p{Lu}/u.test(after.text) && surname === tokens[i]!.text) return false;
  if (isFunctionWord(surname)) return false;
  if (!ambiguousSurnames.has(surname)) return true;
  return speaks.test(after?.text ?? '') || speaks.test(before?.text ?? '');
}
