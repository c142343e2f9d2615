import { createHash } from 'node:crypto';
import { lineFinder, type LineAt } from '../line-at.ts';
import type { Decision, Issue } from '../types.ts';
import { articleView } from './articles.ts';
import { issueWords } from './findings.ts';
import { marksOf } from './marks.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { printedText } from './printed.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** One page that shows an issue's print beside the articles that were made of it. It asks no other place for anything. */
export function pageOf(issue: Issue): string {
  const lineAt = lineFinder(issue.source.text);
  const decisions = byArticle(issue);
  const marks = issue.articles.map(marksOf);
  const shown = new Set<string>();
  const articles = issue.articles.map((article, at) =>
    articleView(article, at, {
      lineAt,
      decisions: decisions.get(at) ?? [],
      marks: marks[at]!,
      show: (id) => void shown.add(id),
    }),
  );
  const { publication } = issue.masthead;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${publication ?? issue.source.name}: what was read in it</title>
        ${element('style', style)}
      </head>
      <body>
        <a class="skip" href="#articles">To the articles</a>
        <header>
          <h1>${publication ?? issue.source.name}</h1>
          <p>
            ${issueWords(issue)} · ${issue.source.name}, ${issue.lineCount} lines, ${issue.articles.length} articles
          </p>
          ${legend}${remarks(issue, lineAt)}
        </header>
        <main>
          <section id="print" aria-labelledby="print-head" tabindex="0">
            <h2 id="print-head">Print <a class="over" href="#articles">to the articles</a></h2>
            ${printedText(issue, marks.flat(), shown)}
          </section>
          <section id="articles" aria-labelledby="articles-head" tabindex="0">
            <h2 id="articles-head">Articles <a class="over" href="#print">to the print</a></h2>
            ${articles}
          </section>
        </main>
        ${element('script', script)}
      </body>
    </html> `.markup;
}

const legend = html`<ul class="legend" aria-label="Legend">
  ${['organization', 'person', 'country', 'bloc', 'date'].map(
    (kind) => html`<li><span class="${kind}">${kind}</span></li> `,
  )}
  <li>
    <span class="event"><span class="sign">◆</span>tells an event</span>
  </li>
  <li>
    <span class="repair"><del>print</del></span> mended to <span class="repair"><ins>text</ins></span>
  </li>
  <li><span class="furniture">furniture</span></li>
  <li><span class="undecided">undecided</span></li>
</ul> `;

function remarks({ messages }: Issue, lineAt: LineAt): Markup | null {
  if (messages.length === 0) return null;
  return html`<details>
    <summary>Doubts: ${messages.length}</summary>
    <ul>
      ${messages.map(
        ({ start, reason, rule }) =>
          html`<li><a class="ln" href="#L${lineAt(start)}">${lineAt(start)}</a> ${reason} <code>${rule}</code></li> `,
      )}
    </ul>
  </details> `;
}

function byArticle({ decisions }: Issue): ReadonlyMap<number, readonly Decision[]> {
  const found = new Map<number, Decision[]>();
  for (const decision of decisions) {
    if (decision.article === null) continue;
    const own = found.get(decision.article);
    if (own) own.push(decision);
    else found.set(decision.article, [decision]);
  }
  return found;
}

/** The text is ours and holds no markup; between it and the tags nothing may stand, or its hash would be another. */
const element = (name: 'style' | 'script', text: string): Markup => ({ markup: `<${name}>${text}</${name}>` });

/** By which the page's own style and script are known from any other. */
const hashOf = (text: string): Markup => ({
  markup: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
});
