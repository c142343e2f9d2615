import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import type { Archive } from '../../prisma/db.ts';
import type { Parse } from '../ingest/store.ts';
import type { Context } from './builder.ts';
import type { Changes } from './changes.ts';
import { examples } from './explorer.ts';
import type { Gate } from './gate.ts';
import type { Log } from './log.ts';
import { masking } from './mask.ts';
import type { Names } from './names.ts';
import type { Transport } from './plugins.ts';
import { boundedParsing, counted, gated, headers, onlyJson, validation } from './plugins.ts';
import type { Rate } from './rate.ts';
import { schema } from './schema.ts';
import type { Settings } from './settings.ts';

/** What the GraphQL server is made of. */
export interface Parts {
  readonly archive: Archive;
  readonly names: Names;
  readonly changes: Changes;
  readonly gate: Gate;
  readonly parse: Parse;
  readonly rate: Rate;
  readonly log: Log;
  readonly settings: Settings;
}

/** The GraphQL server, without a port; plugins run in the order that they stand in. */
export function createGraphQL({ archive, names, changes, gate, parse, rate, log, settings }: Parts) {
  const { graphiql, corsOrigins } = settings;
  const { publicUrl = null } = settings;
  const context: Context = { archive, db: archive.db, names, changes, parse, publicUrl };
  return createYoga<Transport, Context>({
    schema,
    context,
    logging: false,
    batching: false,
    multipart: false,
    landingPage: false,
    // The size of a body is limited where it is read, by whether it comes with the token (body.ts).
    maxRequestBodySize: false,
    maskedErrors: { maskError: masking(log) },
    cors: corsOrigins.length === 0 ? false : { origin: [...corsOrigins], credentials: false, methods: ['GET', 'POST'] },
    graphiql: graphiql && { title: 'Broadsheet', defaultQuery: examples, subscriptionsProtocol: 'SSE' },
    renderGraphiQL,
    plugins: [onlyJson, counted(rate), boundedParsing, validation(settings), gated(gate), headers(rate)],
  });
}

/** The GraphQL server, as the transports hold it. */
export type GraphQL = ReturnType<typeof createGraphQL>;
