import type { Ask } from '../web/ask.ts';
import type { Reply } from '../web/reply.ts';
import type { Site } from '../web/site.ts';
import { articlePath, issuePath, withParams } from '../web/site.ts';
import type { PageArticle } from './article-document.ts';
import { ArticlePage } from './article-document.ts';
import { factsOf } from './article-facts.ts';
import { marksOf } from './article-marks.ts';
import type { Markup } from './html.ts';
import { html, joined, nothing } from './html.ts';
import { pageReply } from './layout.ts';
import { printedLines } from './printed.ts';
import { articleData } from './structured.ts';
import { count, dotted, issueDate, lower, own } from './words.ts';

/** An article beside its printed lines; null where there is none of this slug. */
export async function articlePage(site: Site, ask: Ask, slug: string): Promise<Reply | null> {
  const { article } = await ask(ArticlePage, { slug });
  if (!article) return null;
  const { headline, lead, issue } = article;
  const { publication } = issue;
  const ofPublication = publication && {
    title: publication.name,
    path: '/issues',
    params: { publication: publication.slug },
  };
  return pageReply(site, {
    title: headline,
    description: lead || `From ${issue.title}`,
    path: articlePath(article.slug),
    kind: 'article',
    data: articleData(site, { ...article, about: aboutOf(article) }),
    feeds: [...(ofPublication ? [ofPublication] : []), { title: 'All issues', path: '/issues' }],
    main: mainOf(site, article),
  });
}

function aboutOf({ mentions }: PageArticle): readonly object[] {
  const types = { Country: 'Country', Organization: 'Organization', Person: 'Person' } as const;
  const named = new Map<string, object>();
  for (const { entity } of mentions)
    if (entity)
      named.set(`${entity.__typename} ${entity.name}`, { '@type': types[entity.__typename], name: entity.name });
  return [...named.values()];
}

function mainOf(site: Site, article: PageArticle): Markup {
  const { issue, headline, passages } = article;
  return html`<nav aria-label="Where this stands">
      <a href="${site.prefix}${issuePath(issue.slug)}">${own(issue.title)}</a>
    </nav>
    <article>
      <h1 dir="auto">${headline}</h1>
      <p class="meta">${byline(article)}</p>
      <div class="columns">
        <section class="text" aria-labelledby="read">
          <h2 id="read">As read</h2>
          ${text(article)} ${photos(article)}
        </section>
        <section aria-labelledby="printed">
          <h2 id="printed">As printed <small>in ${own(issue.source.name)}</small></h2>
          ${legend} ${printedLines(passages, marksOf(article))}
        </section>
      </div>
      <h2>What it speaks of</h2>
      ${factsOf(site, article)} ${citations(site, article)}
    </article>`;
}

function byline({ authors, credit, section, kind, wordCount, issue }: PageArticle): Markup {
  return dotted([
    authors.length > 0 && html`By ${joined(authors.map(own), ', ')}`,
    credit && html`Source: ${own(credit)}`,
    section && own(section),
    kind !== 'NEWS' && lower(kind),
    issueDate(issue),
    count(wordCount, 'word'),
  ]);
}

function text(article: PageArticle): Markup {
  if (article.text === '') return html`<p class="meta">It is a picture with its caption.</p>`;
  return html`${article.text.split(/\n{2,}/).map((paragraph) => html`<p dir="auto">${paragraph}</p> `)}`;
}

function photos(article: PageArticle): Markup {
  if (article.photos.length === 0) return nothing;
  const figures = article.photos.map(
    ({ caption, credit }) =>
      html`<figure>
        <figcaption dir="auto">${caption}${credit && html` <span class="meta">${own(credit)}</span>`}</figcaption>
      </figure> `,
  );
  return html`<h3>${article.photos.length === 1 ? 'Picture' : 'Pictures'}</h3>
    ${figures}`;
}

const legend = html`<ul class="legend" aria-label="What the marks mean">
  <li><span class="organization">organization</span></li>
  <li><span class="person">person</span></li>
  <li><span class="country">country</span></li>
  <li><span class="open">undecided</span></li>
  <li><span class="event">tells an event</span></li>
  <li><span class="date">its date</span></li>
  <li><span class="repair">mended</span></li>
</ul>`;

function citations({ prefix, base }: Site, { slug, issue }: PageArticle): Markup {
  const path = articlePath(slug);
  const more = issue.publication && withParams('/', { publication: issue.publication.slug });
  return html`<h2>Cite it</h2>
    <p>
      <a href="${prefix}${path}.bib" type="application/x-bibtex" download>BibTeX</a> ·
      <a href="${prefix}${path}.csl.json" type="application/vnd.citationstyles.csl+json" download>CSL-JSON</a> ·
      permanent address: <a href="${base}${path}">${base}${path}</a>
    </p>
    ${more && issue.publication && html`<p><a href="${prefix}${more}">More issues of ${own(issue.publication.name)}</a></p>`}`;
}
