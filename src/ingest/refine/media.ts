import type { Refiner } from './overlaps.ts';

// "(Photo: Kyodo)", "Photo credit: website of the Kyoto Prefectural Library": all of the line after the word.
const credit =
  /(?:^|\n|\(|[.!?”"] )(?:Photo|PHOTO|Image|Picture|Source|Sources|Credit|Courtesy)(?: [Cc]redit| by)?(?: ?[:/]|s:| by| of) ?[^\n):]{0,120}$/u;

/** A news agency in a credit line says who took a picture, not what the article is about. */
export const dropCredits: Refiner = (found, text) =>
  found.filter(
    ({ start, kind }) =>
      (kind !== 'organization' && kind !== 'person') || !credit.test(text.slice(Math.max(0, start - 160), start)),
  );
