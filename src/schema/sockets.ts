import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs } from 'graphql';
import { GraphQLError } from 'graphql';
import type { ConnectionInitMessage, ServerOptions } from 'graphql-ws';
import { CloseCode } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { useServer } from 'graphql-ws/use/ws';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { addressOf } from './address.ts';
import { clientOf } from './client.ts';
import { told } from './errors.ts';
import type { Gate } from './gate.ts';
import type { Metrics } from './metrics.ts';
import type { Rate } from './rate.ts';
import { entrance, wrongToken } from './rate.ts';
import type { Settings } from './settings.ts';
import { usual } from './timeouts.ts';
import type { GraphQL } from './yoga.ts';

interface Parts {
  readonly graphql: GraphQL;
  readonly gate: Gate;
  readonly metrics: Metrics;
  readonly rate: Rate;
  readonly settings: Settings;
}

const mostSockets = 10_000;
const mostOperations = 100;
const protocol = 'graphql-transport-ws';

/** Serves graphql-transport-ws on an HTTP server, within the limits of HTTP. Answers how to close every connection. */
export function serveSockets(server: Server, parts: Parts): () => Promise<void> {
  const { metrics, settings } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: settings.maxBodyKb * 1_024,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  });
  // A client that reads nothing answers no ping either, and is cut off; until then one event waits for it.
  // `isProd`: the reason of a close is no place for an unexpected error's message.
  const { pong } = settings.timeouts ?? usual;
  const serving = useServer({ ...handlers(parts), isProd: true }, sockets, pong);
  sockets.on('connection', (socket) => {
    metrics.socket(1);
    socket.once('close', () => metrics.socket(-1));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refused(request, settings, sockets.clients.size);
    if (refusal) return void socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
  });
  return async () => {
    await serving.dispose();
    for (const socket of sockets.clients) socket.terminate();
  };
}

function refused({ url = '', headers }: IncomingMessage, { corsOrigins }: Settings, open: number): string | null {
  if (url.split('?')[0] !== '/graphql') return '404 Not Found';
  if (open >= mostSockets) return '503 Service Unavailable';
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  if (!offered.includes(protocol)) return '400 Bad Request';
  // CORS does not cover sockets: a page elsewhere could read what this server tells its own network.
  const { origin } = headers;
  const own = origin === undefined || corsOrigins.includes(origin) || hostOf(origin) === headers.host;
  return own ? null : '403 Forbidden';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

type Enveloped = ReturnType<GraphQL['getEnveloped']>;
// What onSubscribe returns is handed to execute and subscribe as it is; the functions travel with it.
type Prepared = ExecutionArgs & Pick<Enveloped, 'execute' | 'subscribe'>;

function handlers({ graphql, gate, rate, settings }: Parts): ServerOptions<ConnectionInitMessage['payload'], Extra> {
  const operations = new WeakMap<WebSocket, Set<string>>();
  return {
    execute: (args) => (args as Prepared).execute(args),
    subscribe: (args) => (args as Prepared).subscribe(args),
    async onSubscribe({ extra, connectionParams }, id, payload) {
      const open = operations.get(extra.socket) ?? new Set();
      operations.set(extra.socket, open.add(id));
      if (open.size > mostOperations) {
        extra.socket.close(CloseCode.BadRequest, 'Too many operations at once');
        return [told('TOO_EXPENSIVE', `At most ${mostOperations} operations may run on a socket at once.`)];
      }
      const { authorization = authorizationOf(connectionParams) } = extra.request.headers;
      const client = clientOf(addressOf(extra.request, settings.trustProxy), authorization, settings);
      const refusal = await rate.take(client, client.guessing ? wrongToken : entrance);
      return refusal ? [refusal] : prepare(graphql, gate, client, payload);
    },
    onComplete: ({ extra }, id) => void operations.get(extra.socket)?.delete(id),
    onError: ({ extra }, id) => void operations.get(extra.socket)?.delete(id),
  };
}

/** The header's like in the first message, in any case of letters, as of headers. */
function authorizationOf(params: Readonly<Record<string, unknown>> = {}): unknown {
  return Object.entries(params).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
}

interface Payload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Parses, validates and asks the gate as over HTTP; what is refused is one `error`. */
async function prepare(graphql: GraphQL, gate: Gate, client: Parameters<Gate>[1], payload: Payload) {
  const { schema, parse, validate, contextFactory, execute, subscribe } = graphql.getEnveloped({
    client,
    params: payload,
  });
  const document = parsed(parse, payload.query);
  if (document instanceof GraphQLError) return [document];
  const asked = { schema, document, operationName: payload.operationName, variableValues: payload.variables };
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid;
  const passed = await gate(asked, client, entrance);
  if (passed.errors) return passed.errors;
  return { ...asked, contextValue: await contextFactory({ passed }), execute, subscribe } as Prepared;
}

function parsed(parse: Enveloped['parse'], query: string): ReturnType<Enveloped['parse']> | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
