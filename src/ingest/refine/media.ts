import type { Refiner } from './overlaps.ts';

const credit =
  /(?:^|\n|\()(?:Photo|PHOTO|Image|Picture|Source|Sources|Credit|Courtesy|Photo credit)s?(?: credit| provided| by)?:? ?(?:by |of )?$/u;

/** A news agency in a credit line says who took a picture, not what the article is about. */
export const dropCredits: Refiner = (found, text) =>
  found.filter(
    ({ start, kind }) => kind !== 'organization' || !credit.test(text.slice(Math.max(0, start - 30), start)),
  );
