/** A gazetteer's name where it stands in a text. */
export interface Hit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// "U.S.", "P.R.", or one capitalised word: what every name begins with.
const opening =
  /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\.){2,5}|\p{Lu}[\p{L}\p{M}\p{N}]{0,40})|(?<=-)(?:(?:\p{Lu}\.){2,5}|\p{Lu}[\p{L}\p{M}\p{N}]{0,40})/gu;

interface Opening {
  readonly first: string;
  readonly index: number;
}

// Several gazetteers search one text after the other: its openings are found once for all of them.
let last: { readonly text: string; readonly openings: readonly Opening[] } = { text: '', openings: [] };

function openingsOf(text: string): readonly Opening[] {
  if (last.text !== text)
    last = { text, openings: Array.from(text.matchAll(opening), ({ 0: first, index }) => ({ first, index })) };
  return last.openings;
}

/** Builds a search for many names at once: the longest name wins, and no two hits overlap. Linear in the text. */
export function matcher(names: Iterable<string>): (text: string) => Generator<Hit> {
  const byOpening = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const first = name.match(opening)?.[0];
    if (first === undefined || !name.startsWith(first)) continue;
    const list = byOpening.get(first);
    if (list) list.push(name);
    else byOpening.set(first, [name]);
  }
  for (const list of byOpening.values()) list.sort((a, b) => b.length - a.length);
  return function* (text) {
    let done = 0;
    for (const { first, index } of openingsOf(text)) {
      const list = index < done ? undefined : byOpening.get(first);
      const name = list?.find((candidate) => stands(text, candidate, index));
      if (name === undefined) continue;
      done = index + name.length;
      yield { name, start: index, end: done };
    }
  };
}

const letter = /[\p{L}\p{N}]/u;

function stands(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !letter.test(text.charAt(at + name.length));
}
