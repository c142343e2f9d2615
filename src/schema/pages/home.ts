import type { Ask } from '../web/ask.ts';
import { graphql } from '../web/graphql.ts';
import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { articlePath, issuePath, withParams } from '../web/site.ts';
import { html } from './html.ts';
import { pageReply } from './layout.ts';
import { count, dotted, issueDate, own } from './words.ts';

const Newest = graphql(`
  query Newest($after: String, $filter: IssueFilter, $publication: String!, $one: Boolean!) {
    publication(slug: $publication) @include(if: $one) {
      name
    }
    issues(first: 20, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        title
        date
        dateInferred
        articles(first: 4) {
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

/** The newest issues, of all publications or of one; null where there is no such publication. */
export async function homePage(site: Site, ask: Ask, params: URLSearchParams): Promise<Reply | null> {
  const slug = params.get('publication') || null;
  const after = params.get('after') || null;
  const asked = { after, filter: { publication: slug }, publication: slug ?? '', one: slug !== null };
  const { publication, issues } = await ask(Newest, asked);
  if (slug !== null && !publication) return null;
  const { hasNextPage, endCursor } = issues.pageInfo;
  const feed = { title: publication?.name ?? 'All issues', path: '/issues', params: { publication: slug } };
  return pageReply(site, {
    title: publication?.name ?? 'Broadsheet',
    description: publication
      ? `${count(issues.totalCount, 'issue')} of ${publication.name}, read into articles, names and events.`
      : "What newsletters report of China's science and its cooperation, article by article, each with its printed lines.",
    path: withParams('/', { publication: slug }),
    feeds: [feed],
    main: html`<h1 dir="auto">${publication?.name ?? 'Newest issues'}</h1>
      <p class="meta">${count(issues.totalCount, 'issue')}</p>
      ${issues.totalCount === 0 && html`<p>The archive holds no issue yet.</p>`}
      <ul class="list">
        ${issues.nodes.map(
          ({ articles, ...issue }) =>
            html`<li>
              <a class="title" href="${site.prefix}${issuePath(issue.slug)}">${own(issue.title)}</a>
              <p class="meta">${dotted([issueDate(issue), count(articles.totalCount, 'article')])}</p>
              <p>
                ${dotted(articles.nodes.map((article) => html`<a href="${site.prefix}${articlePath(article.slug)}">${own(article.headline)}</a>`))}
              </p>
            </li> `,
        )}
      </ul>
      ${hasNextPage && html`<nav aria-label="More issues"><a href="${site.prefix}${withParams('/', { publication: slug, after: endCursor })}">Older issues</a></nav>`}`,
  });
}
