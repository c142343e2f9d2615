import type { PageArticle } from './article-document.ts';
import type { Mark } from './printed.ts';
import { lower, spoken } from './words.ts';

type Entity = NonNullable<PageArticle['mentions'][number]['entity']>;

/** What an entity's entry on the page is called, so that its mentions can lead there. */
export const anchorOf = (entity: Entity): string =>
  `${lower(entity.__typename)}-${entity.__typename === 'Country' ? entity.code : entity.slug}`;

/** Everything that was seen in an article's print. */
export function marksOf({ mentions, events, repairs }: PageArticle): readonly Mark[] {
  return [
    ...events.flatMap(({ evidence, name, kind, start, end }) =>
      evidence.startColumn === null
        ? []
        : [
            {
              place: evidence,
              look: 'event',
              title: `${lower(kind)}: ${[name, when(start, end)].filter(Boolean).join(', ')}`,
            },
          ],
    ),
    ...mentions.map(({ evidence, kind, entity, candidates }) => ({
      place: evidence,
      look: entity ? lower(kind) : `${lower(kind)} open`,
      title: `${lower(kind)}: ${entity?.name ?? (candidates.length > 0 ? `may be ${candidates.join(' or ')}` : 'undecided')}`,
      href: entity ? `#${anchorOf(entity)}` : undefined,
    })),
    ...events.flatMap(({ dateEvidence, start, end }) =>
      dateEvidence ? [{ place: dateEvidence, look: 'date', title: `date: ${when(start, end)}` }] : [],
    ),
    ...repairs.flatMap(({ evidence, before, after, rule }) =>
      evidence
        ? [{ place: evidence, look: 'repair', title: `mended: ${visible(before)} became ${visible(after)} (${rule})` }]
        : [],
    ),
  ];
}

const when = (start: string | null, end: string | null): string =>
  [start, end].flatMap((date) => (date ? [spoken(date)] : [])).join(' to ');

/** Text in quotes in which nothing hides: a line break or a soft hyphen shows. */
export const visible = (text: string): string =>
  `“${text.replace(/\r?\n/g, '⏎').replace(/[\p{Cc}\p{Cf}\u00a0]/gu, (sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)}”`;
