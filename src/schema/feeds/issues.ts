import type { Markup } from '../pages/html.ts';
import { html } from '../pages/html.ts';
import { count } from '../pages/words.ts';
import type { Ask } from '../web/ask.ts';
import { filterOf, issueParams } from '../web/filters.ts';
import type { ResultOf, VariablesOf } from '../web/graphql.ts';
import { graphql } from '../web/graphql.ts';
import type { Site } from '../web/site.ts';
import { articlePath, issuePath, withParams } from '../web/site.ts';
import { tame } from '../web/tame.ts';
import type { Entry, Feed } from './entry.ts';
import { uuidOf } from './entry.ts';

const IssueFeed = graphql(`
  query IssueFeed($after: String, $filter: IssueFilter, $publication: String!, $one: Boolean!) {
    publication(slug: $publication) @include(if: $one) {
      name
    }
    issues(first: 20, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        slug
        title
        date
        ingestedAt
        updatedAt
        articles(first: 50) {
          totalCount
          nodes {
            slug
            headline
          }
        }
      }
    }
  }
`);

type FeedIssue = ResultOf<typeof IssueFeed>['issues']['nodes'][number];

/** The newest issues, of all publications or of one; null where there is no such publication. */
export async function issueFeed(site: Site, ask: Ask, params: URLSearchParams): Promise<Feed | null> {
  const narrowed = issueParams(params);
  const slug = narrowed['publication'] ?? null;
  const filter = filterOf<NonNullable<VariablesOf<typeof IssueFeed>['filter']>>(narrowed);
  const after = params.get('after') || null;
  const { publication, issues } = await ask(IssueFeed, {
    after,
    filter,
    publication: slug ?? '',
    one: slug !== null,
  });
  if (slug !== null && !publication) return null;
  const at = (form: 'atom' | 'json', cursor: string | null) =>
    site.base + withParams(`/issues.${form}`, { ...narrowed, after: cursor });
  const { hasNextPage, endCursor } = issues.pageInfo;
  return {
    id: `urn:uuid:${uuidOf(withParams('/issues', narrowed))}`,
    title: publication?.name ?? 'Broadsheet: newest issues',
    page: site.base + withParams('/', { publication: slug }),
    self: { atom: at('atom', after), json: at('json', after) },
    next: hasNextPage ? { atom: at('atom', endCursor), json: at('json', endCursor) } : null,
    entries: issues.nodes.map((issue) => entryOf(site, issue)),
  };
}

function entryOf(site: Site, { id, slug, title, date, ingestedAt, updatedAt, articles }: FeedIssue): Entry {
  const headlines = articles.nodes.map(({ headline }) => headline);
  return {
    id: `urn:uuid:${uuidOf(id)}`,
    url: site.base + issuePath(slug),
    title,
    published: new Date(ingestedAt),
    updated: new Date(updatedAt),
    date,
    authors: [],
    summary: `${count(articles.totalCount, 'article')}: ${headlines.slice(0, 5).join(' · ')}`,
    content: contentOf(site, articles.nodes).markup,
    tags: [],
  };
}

function contentOf({ base }: Site, articles: FeedIssue['articles']['nodes']): Markup {
  return html`<ul>
    ${articles.map(({ slug, headline }) => html`<li><a href="${base}${articlePath(slug)}">${tame(headline)}</a></li> `)}
  </ul>`;
}
