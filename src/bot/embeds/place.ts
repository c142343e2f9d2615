import type { APIEmbed, APIEmbedField } from 'discord.js';
import { clip, fit, limits } from '../limits.ts';
import { escapeLine } from '../markdown.ts';
import { articleLines, type ArticleLineData } from './list.ts';
import { colours } from './colours.ts';
import { count, flag, span } from './words.ts';

interface Country {
  readonly code: string;
  readonly name: string;
  readonly articles: { readonly totalCount: number; readonly nodes: readonly ArticleLineData[] };
  readonly organizations: { readonly nodes: readonly { readonly name: string }[] };
  readonly events: {
    readonly nodes: readonly { readonly name: string; readonly start: string | null; readonly end: string | null }[];
  };
}

/** A country: the newest articles that name it, and on the first page its organizations and events. */
export function countryEmbed({ code, name, articles, organizations, events }: Country, from: number): APIEmbed {
  return {
    color: colours.country,
    title: clip(`${flag(code)} ${escapeLine(name)}`, limits.title),
    description: fit(articleLines(articles.nodes, from), 3000) || 'No article names it.',
    fields: from > 1 ? [] : [...named('Organizations', organizations.nodes), ...eventField(events.nodes)],
    footer: { text: count(articles.totalCount, 'article') },
  };
}

function named(name: string, items: readonly { readonly name: string }[]): APIEmbedField[] {
  return items.length === 0
    ? []
    : [
        {
          name,
          value: fit(
            items.map((item) => escapeLine(item.name)),
            limits.fieldValue,
            ' · ',
          ),
        },
      ];
}

function eventField(events: Country['events']['nodes']): APIEmbedField[] {
  const lines = events.map(({ name, start, end }) => `**${span(start, end)}** ${escapeLine(name)}`);
  return lines.length === 0 ? [] : [{ name: 'Events', value: fit(lines, limits.fieldValue) }];
}
