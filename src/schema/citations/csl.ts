import { tame } from '../web/tame.ts';
import type { Work } from './work.ts';

/** An item of CSL-JSON, as Zotero and citation processors read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title': string;
  readonly section?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]]; readonly circa?: true };
  readonly source?: string;
  readonly URL?: string;
}

/** An article as CSL-JSON. Names stay as printed, in one piece: which part of one is the family name the print does not say. */
export function cslOf(work: Work): CslItem {
  const { slug, headline, authors, credit, section, container, volume, number, date, dateInferred, url } = work;
  return {
    id: slug,
    type: 'article-newspaper',
    title: tame(headline),
    ...(authors.length > 0 && { author: authors.map((name) => ({ literal: tame(name) })) }),
    'container-title': tame(container),
    ...(section && { section: tame(section) }),
    ...(volume && { volume: tame(volume) }),
    ...(number && { issue: tame(number) }),
    ...(date && {
      issued: { 'date-parts': [date.split('-').map(Number)], ...(dateInferred && { circa: true as const }) },
    }),
    ...(credit && { source: tame(credit) }),
    ...(url && { URL: url }),
  };
}
