import type { Article, Decision, LineRange, Prose } from '../types.ts';
import { textsOf } from '../article-texts.ts';
import type { LineAt } from '../line-at.ts';
import { sourceSpan } from '../source-span.ts';
import { findingsOf } from './findings.ts';
import { roleOf } from './lines.ts';
import { quoted } from './marks.ts';
import type { Mark } from './marks.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { proseSpans } from './prose-spans.ts';
import { threadOf } from './threads.ts';
import { inOrder, weave } from './weave.ts';
import type { Thread } from './weave.ts';

interface Desk {
  readonly lineAt: LineAt;
  /** What its lines were taken for. */
  readonly decisions: readonly Decision[];
  readonly marks: readonly Mark[];
  /** Told of each mark that the article shows. */
  readonly show: (id: string) => void;
}

/** An article as it was read: its head, its mended paragraphs with all that was seen in them, its pictures, and what it speaks of. */
export function articleView(article: Article, at: number, desk: Desk): Markup {
  const { title, section, kind, body, photos } = article;
  const number = at + 1;
  const inside = (prose: Prose) => ({ prose, threads: threadsOf(prose, desk) });
  return html`<article id="a${number}" data-article="${number}" aria-labelledby="h${number}">
    <p class="kicker">
      <a class="back" href="#s${number}" title="Show it in the print">A${number}</a>
      ${kind}${section === null ? null : html` · ${section}`}
    </p>
    <h3 id="h${number}">${title === null ? html`<span class="none">No headline</span>` : whole(inside(title))}</h3>
    ${signed('Byline', article.authors.join(', '), article.bylineLines)}${signed('Source', article.credit, article.creditLines)}
    ${paragraphs(inside(body), desk)}
    ${photos.map(
      ({ caption, credit, lines }) =>
        html`<figure>
          <figcaption>
            ${lineLinks(lines)}
            ${caption.text === '' ? html`<span class="none">No caption</span>` : whole(inside(caption))}${credit === null ? null : html` <span class="credit">Photo: ${credit}</span>`}
          </figcaption>
        </figure> `,
    )}${findings(article, desk.lineAt)}${repairs(article, desk.lineAt)}
  </article> `;
}

interface Woven {
  readonly prose: Prose;
  readonly threads: readonly Thread[];
}

function threadsOf(prose: Prose, { marks, show }: Desk): readonly Thread[] {
  const spanOf = proseSpans(prose);
  const threads = marks.flatMap((mark) => {
    const span = spanOf(mark);
    if (span === null) return [];
    show(mark.id);
    return [threadOf(mark, span, { side: 'article', isOnBoth: true })];
  });
  return inOrder(threads);
}

const whole = ({ prose: { text }, threads }: Woven): Markup => ({
  markup: weave(text, { start: 0, end: text.length }, threads),
});

function paragraphs({ prose, threads }: Woven, { lineAt, decisions }: Desk): readonly Markup[] {
  const heads = new Set(
    decisions.filter((decision) => roleOf(decision) === 'sub-heading').map(({ lines }) => lines[0]?.[0]),
  );
  let next = 0;
  let open: readonly Thread[] = [];
  let start = 0;
  return prose.text.split('\n\n').map((text) => {
    const end = start + text.length;
    open = open.filter((thread) => thread.end > start);
    const begun: Thread[] = [];
    for (; next < threads.length && threads[next]!.start <= end; next += 1) begun.push(threads[next]!);
    open = [...open, ...begun];
    const content = { markup: weave(prose.text, { start, end }, open) };
    const line = text === '' ? 0 : lineAt(sourceSpan(prose, start, start + 1).start);
    start = end + 2;
    if (text === '') return html``;
    return heads.has(line) ? html`<h4>${lineLink(line)} ${content}</h4>` : html`<p>${lineLink(line)} ${content}</p> `;
  });
}

const signed = (what: string, words: string | null, lines: readonly LineRange[]): Markup | null =>
  words === null || words === '' ? null : html`<p class="signed">${what}: <b>${words}</b> ${lineLinks(lines)}</p> `;

const lineLink = (line: number): Markup => html`<a class="ln" href="#L${line}" title="line ${line}">${line}</a>`;
const lineLinks = (lines: readonly LineRange[]): readonly Markup[] => lines.map(([first]) => lineLink(first));

function findings(article: Article, lineAt: LineAt): Markup | null {
  const found = findingsOf(article, lineAt);
  if (found.length === 0) return null;
  return html`<details>
    <summary>What it speaks of: ${found.length}</summary>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">what</th>
            <th scope="col">name</th>
            <th scope="col">rule</th>
            <th scope="col">lines</th>
          </tr>
        </thead>
        <tbody>
          ${found.map(
            ({ kind, name, about, rule, lines }) =>
              html`<tr>
                <td><span class="${kind}">${kind}</span></td>
                <td>${name}${about === '' ? null : html` <small>${about}</small>`}</td>
                <td>${rule.split(' + ').map((one) => html`<code>${one}</code> `)}</td>
                <td>${lines.map((line) => html`${lineLink(line)} `)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </details> `;
}

function repairs(article: Article, lineAt: LineAt): Markup | null {
  const found = textsOf(article).flatMap((prose) => prose.repairs);
  if (found.length === 0) return null;
  return html`<details>
    <summary>What was mended: ${found.length}</summary>
    <ul>
      ${found.map(
        ({ rule, before, after, start }) =>
          html`<li>
            ${lineLink(lineAt(start))} <del>${quoted(before)}</del> →
            <ins>${after === '' ? 'nothing' : quoted(after)}</ins> <code>${rule}</code>
          </li> `,
      )}
    </ul>
  </details> `;
}
