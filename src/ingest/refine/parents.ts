import type { Refiner } from './overlaps.ts';

const unit =
  /\b((?:department|bureau|division|office|institute|school|college|faculty|laboratory) (?:of|for) \p{Ll}{1,24}(?:(?:,| and|, and)? \p{Ll}{1,24}){0,4}) (?:of|at|under|within|in) (?:the )?(?:\p{Lu}\p{L}{2,20}['’]s )?$/u;

/** "the department of foreign affairs of the Ministry of Health": a unit in small letters before its body's name. */
export const nameUnits: Refiner = (found, text) => {
  const spans = new Set(found.map(({ start, end }) => `${start}-${end}`));
  return found.flatMap((one) => {
    if (one.kind !== 'organization') return [one];
    const from = Math.max(0, one.start - 110);
    const match = unit.exec(text.slice(from, one.start));
    if (match === null) return [one];
    const start = from + match.index;
    const value = text.slice(start, one.end);
    if (spans.has(`${start}-${one.end}`)) return [one];
    return [{ ...one, value, start, aliases: [match[1]!], rule: 'organization/unit' }, one];
  });
};
