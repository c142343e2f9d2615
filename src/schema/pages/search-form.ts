import { ArticleKind } from '../../../prisma/generated/enums.ts';
import type { Site } from '../web/site.ts';
import type { Markup } from './html.ts';
import { html, nothing } from './html.ts';
import { lower } from './words.ts';

interface Choice {
  readonly query: string;
  readonly narrowed: Readonly<Record<string, string | null>>;
  readonly publications: readonly { readonly slug: string; readonly name: string }[];
  /** Of what is chosen by its id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The search with everything that narrows it. */
export function filterForm(site: Site, { query, narrowed, publications, names }: Choice): Markup {
  const value = (name: string) => narrowed[name] ?? '';
  const hasMore = Object.values(narrowed).some((given) => given !== null);
  return html`<details${{ markup: hasMore ? ' open' : '' }}><summary>Narrow it down</summary>
<form action="${site.prefix}/search">
<label class="field">Words <input type="search" name="q" value="${query}" maxlength="500"></label>
${text('country', 'Country', value('country'), 'Brazil')}
${select(
  'publication',
  'Publication',
  value('publication'),
  publications.map(({ slug, name }) => [slug, name] as const),
)}
${select(
  'kind',
  'Kind',
  value('kind'),
  Object.values(ArticleKind).map((kind) => [lower(kind), lower(kind)] as const),
)}
${text('section', 'Section', value('section'), '')}
${text('from', 'From', value('from'), '2021-06')}
${text('to', 'To', value('to'), '2022')}
${chosen('organization', 'Organization', narrowed['organization'], names)}
${chosen('person', 'Person', narrowed['person'], names)}
<button>Search</button>
</form></details>`;
}

function text(name: string, label: string, value: string, example: string): Markup {
  return html`<label class="field"
    >${label} <input name="${name}" value="${value}" placeholder="${example}" maxlength="200"
  /></label>`;
}

/** What was chosen elsewhere, by a link: it can be kept or dropped. */
function chosen(
  name: string,
  label: string,
  id: string | null | undefined,
  names: ReadonlyMap<string, string>,
): Markup {
  return id ? select(name, label, id, [[id, names.get(id) ?? 'unknown']]) : nothing;
}

function select(name: string, label: string, value: string, options: readonly (readonly [string, string])[]): Markup {
  const picked = (option: string) => ({ markup: option.toLowerCase() === value.toLowerCase() ? ' selected' : '' });
  const list = html`<select name="${name}">
    <option value="">any</option>
    ${options.map(([option, shown]) => html`<option value="${option}" ${picked(option)}>${shown}</option>`)}
  </select>`;
  return html`<label class="field">${label} ${list}</label>`;
}
