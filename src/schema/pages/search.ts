import { articleParams, filterOf, wordsOf } from '../web/filters.ts';
import type { Ask } from '../web/ask.ts';
import type { ResultOf, VariablesOf } from '../web/graphql.ts';
import { graphql } from '../web/graphql.ts';
import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { articlePath, issuePath, withParams } from '../web/site.ts';
import type { Markup } from './html.ts';
import { html, nothing } from './html.ts';
import { pageReply } from './layout.ts';
import { filterForm } from './search-form.ts';
import { count, dotted, issueDate, own } from './words.ts';

const Hit = graphql(`
  fragment Hit on Article {
    slug
    headline
    lead
    issue {
      slug
      title
      date
      dateInferred
    }
  }
`);

const Around = graphql(`
  query Around($ids: [ID!]!) {
    publications(first: 100) {
      nodes {
        slug
        name
      }
    }
    nodes(ids: $ids) {
      id
      ... on Organization {
        name
      }
      ... on Person {
        name
      }
    }
  }
`);

const ByWords = graphql(
  `
    query ByWords($query: String!, $after: String, $filter: ArticleFilter) {
      search(query: $query, first: 20, after: $after, filter: $filter) {
        totalCount
        didYouMean
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          snippet
          node {
            ...Hit
          }
        }
      }
    }
  `,
  [Hit],
);

const ByFilter = graphql(
  `
    query ByFilter($after: String, $filter: ArticleFilter) {
      articles(first: 20, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Hit
        }
      }
    }
  `,
  [Hit],
);

type ArticleFilter = NonNullable<VariablesOf<typeof ByFilter>['filter']>;

interface Found {
  readonly totalCount: number;
  readonly didYouMean: string | null;
  readonly next: string | null;
  readonly hits: readonly { readonly article: ResultOf<typeof Hit>; readonly snippet: string | null }[];
}

/** What words and filters find; without either, the form alone. */
export async function searchPage(site: Site, ask: Ask, params: URLSearchParams): Promise<Reply> {
  const query = wordsOf(params);
  const narrowed = articleParams(params);
  const ids = [narrowed['organization'], narrowed['person']].filter((id) => typeof id === 'string');
  const asks = query !== '' || Object.values(narrowed).some((value) => value !== null);
  const [around, found] = await Promise.all([
    ask(Around, { ids }),
    asks ? find(ask, query, narrowed, params.get('after')) : null,
  ]);
  const shown = query || 'Search';
  const kept = { q: query, ...narrowed };
  return pageReply(site, {
    title: query ? `Search: ${query}` : 'Search',
    description: found ? `${count(found.totalCount, 'article')} found` : 'Search the articles of the archive.',
    path: withParams('/search', kept),
    unlisted: true,
    feeds: asks ? [{ title: `Articles: ${query || 'this choice'}`, path: '/articles', params: kept }] : [],
    query,
    main: html`<h1 dir="auto">${shown}</h1>
      ${filterForm(site, { query, narrowed, publications: around.publications.nodes, names: namesOf(around) })}
      ${found ? results(site, found, kept) : html`<p>Quotes hold words together, a minus leaves a word out, <em>or</em> means or.</p>`}`,
  });
}

/** The names of what is chosen by its id. */
function namesOf({ nodes }: ResultOf<typeof Around>): ReadonlyMap<string, string> {
  return new Map(nodes.flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : [])));
}

async function find(
  ask: Ask,
  query: string,
  narrowed: ReturnType<typeof articleParams>,
  after: string | null,
): Promise<Found> {
  if (query === '') {
    const { articles } = await ask(ByFilter, { after: after || null, filter: filterOf<ArticleFilter>(narrowed) });
    const hits = articles.nodes.map((article) => ({ article, snippet: null }));
    return { totalCount: articles.totalCount, didYouMean: null, next: nextOf(articles.pageInfo), hits };
  }
  const { search } = await ask(ByWords, { query, after: after || null, filter: filterOf<ArticleFilter>(narrowed) });
  const hits = search.edges.map(({ node, snippet }) => ({ article: node, snippet }));
  return { totalCount: search.totalCount, didYouMean: search.didYouMean, next: nextOf(search.pageInfo), hits };
}

const nextOf = ({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }) =>
  hasNextPage ? endCursor : null;

function results(site: Site, found: Found, kept: Readonly<Record<string, string | null>>): Markup {
  const { totalCount, didYouMean, next, hits } = found;
  const path = (changes: Readonly<Record<string, string | null>>) =>
    site.prefix + withParams('/search', { ...kept, ...changes });
  return html`<p class="meta" role="status">
      ${totalCount === 0 ? 'Nothing was found.' : `${count(totalCount, 'article')} found.`}
    </p>
    ${didYouMean ? html`<p>Did you mean <a href="${path({ q: didYouMean })}">${own(didYouMean)}</a>?</p>` : nothing}
    <ul class="list">
      ${hits.map(({ article, snippet }) => hit(site, article, snippet))}
    </ul>
    ${next && html`<nav aria-label="More results"><a href="${path({ after: next })}">Further articles</a></nav>`}`;
}

function hit({ prefix }: Site, { slug, headline, lead, issue }: ResultOf<typeof Hit>, snippet: string | null): Markup {
  return html`<li>
    <a class="title" href="${prefix}${articlePath(slug)}" dir="auto">${headline}</a>
    <p dir="auto">${snippet === null ? lead : marked(snippet)}</p>
    <p class="meta">
      ${dotted([html`<a href="${prefix}${issuePath(issue.slug)}">${own(issue.title)}</a>`, issueDate(issue)])}
    </p>
  </li> `;
}

/** A snippet with its hits marked; the API sets them between two signs that no newsletter prints. */
function marked(snippet: string): Markup {
  const parts = snippet.split(/[\uE000\uE001]/);
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<mark>${part}</mark>` : html`${part}`))}`;
}
