import { html } from '../pages/html.ts';
import type { Ask } from '../web/ask.ts';
import { articleParams, filterOf, wordsOf } from '../web/filters.ts';
import type { ResultOf, VariablesOf } from '../web/graphql.ts';
import { graphql } from '../web/graphql.ts';
import type { Site } from '../web/site.ts';
import { articlePath, withParams } from '../web/site.ts';
import type { Entry, Feed } from './entry.ts';
import { uuidOf } from './entry.ts';

const ArticleFeed = graphql(`
  query ArticleFeed($after: String, $filter: ArticleFilter, $ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Organization {
        name
      }
      ... on Person {
        name
      }
    }
    articles(first: 50, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        slug
        headline
        lead
        text
        authors
        issue {
          title
          date
          ingestedAt
          updatedAt
        }
        countries {
          name
        }
      }
    }
  }
`);

type FeedArticle = ResultOf<typeof ArticleFeed>['articles']['nodes'][number];

/** The newest articles that words and filters choose, newest issue first: a feed must not hide what ranks low. */
export async function articleFeed(site: Site, ask: Ask, params: URLSearchParams): Promise<Feed> {
  const words = wordsOf(params) || null;
  const narrowed = articleParams(params);
  const filter = filterOf<NonNullable<VariablesOf<typeof ArticleFeed>['filter']>>({ ...narrowed, query: words });
  const after = params.get('after') || null;
  const { organization, person, ...others } = narrowed;
  const ids = [organization, person].filter((id) => typeof id === 'string');
  const { articles, nodes } = await ask(ArticleFeed, { after, filter, ids });
  const names = nodes.map((node) => (node && 'name' in node ? node.name : 'nobody known'));
  const kept = { q: words, ...narrowed };
  const at = (form: 'atom' | 'json', cursor: string | null) =>
    site.base + withParams(`/articles.${form}`, { ...kept, after: cursor });
  const { hasNextPage, endCursor } = articles.pageInfo;
  return {
    id: `urn:uuid:${uuidOf(withParams('/articles', kept))}`,
    title: titleOf([words, ...names, ...Object.values(others)]),
    page: site.base + withParams('/search', kept),
    self: { atom: at('atom', after), json: at('json', after) },
    next: hasNextPage ? { atom: at('atom', endCursor), json: at('json', endCursor) } : null,
    entries: articles.nodes.map((article) => entryOf(site, article)),
  };
}

function titleOf(choice: readonly (string | null)[]): string {
  const given = choice.filter((part) => part !== null);
  return given.length === 0 ? 'Broadsheet: newest articles' : `Broadsheet: ${given.join(', ')}`;
}

function entryOf(site: Site, article: FeedArticle): Entry {
  const { id, slug, headline, lead, text, authors, issue, countries } = article;
  const paragraphs = (text || lead).split(/\n{2,}/);
  return {
    id: `urn:uuid:${uuidOf(id)}`,
    url: site.base + articlePath(slug),
    title: headline,
    published: new Date(issue.ingestedAt),
    updated: new Date(issue.updatedAt),
    date: issue.date,
    authors,
    summary: lead,
    content: html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}
      <p>${issue.title}</p>`.markup,
    tags: countries.map(({ name }) => name),
  };
}
