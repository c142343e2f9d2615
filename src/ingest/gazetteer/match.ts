/** A gazetteer's name where it stands in a text. */
export interface Hit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// "U.S.", "P.R.", or one capitalised word: what every name begins with. Most letters fail the first look, which is cheap.
const opening = /(?=[A-Z]|[^\0-~])(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\.){2,5}|\p{Lu}[\p{L}\p{M}\p{N}]{0,40})/gu;

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
  const byOpening = new Map<string, Entry[]>();
  for (const name of new Set(names)) {
    const first = name.match(opening)?.[0];
    if (first === undefined || !name.startsWith(first)) continue;
    const list = byOpening.get(first);
    if (list) list.push({ name });
    else byOpening.set(first, [{ name }]);
  }
  let longest = 0;
  for (const list of byOpening.values()) {
    link(list);
    for (const { name } of list) longest = Math.max(longest, name.length);
  }
  return function* (text) {
    let done = 0;
    for (const { first, index } of openingsOf(text)) {
      const list = index < done ? undefined : byOpening.get(first);
      const name = list && find(list, text.slice(index, index + longest + 1));
      if (name === undefined) continue;
      done = index + name.length;
      yield { name, start: index, end: done };
    }
  };
}

/** A name, and the next shorter one that it begins with. */
interface Entry {
  readonly name: string;
  shorter?: Entry;
}

/** Sorts names, and links each to the longest of them that it begins with: names may be many thousands. */
function link(list: Entry[]): void {
  list.sort((a, b) => (a.name < b.name ? -1 : 1));
  const open: Entry[] = [];
  for (const entry of list) {
    while (open.length > 0 && !entry.name.startsWith(open.at(-1)!.name)) open.pop();
    const shorter = open.at(-1);
    if (shorter) entry.shorter = shorter;
    open.push(entry);
  }
}

/** The longest name that a text begins with, by bisection: the last one that sorts before the text, or one that begins that one. */
function find(list: readonly Entry[], text: string): string | undefined {
  let low = 0;
  let high = list.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list[middle]!.name <= text) low = middle;
    else high = middle;
  }
  let entry = list[low];
  while (entry && !stands(text, entry.name)) entry = entry.shorter;
  return entry?.name;
}

const letter = /[\p{L}\p{N}]/u;

const stands = (text: string, name: string): boolean => text.startsWith(name) && !letter.test(text.charAt(name.length));
