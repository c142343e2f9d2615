/** Text that is markup already; whatever else is put into a page is escaped. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | null | readonly Markup[];

/** Markup with values put in: `html\`<p>${text}</p>\``. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0]!;
  for (let at = 0; at < values.length; at += 1) markup += written(values[at]!) + strings[at + 1]!;
  return { markup };
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in markup and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
