import { articlePage } from '../pages/article.ts';
import { homePage } from '../pages/home.ts';
import { issuePage } from '../pages/issue.ts';
import { searchPage } from '../pages/search.ts';
import type { Ask } from './ask.ts';
import type { Reply } from './reply.ts';
import type { Site } from './site.ts';

/** What is asked of a route. */
interface Asked {
  readonly site: Site;
  readonly ask: Ask;
  /** What the pattern caught. */
  readonly slug: string;
  readonly params: URLSearchParams;
}

/** A page, a feed or a download. */
export interface Route {
  readonly pattern: RegExp;
  /** Stands for all of its paths in the metrics. */
  readonly name: string;
  /** Null where there is nothing of that slug. Throws `Refused` where the API refuses. */
  answer(asked: Asked): Promise<Reply | null>;
}

const slug = '([a-z0-9-]{1,200})';

/** Everything that is to be read beside the API. */
export const routes: readonly Route[] = [
  { pattern: /^\/$/, name: '/', answer: ({ site, ask, params }) => homePage(site, ask, params) },
  { pattern: /^\/search$/, name: '/search', answer: ({ site, ask, params }) => searchPage(site, ask, params) },
  {
    pattern: new RegExp(`^/issues/${slug}$`),
    name: '/issues/SLUG',
    answer: (asked) => issuePage(asked.site, asked.ask, asked.slug, asked.params.get('after') || null),
  },
  {
    pattern: new RegExp(`^/articles/${slug}$`),
    name: '/articles/SLUG',
    answer: (asked) => articlePage(asked.site, asked.ask, asked.slug),
  },
];
