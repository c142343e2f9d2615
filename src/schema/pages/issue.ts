import type { Ask } from '../web/ask.ts';
import type { ResultOf } from '../web/graphql.ts';
import { graphql } from '../web/graphql.ts';
import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { articlePath, issuePath, withParams } from '../web/site.ts';
import type { Markup } from './html.ts';
import { html, joined, nothing } from './html.ts';
import { pageReply } from './layout.ts';
import { issueData } from './structured.ts';
import { count, dotted, issueDate, lower, own } from './words.ts';

const IssuePage = graphql(`
  query IssuePage($slug: String!, $after: String) {
    issue(slug: $slug) {
      slug
      title
      volume
      number
      date
      dateInferred
      updatedAt
      publication {
        slug
        name
      }
      source {
        name
        lineCount
      }
      warnings {
        line
        message
        rule
      }
      undecided {
        startLine
        endLine
        quote
      }
      articles(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          slug
          headline
          section
          kind
          lead
          wordCount
          countries {
            name
          }
        }
      }
    }
  }
`);

type PageIssue = NonNullable<ResultOf<typeof IssuePage>['issue']>;

/** An issue with its articles; null where there is none of this slug. */
export async function issuePage(site: Site, ask: Ask, slug: string, after: string | null): Promise<Reply | null> {
  const { issue } = await ask(IssuePage, { slug, after });
  if (!issue) return null;
  const { title, publication, articles } = issue;
  const headlines = articles.nodes.map(({ headline }) => headline);
  return pageReply(site, {
    title,
    description: `${count(articles.totalCount, 'article')}: ${headlines.slice(0, 4).join(' · ')}`,
    path: issuePath(issue.slug),
    data: issueData(site, issue, [...articles.nodes]),
    feeds: [
      ...(publication ? [{ title: publication.name, path: '/issues', params: { publication: publication.slug } }] : []),
      { title: 'All issues', path: '/issues' },
    ],
    main: mainOf(site, issue),
  });
}

function mainOf(site: Site, issue: PageIssue): Markup {
  const { title, publication, articles, source, volume, number } = issue;
  const { hasNextPage, endCursor } = articles.pageInfo;
  const ofPublication = publication && site.prefix + withParams('/', { publication: publication.slug });
  return html`<nav aria-label="Where this stands">
      ${publication && ofPublication && html`<a href="${ofPublication}">${own(publication.name)}</a>`}
    </nav>
    <h1 dir="auto">${title}</h1>
    <p class="meta">
      ${dotted([
        issueDate(issue),
        volume && html`volume ${own(volume)}`,
        number && html`number ${own(number)}`,
        count(articles.totalCount, 'article'),
        html`read from ${own(source.name)}, ${count(source.lineCount, 'line')}`,
      ])}
    </p>
    ${bySection(site, issue)}
    ${hasNextPage && html`<nav aria-label="More articles"><a href="${site.prefix}${withParams(issuePath(issue.slug), { after: endCursor })}">Further articles</a></nav>`}
    ${doubts(issue)}`;
}

function bySection(site: Site, { articles }: PageIssue): Markup {
  const parts = articles.nodes.map((article, at) => {
    const before = at === 0 ? null : articles.nodes[at - 1]!.section;
    const { section } = article;
    const heading = section !== null && section !== before && html`<h2 dir="auto">${section}</h2>`;
    const opens = at === 0 || section !== before;
    return html`${opens && at > 0 && html`</ul>`}${heading}${opens && html`<ul class="list"></ul>`}
    ${entry(site, article)}`;
  });
  return parts.length === 0 ? html`<p>It holds no article.</p>` : html`${parts}</ul>`;
}

function entry({ prefix }: Site, article: PageIssue['articles']['nodes'][number]): Markup {
  const { slug, headline, kind, lead, wordCount, countries } = article;
  const about = dotted([
    kind !== 'NEWS' && lower(kind),
    wordCount > 0 && count(wordCount, 'word'),
    countries.length > 0 &&
      joined(
        countries.map(({ name }) => own(name)),
        ', ',
      ),
  ]);
  return html`<li>
    <a class="title" href="${prefix}${articlePath(slug)}" dir="auto">${headline}</a>
    ${lead !== headline && html`<p dir="auto">${lead}</p>`}
    <p class="meta">${about}</p>
  </li> `;
}

/** What the reader was not sure of: lines that it could not place, and its warnings. */
function doubts({ undecided, warnings }: PageIssue): Markup {
  if (undecided.length + warnings.length === 0) return nothing;
  return html`<details>
    <summary>What the reader was not sure of (${undecided.length + warnings.length})</summary>
    <ul>
      ${warnings.map(
        ({ line, message, rule }) => html`<li>Line ${line}: ${own(message)} <span class="lines">${rule}</span></li> `,
      )}${undecided.map(
        ({ startLine, endLine, quote }) =>
          html`<li>
            ${startLine === endLine ? `Line ${startLine}` : `Lines ${startLine} to ${endLine}`} found no place:
            <pre class="raw" dir="auto">${quote}</pre>
          </li> `,
      )}
    </ul>
  </details>`;
}
