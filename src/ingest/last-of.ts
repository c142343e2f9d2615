import { matchesOf } from './matches.ts';

/** Where the last match of a global pattern begins; -1 where there is none. */
export function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of matchesOf(text, pattern)) last = index;
  return last;
}
