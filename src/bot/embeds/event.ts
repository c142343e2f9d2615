import type { APIEmbed } from 'discord.js';
import { graphql, type ResultOf } from '../graphql.ts';
import { clip, fit, limits } from '../limits.ts';
import { escapeLine } from '../markdown.ts';
import { colours } from './colours.ts';
import { count, dotted, flag, kindName, span } from './words.ts';

/** What a line shows of an event beside other facts. */
export const EventItem = graphql(`
  fragment EventItem on Event {
    name
    start
    end
  }
`);

/** "**3 March 2022** Harbour conference". */
export function eventItem({ name, start, end }: ResultOf<typeof EventItem>): string {
  return `**${span(start, end)}** ${escapeLine(name)}`;
}

/** What a list shows of an event. */
export const EventLine = graphql(`
  fragment EventLine on Event {
    name
    kind
    start
    end
    city
    country {
      code
      name
    }
    article {
      id
      headline
      lead
    }
  }
`);

/** Events in order of start, numbered from the first on this page. */
export function eventsEmbed(
  found: {
    readonly narrowed: string;
    readonly totalCount: number;
    readonly events: readonly ResultOf<typeof EventLine>[];
  },
  from: number,
): APIEmbed {
  const lines = found.events.map((event, index) => eventLine(event, from + index));
  return {
    color: colours.event,
    title: clip(`📅 Events${found.narrowed && `: ${escapeLine(found.narrowed)}`}`, limits.title),
    description: fit(lines, limits.description) || 'No event is known. Ask with fewer conditions.',
    footer: { text: count(found.totalCount, 'event') },
  };
}

function eventLine(
  { name, kind, start, end, city, country, article }: ResultOf<typeof EventLine>,
  number: number,
): string {
  const place = [city && escapeLine(city), country && `${flag(country.code)} ${escapeLine(country.name)}`]
    .filter(Boolean)
    .join(', ');
  const head = dotted([`**${span(start, end)}**`, kind !== 'OTHER' && kindName(kind), place]);
  return `\`${number}.\` ${head}\n${escapeLine(clip(name, 160))} – _${escapeLine(clip(article.headline, 120))}_`;
}
