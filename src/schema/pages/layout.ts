import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { withParams } from '../web/site.ts';
import { tame } from '../web/tame.ts';
import type { Markup } from './html.ts';
import { html, jsonLd } from './html.ts';
import { policy, sheet } from './style.ts';

/** A feed that a page leads to; `path` without its ending. */
export interface FeedLink {
  readonly title: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, string | null | undefined>>;
}

/** What a page says, around which all pages are alike. */
export interface Page {
  readonly title: string;
  /** What a link to it shows below the title. */
  readonly description: string;
  /** Its permanent path, with the parameters that belong to it. */
  readonly path: string;
  readonly kind?: 'article' | 'website';
  /** What search engines and readers make of it, as schema.org says. */
  readonly data?: object;
  /** Not to be listed by search engines. */
  readonly unlisted?: boolean;
  readonly feeds?: readonly FeedLink[];
  /** What stands in the search box. */
  readonly query?: string;
  readonly main: Markup;
  readonly status?: number;
}

/** A page as it is sent. */
export function pageReply(site: Site, page: Page): Reply {
  const { status = 200 } = page;
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: documentOf(site, page).markup,
    headers: { 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' },
  };
}

/** A feed in one of its forms. */
export const feedPath = ({ path, params = {} }: FeedLink, form: 'atom' | 'json') =>
  withParams(`${path}.${form}`, params);

const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

function documentOf(site: Site, page: Page): Markup {
  const { path, data, feeds = [], query = '', unlisted = false, main } = page;
  const title = tame(page.title);
  const full = title === 'Broadsheet' ? title : `${title} · Broadsheet`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${full}</title>
        ${unlisted && html`<meta name="robots" content="noindex" />`}
        <link rel="canonical" href="${site.base + path}" />
        ${card(site, page)}
        ${feeds.flatMap((feed) =>
          (['atom', 'json'] as const).map(
            (form) =>
              html`<link
                rel="alternate"
                type="${feedTypes[form]}"
                title="${feed.title}"
                href="${site.prefix + feedPath(feed, form)}"
              /> `,
          ),
        )}
        ${sheet} ${data ? jsonLd(data) : null}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>
          <a class="name" href="${site.prefix}/">Broadsheet</a>
          <form action="${site.prefix}/search" role="search">
            <label class="hidden" for="q">Search the articles</label>
            <input type="search" id="q" name="q" value="${query}" placeholder="Search the articles" maxlength="500" />
            <button>Search</button>
          </form>
        </header>
        <main id="main">${main}</main>
        ${footer(site, feeds)}
      </body>
    </html> `;
}

/** What a link unfurls to. */
function card(site: Site, { path, kind = 'website', ...page }: Page): Markup {
  const title = tame(page.title);
  const description = shortened(tame(page.description));
  return html`<meta name="description" content="${description}" />
    <meta property="og:site_name" content="Broadsheet" />
    <meta property="og:type" content="${kind}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${site.base + path}" />
    <meta name="twitter:card" content="summary" />`;
}

// More than this no client shows of a link.
const longest = 300;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
}

function footer({ prefix, explorer }: Site, feeds: readonly FeedLink[]): Markup {
  return html`<footer>
    ${feeds.map(
      (feed) =>
        html`<a href="${prefix + feedPath(feed, 'atom')}">${feed.title}: Atom</a
          ><a href="${prefix + feedPath(feed, 'json')}">JSON Feed</a> `,
    )}<a href="${prefix}/events.ics">Events: iCalendar</a>${explorer && html`<a href="${prefix}/graphql">API</a>`}
    <p>
      Read from newsletters by a program. What it says of an article stands beside the printed lines, so that you can
      see for yourself.
    </p>
  </footer>`;
}
