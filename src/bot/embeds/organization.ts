import type { APIEmbed, APIEmbedField } from 'discord.js';
import { clip, fit, limits } from '../limits.ts';
import { escapeLine } from '../markdown.ts';
import { articleLines, type ArticleLineData } from './list.ts';
import { colours } from './colours.ts';
import { count, day, dotted, flag, kindName } from './words.ts';

interface Organization {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly country: { readonly code: string; readonly name: string } | null;
  readonly articleCount: number;
  readonly articles: { readonly nodes: readonly ArticleLineData[] };
  readonly events: { readonly nodes: readonly { readonly name: string; readonly start: string | null }[] };
  readonly relatedOrganizations: {
    readonly edges: readonly { readonly sharedArticleCount: number; readonly node: { readonly name: string } }[];
  };
}

/** An organization: who it is, what was written, and on the first page with whom it appears. */
export function organizationEmbed(organization: Organization, from: number): APIEmbed {
  const { name, aliases, kind, country, articleCount, articles } = organization;
  const who = dotted([
    kind !== 'OTHER' && kindName(kind),
    country && `${flag(country.code)} ${escapeLine(country.name)}`,
  ]);
  const known = aliases.length === 0 ? '' : `_Also: ${fit(aliases.map(escapeLine), 500, ', ')}_`;
  return {
    color: colours.organization,
    title: clip(escapeLine(name), limits.title),
    description: [who, known, '', fit(articleLines(articles.nodes, from), 2500)]
      .filter((line, index) => line !== '' || index === 2)
      .join('\n')
      .trim(),
    fields: from > 1 ? [] : [...eventField(organization), ...companyField(organization)],
    footer: { text: count(articleCount, 'article') },
  };
}

function eventField({ events }: Organization): APIEmbedField[] {
  const lines = events.nodes.map(
    ({ name, start }) => `**${start === null ? 'undated' : day(start)}** ${escapeLine(name)}`,
  );
  return lines.length === 0 ? [] : [{ name: 'Events', value: fit(lines, limits.fieldValue) }];
}

function companyField({ relatedOrganizations: { edges } }: Organization): APIEmbedField[] {
  const names = edges.map(({ node, sharedArticleCount }) => `${escapeLine(node.name)} (${sharedArticleCount})`);
  return names.length === 0 ? [] : [{ name: 'Appears with', value: fit(names, limits.fieldValue, ' · ') }];
}
