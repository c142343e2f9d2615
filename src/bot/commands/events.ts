import { command } from '../command.ts';
import { EventLine, eventsEmbed } from '../embeds/event.ts';
import { articleMenu } from '../embeds/list.ts';
import { dotted, kindName, range } from '../embeds/words.ts';
import { BadInput } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { countryOf } from '../narrowing.ts';
import { firstOn, pageArguments, pagesOf, Turning } from '../paging.ts';
import { countryOption, fromOption, toOption } from './options.ts';

const size = 10;

const kinds = [
  'CONFERENCE',
  'MEETING',
  'AGREEMENT',
  'LAUNCH',
  'AWARD',
  'RELEASE',
  'MILESTONE',
  'APPOINTMENT',
  'VISIT',
  'OTHER',
] as const;

const Events = graphql(
  `
    query Events($filter: EventFilter, $first: Int, $after: String, $last: Int, $before: String) {
      events(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...Turning
        }
        nodes {
          ...EventLine
        }
      }
    }
  `,
  [EventLine, Turning],
);

/** What happens when and where. */
export const events = command(
  {
    name: 'events',
    description: 'What happens when and where',
    options: [
      countryOption,
      {
        name: 'kind',
        description: 'Of which kind',
        choices: kinds.map((kind) => ({ name: kindName(kind), value: kind })),
      },
      fromOption,
      toOption,
    ],
    example: '/events country:China from:2012',
  },
  async (options, { client, at }) => {
    const { country, from, to } = options;
    const kind = options.kind === undefined ? undefined : kindOf(options.kind);
    const land = country === undefined ? undefined : await countryOf(country, client);
    const filter = { country: land?.code ?? null, kind: kind ?? null, from: from ?? null, to: to ?? null };
    const { events: found } = await client.query(Events, { filter, ...pageArguments(at, size) });
    const number = firstOn(at, size);
    const narrowed = dotted([kind && kindName(kind), land?.name, range(from, to)]);
    return {
      embeds: [eventsEmbed({ narrowed, totalCount: found.totalCount, events: found.nodes }, number)],
      menu: articleMenu(
        found.nodes.map(({ article, name }) => ({ ...article, headline: name, lead: article.headline })),
        number,
      ),
      pages: pagesOf({ command: 'events', options, at }, found, size),
    };
  },
);

function kindOf(text: string) {
  const kind = kinds.find((name) => name === text.toUpperCase());
  if (kind === undefined)
    throw new BadInput(
      `No kind of event is called ${JSON.stringify(text)}; the kinds are ${kinds.join(', ').toLowerCase()}.`,
    );
  return kind;
}
