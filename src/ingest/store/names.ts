import { createHash } from 'node:crypto';

/** A name folded for comparison: letters and digits only, no accents, no leading article. */
export function fold(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters || name;
}

const longestSlug = 80;

/** `harbour-science-weekly`: lower-case ASCII words, at most 80 characters, cut between words; empty where there is none. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longestSlug);
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return slug;
}

/** The slug itself, or with the first of `-2`, `-3`, … that is free. The answer is taken from then on. */
export function claim(taken: Set<string>, slug: string): string {
  let free = slug;
  for (let count = 2; taken.has(free); count += 1) free = `${slug}-${count}`;
  taken.add(free);
  return free;
}

/** An id that the same thing gets again on another machine: 20 hexadecimal digits of a hash of what it is called. */
export function idOf(kind: string, ...named: readonly string[]): string {
  return createHash('sha256')
    .update([kind, ...named].join('\0'))
    .digest('hex')
    .slice(0, 20);
}
