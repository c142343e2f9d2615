import { citationReply } from '../citations/download.ts';
import { articleFeed } from '../feeds/articles.ts';
import { atomReply } from '../feeds/atom.ts';
import { calendarReply } from '../feeds/calendar.ts';
import type { Feed } from '../feeds/entry.ts';
import { issueFeed } from '../feeds/issues.ts';
import { jsonFeedReply } from '../feeds/json-feed.ts';
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

type FeedAsked = [site: Site, ask: Ask, params: URLSearchParams];

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
  ...(['bib', 'csl.json'] as const).map((form) => ({
    pattern: new RegExp(`^/articles/${slug}\\.${form.replace('.', '\\.')}$`),
    name: `/articles/SLUG.${form}`,
    answer: (asked: Asked) => citationReply(asked.site, asked.ask, asked.slug, form),
  })),
  feed('/issues.atom', issueFeed, atomReply),
  feed('/issues.json', issueFeed, jsonFeedReply),
  feed('/articles.atom', articleFeed, atomReply),
  feed('/articles.json', articleFeed, jsonFeedReply),
  {
    pattern: /^\/events\.ics$/,
    name: '/events.ics',
    answer: ({ site, ask, params }) => calendarReply(site, ask, params),
  },
];

function feed(name: string, read: (...asked: FeedAsked) => Promise<Feed | null>, write: (feed: Feed) => Reply): Route {
  return {
    pattern: new RegExp(`^${name.replace('.', '\\.')}$`),
    name,
    async answer({ site, ask, params }) {
      const found = await read(site, ask, params);
      return found && write(found);
    },
  };
}
