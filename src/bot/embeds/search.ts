import type { APIEmbed, APIEmbedField } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, clipMarkdown, limits } from '../limits.ts';
import { emphasize, escapeLine, oneLine } from '../markdown.ts';
import { colours } from './colours.ts';
import { count, day, dotted, flags } from './words.ts';

/** One hit: its article and the words around what was sought. */
export const Hit = graphql(`
  fragment Hit on SearchEdge {
    snippet
    node {
      id
      headline
      lead
      countries {
        code
      }
      issue {
        date
        publication {
          name
        }
      }
    }
  }
`);

/** What was found for a query, numbered from the first on this page. */
export function searchEmbed(
  found: {
    readonly query: string;
    readonly totalCount: number;
    readonly hits: readonly ResultOf<typeof Hit>[];
    readonly narrowed: string;
  },
  from: number,
): APIEmbed {
  const { query, totalCount, hits, narrowed } = found;
  return {
    color: colours.search,
    title: clip(`🔎 ${escapeLine(query)}`, limits.title),
    description: clip(dotted([count(totalCount, 'article'), escapeLine(narrowed)]), limits.description),
    fields: hits.map((hit, index) => hitField(hit, from + index)),
  };
}

function hitField({ snippet, node }: ResultOf<typeof Hit>, number: number): APIEmbedField {
  const { headline, countries, issue } = node;
  const place = dotted([
    issue.publication && escapeLine(issue.publication.name),
    issue.date && day(issue.date),
    flags(countries),
  ]);
  return {
    name: clip(`${number}. ${escapeLine(clip(headline, 200))}`, limits.fieldName),
    value: `${clipMarkdown(emphasize(snippet), 600) || escapeLine(node.lead)}\n${place && `_${clip(place, 200)}_`}`,
  };
}

/** Nothing found, with what might have been meant. */
export function nothingEmbed(query: string, narrowed: string, didYouMean: string | null): APIEmbed {
  const where = narrowed === '' ? '' : ` with ${escapeLine(narrowed)}`;
  const hint = didYouMean === null ? 'Try fewer or more general words.' : `Did you mean **${escapeLine(didYouMean)}**?`;
  return {
    color: colours.hint,
    title: clip(`🔎 ${escapeLine(query)}`, limits.title),
    description: clipMarkdown(
      `No article matches **${escapeLine(oneLine(query))}**${where}. ${hint}`,
      limits.description,
    ),
  };
}
