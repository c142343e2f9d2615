import { isWord } from '../words.ts';
import type { Vocabulary } from '../words.ts';

// A part that never stands alone keeps its hyphen before what it modifies: "self-made", "non-member".
const prefixes = new Set('self non co ex well high low long short multi cross post pre anti'.split(' '));

/** Whether the hyphen between two halves of a broken word goes away when the line break does. */
export function joinsWithout(left: string, right: string, seen: Vocabulary): boolean {
  const before = left.toLowerCase();
  const after = right.toLowerCase();
  if (/\d$/.test(before) || /^\d/.test(after) || before.length === 1) return false;
  const whole = seen.get(before + after) ?? 0;
  const hyphened = seen.get(`${before}-${after}`) ?? 0;
  if (whole !== hyphened) return whole > hyphened;
  const capitals = /^\p{Lu}/u.test(right);
  if (capitals && !/\p{Lu}$/u.test(left)) return false;
  if (isWord(before + after)) return true;
  if (capitals) return right === right.toUpperCase() && !(isWord(before) && isWord(after));
  return !bothStand(before, after);
}

/** Both halves are words of some length, so the hyphen is likely their own: "market-oriented". */
function bothStand(before: string, after: string): boolean {
  if (prefixes.has(before)) return isWord(after);
  return before.length > 2 && after.length > 2 && isWord(before) && isWord(after);
}
