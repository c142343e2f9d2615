import type { Found, Passage } from './recognize/passage.ts';
import type { Lexicon } from './resolve.ts';
import type { Prose, Report } from './types.ts';

/** One of an article's texts, with the names that were found in it. */
export interface Reading {
  readonly prose: Prose;
  readonly passage: Passage;
  readonly found: readonly Found[];
}

/** What the facts of an article are worked out with. */
export interface Context {
  readonly lexicon: Lexicon;
  /** EDTF, or null where nothing tells it. */
  readonly issueDate: string | null;
  /** The whole source text. */
  readonly source: string;
  readonly report: Report;
}
