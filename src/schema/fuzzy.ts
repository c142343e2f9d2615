import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import { folded } from './country-input.ts';

/** Something that people know by several names, the usual one first. */
export interface Named {
  readonly names: readonly string[];
  /** The heavier, the likelier it is meant. */
  readonly weight: number;
}

/** What a text may mean; the lower the score, the nearer. */
export interface Found<Item> {
  readonly item: Item;
  readonly score: number;
}

/** A list that is searched by what a person half remembers of its names. */
export interface Finder<Item> {
  readonly all: readonly Item[];
  /** Exact names, then beginnings, then initials, then names with typos; of equals the weightier first. */
  find(text: string): readonly Found<Item>[];
}

// Fuse compares by bits of a 32-bit number; a longer text would be cut in pieces, and no name is this long.
const longest = 100;
// Nobody reads further, and the page is cut from them by the database.
const most = 200;
// Below this many letters everything resembles everything.
const enough = 4;

/** Builds the index of a list of names; it does not follow later changes. */
export function finder<Item extends Named>(items: readonly Item[]): Finder<Item> {
  const keys = items.map(({ names }) => names.map(folded));
  const words = items.map(({ names }) => names.flatMap(wordsOf));
  const initials = items.map(({ names }) => names.map(initialsOf));
  const fuse = new Fuse(items, {
    keys: ['names'],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.25,
  });
  const find = (text: string) => {
    const key = folded(text.slice(0, longest));
    if (key === '') return [];
    const asked = wordsOf(text.slice(0, longest));
    const scores = new Map<Item, number>();
    items.forEach((item, at) => {
      if (keys[at]!.includes(key)) scores.set(item, 0);
      else if (keys[at]!.some((name) => name.startsWith(key))) scores.set(item, 1);
      else if (initials[at]!.includes(key)) scores.set(item, 2);
      else if (asked.every((part) => words[at]!.some((word) => word.startsWith(part)))) scores.set(item, 3);
    });
    // What a name begins with is hardly mistyped; what merely looks like it would only be in the way.
    const near = scores.size > 0 || key.length < enough ? [] : fuse.search(text.slice(0, longest));
    for (const { item, refIndex } of near)
      scores.set(item, 4 + strangeness(key, [...keys[refIndex]!, ...words[refIndex]!]));
    const found = [...scores].map(([item, score]) => ({ item, score }));
    return found.sort((a, b) => a.score - b.score || b.item.weight - a.item.weight).slice(0, most);
  };
  return { all: items, find };
}

/** How much must be mistyped to get from the nearest of the forms to a key, as a part of its length. */
function strangeness(key: string, forms: readonly string[]): number {
  const errors = forms.map((form) => Math.min(distance(key, form), distance(key, form.slice(0, key.length))));
  return Math.min(...errors) / key.length;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(folded)
    .filter(Boolean);
}

/** "Chinese Academy of Sciences" by `cas`. */
function initialsOf(name: string): string {
  const capitals = name.match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  return capitals.length < 2 ? '' : capitals.join('').toLowerCase();
}
