import type { documentOf } from '../../src/ingest/format.ts';

/** What the parser prints of a newsletter, as far as it is scored. */
export type Reading = Pick<ReturnType<typeof documentOf>, 'publication' | 'issue' | 'articles'>;

/** An article as the parser prints it. */
export type ReadArticle = Reading['articles'][number];

/** What stands for a text that the parser refuses: nothing was read of it. */
export const nothing: Reading = {
  publication: null,
  issue: { volume: null, number: null, date: null, dateInferred: false },
  articles: [],
};
