import { Prisma } from '../../prisma/generated/client.ts';
import type { Row } from './builder.ts';
import { builder } from './builder.ts';
import { EventKindType } from './enums.ts';
import { Evidence, linesOfSpan } from './evidence.ts';
import { EventFilter, eventConditions } from './filters.ts';
import type { Fetch, Listing } from './listing.ts';
import { list, listOf } from './listing.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;

builder.prismaNode('Event', {
  nullable: true,
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'A short noun phrase.' }),
    kind: t.expose('kind', { type: EventKindType }),
    start: t.expose('start', { type: 'PartialDate', nullable: true }),
    end: t.expose('end', { type: 'PartialDate', nullable: true }),
    city: t.exposeString('city', { nullable: true }),
    sentence: t.exposeString('sentence'),
    country: t.relation('country', { nullable: true, description: 'Where it takes place.' }),
    article: t.relation('article'),
    organizations: t.field({
      type: ['Organization'],
      select: (_args, _context, nested) => ({ organizations: { ...inOrder, select: { organization: nested() } } }),
      resolve: ({ organizations }) => organizations.map(({ organization }) => organization),
    }),
    countries: t.field({
      type: ['Country'],
      description: 'Countries that take part in it or host it.',
      select: (_args, _context, nested) => ({ countries: { ...inOrder, select: { country: nested() } } }),
      resolve: ({ countries }) => countries.map(({ country }) => country),
    }),
    evidence: t.field({
      type: Evidence,
      description: 'The printed lines that say so.',
      select: {
        startLine: true,
        endLine: true,
        sentenceStart: true,
        sentenceEnd: true,
        article: { select: { issueId: true } },
      },
      resolve: ({ startLine, endLine, sentenceStart: start, sentenceEnd: end, article: { issueId } }) => ({
        startLine,
        endLine,
        issueId,
        span: start === null || end === null || end <= start ? undefined : { start, end },
      }),
    }),
    dateEvidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The printed words that say when; null where none do.',
      select: { whenStart: true, whenEnd: true, article: { select: { issueId: true } } },
      resolve: ({ whenStart, whenEnd, article }, _args, context) =>
        linesOfSpan(context, article.issueId, whenStart, whenEnd),
    }),
  }),
});

/** Events in order of start, undated last. */
export const events: Listing = {
  name: 'events',
  from: Prisma.sql`"Event" e`,
  where: [],
  id: Prisma.sql`e.id`,
  order: [Prisma.sql`e."sortKey"`],
  shape: 't',
  descending: false,
};

/** Reads events by id. */
export const fetchEvents: Fetch<Row<'Event'>> = (db, query, ids) =>
  db.event.findMany({ ...query, where: { id: { in: ids } } });

/** Edges of events, shared by every list of them. */
export const EventEdge = builder.edgeObject({ type: 'Event', name: 'EventEdge' });
/** Pages of events, shared by every list of them. */
export const EventConnection = builder.connectionObject({ type: 'Event', name: 'EventConnection' }, EventEdge);

/** Gives every object of a type its events. */
export function eventsOf(owner: 'Country' | 'Organization', description: string, listing: Listing) {
  const resolve = listOf({ listing, fetch: fetchEvents, typeName: 'Event' });
  builder.objectField(owner, 'events', (t) =>
    t.connection({ type: 'Event', description, resolve }, EventConnection, EventEdge),
  );
}

builder.queryFields((t) => ({
  events: t.connection(
    {
      type: 'Event',
      description: 'In order of start, undated last: `events(filter: { kind: CONFERENCE, from: "2022" })`.',
      args: { filter: t.arg({ type: EventFilter }) },
      resolve: (_root, { filter, ...args }, context, info) =>
        list(
          { listing: { ...events, where: eventConditions(filter ?? {}) }, fetch: fetchEvents, typeName: 'Event' },
          args,
          context,
          info,
        ),
    },
    EventConnection,
    EventEdge,
  ),
}));
