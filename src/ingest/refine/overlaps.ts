import type { Found } from '../recognize/passage.ts';

/** Repairs what the recognizers found together. */
export type Refiner = (found: readonly Found[], text: string) => readonly Found[];

const within = (inner: Found, outer: Found): boolean => inner.start >= outer.start && inner.end <= outer.end;
const crosses = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;
const length = ({ start, end }: Found): number => end - start;
const standsAlone = ({ kind }: Found): boolean => kind === 'country' || kind === 'bloc';

/** Of crossing names the longer stays. A parent body inside its department's name stays too, and so does any country. */
export const dropOverlaps: Refiner = (found, text) =>
  clusters(found).flatMap((cluster) => (cluster.length === 1 ? cluster : settle(cluster, text)));

// No text that means anything crosses more names in one place.
const most = 40;

/** Names that cross one another, one after the other: each cluster is settled by itself, so that the cost stays linear. */
function clusters(found: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  let reach = -1;
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < reach && groups.at(-1)!.length < most) groups.at(-1)!.push(one);
    else groups.push([one]);
    reach = Math.max(reach, one.end);
  }
  return groups;
}

function settle(found: readonly Found[], text: string): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => length(b) - length(a) || a.start - b.start)) {
    if (standsAlone(one)) {
      // The country in "Jordan Lindqvist" is none; the one in "Academy of Jordan" is.
      if (!kept.some((other) => other.kind === 'person' && crosses(one, other))) kept.push(one);
      continue;
    }
    const rivals = kept.filter((other) => !standsAlone(other) && crosses(one, other));
    if (rivals.every((rival) => isParent(one, rival, text))) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether `inner` is the body after "of" in its department's name. */
function isParent(inner: Found, outer: Found, text: string): boolean {
  if (
    inner.kind !== 'organization' ||
    outer.kind !== 'organization' ||
    !within(inner, outer) ||
    inner.start === outer.start
  )
    return false;
  // "Academy of Railway Sciences Corporation Limited" is one company.
  if (inner.rule === 'organization/company') return false;
  // FAO's name holds that of the United Nations, and tells nothing of them.
  if (inner.value === 'United Nations') return false;
  return (
    /(?:,|\b(?:of|for|under|at|to|in)(?: the)?) (?:\p{Lu}\p{L}{2,20}['’]s )?$/u.test(
      text.slice(outer.start, inner.start),
    ) && inner.end === outer.end
  );
}
