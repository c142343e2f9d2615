import type { Site } from '../web/site.ts';
import { withParams } from '../web/site.ts';
import type { PageArticle } from './article-document.ts';
import { anchorOf, visible } from './article-marks.ts';
import type { Markup } from './html.ts';
import { html, joined, nothing } from './html.ts';
import { dotted, lower, own, span } from './words.ts';

type Entity = NonNullable<PageArticle['mentions'][number]['entity']>;

/** An entity with every line that names it. */
interface Named {
  readonly entity: Entity;
  readonly lines: readonly number[];
}

/** What an article speaks of, each thing with the lines that say so. */
export function factsOf(site: Site, article: PageArticle): Markup {
  const named = namedIn(article);
  const of = (typename: Entity['__typename']) => named.filter(({ entity }) => entity.__typename === typename);
  const roles = new Map(article.people.map(({ person, role }) => [person.slug, role]));
  const parts = [
    list(
      'Countries',
      of('Country').map((entry) => item(entry, searchOf(site, entry.entity), null)),
    ),
    list(
      'Organizations',
      of('Organization').map((entry) => item(entry, searchOf(site, entry.entity), null)),
    ),
    list(
      'People',
      of('Person').map((entry) =>
        item(
          entry,
          searchOf(site, entry.entity),
          entry.entity.__typename === 'Person' ? (roles.get(entry.entity.slug) ?? null) : null,
        ),
      ),
    ),
    list('Not decided', undecided(article)),
    list('Events', article.events.map(eventItem)),
    list('Mended', article.repairs.map(repairItem)),
  ];
  return html`<div class="facts">${parts}</div>`;
}

function namedIn({ mentions }: PageArticle): readonly Named[] {
  const named = new Map<string, { entity: Entity; lines: Set<number> }>();
  for (const { entity, evidence } of mentions) {
    if (!entity) continue;
    const key = anchorOf(entity);
    const entry = named.get(key) ?? { entity, lines: new Set() };
    named.set(key, entry);
    entry.lines.add(evidence.startLine);
  }
  return [...named.values()].map(({ entity, lines }) => ({ entity, lines: [...lines] }));
}

function list(title: string, items: readonly Markup[]): Markup {
  if (items.length === 0) return nothing;
  return html`<section>
    <h3>${title}</h3>
    <ul>
      ${items}
    </ul>
  </section> `;
}

function item({ entity, lines }: Named, href: string, about: string | null): Markup {
  const name = own(entity.name);
  return html`<li id="${anchorOf(entity)}">
    <a href="${href}">${name}</a>${about && html`, ${own(about)}`} ${linesLinks(lines)}
  </li> `;
}

/** Where there is more of it. */
function searchOf({ prefix }: Site, entity: Entity): string {
  if (entity.__typename === 'Country') return prefix + withParams('/search', { country: entity.code });
  const name = entity.__typename === 'Organization' ? 'organization' : 'person';
  return prefix + withParams('/search', { [name]: entity.id });
}

function undecided({ mentions }: PageArticle): readonly Markup[] {
  const open = new Map<string, { candidates: readonly string[]; lines: Set<number> }>();
  for (const { entity, surface, candidates, evidence } of mentions) {
    if (entity) continue;
    const name = surface.replace(/\s+/g, ' ');
    const entry = open.get(name) ?? { candidates, lines: new Set() };
    open.set(name, entry);
    entry.lines.add(evidence.startLine);
  }
  return [...open].map(
    ([name, { candidates, lines }]) =>
      html`<li>
        ${own(name)}${candidates.length > 0 && html`: may be ${joined(candidates.map(own), ' or ')}`}
        ${linesLinks([...lines])}
      </li> `,
  );
}

function eventItem({ name, kind, start, end, city, country, evidence }: PageArticle['events'][number]): Markup {
  const where = [city, country?.name].filter(Boolean).join(', ');
  const about = dotted([lower(kind), span(start, end), where && own(where)]);
  return html`<li>${own(name)} (${about}) ${linesLinks([evidence.startLine])}</li> `;
}

function repairItem({ line, before, after, rule }: PageArticle['repairs'][number]): Markup {
  return html`<li>
    <del>${visible(before)}</del> became <ins>${visible(after)}</ins> (${rule}) ${linesLinks([line])}
  </li> `;
}

const most = 12;

function linesLinks(lines: readonly number[]): Markup {
  const links = lines.slice(0, most).map((line) => html`<a href="#L${line}">${line}</a>`);
  const more = lines.length > most && html` and ${lines.length - most} more`;
  return html`<span class="lines">${lines.length === 1 ? 'line' : 'lines'} ${joined(links, ', ')}${more}</span>`;
}
