/** Text that is markup already; whatever else is put into a page is escaped. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | null | undefined | false | readonly Markup[];

/** Markup with values put in, each escaped unless it is markup: `html\`<p>${text}</p>\``. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0]!;
  for (let at = 0; at < values.length; at += 1) markup += written(values[at]!) + strings[at + 1]!;
  return { markup };
}

/** A list of markup with something between its items. */
export function joined(items: readonly Markup[], between: string): Markup {
  return { markup: items.map(({ markup }) => markup).join(escaped(between)) };
}

/** Nothing. */
export const nothing: Markup = { markup: '' };

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const spaces: ReadonlySet<string> = new Set(['\t', '\n', '\r', '\u0085']);

/** Text as it may stand in markup, XML too, and in quoted attributes; without the signs that neither may hold. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => signs[sign]!)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (spaces.has(sign) ? sign : '\ufffd'));
}

/** Data for machines within a page: no text in it can end the element that it stands in. */
export function jsonLd(data: object): Markup {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { markup: `<script type="application/ld+json">${json}</script>` };
}
