import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Registry } from './discord/commands.ts';
import { openGateway, urlOf } from './discord/gateway.ts';
import { read, reply } from './discord/http.ts';
import { refusal, type Answer, type Court, type Interaction } from './discord/interactions.ts';
import { route } from './discord/routes.ts';
import { usersOf } from './discord/users.ts';

/** What the local Discord may be told of itself. */
export interface DiscordOptions {
  readonly token?: string;
  /** How long an interaction waits to be acknowledged. */
  readonly ackMs?: number;
  readonly now?: () => number;
}

/** A fault: answers a request in place of Discord, breaks the connection, delays it by its promise, or lets it pass. */
export type Fault = (method: string, path: string) => Answer | 'drop' | undefined | Promise<undefined>;

/** Discord, as far as a bot sees it, for tests: it judges what the bot sends. */
export type LocalDiscord = Awaited<ReturnType<typeof startDiscord>>;

/** Starts a Discord of HTTP and WebSocket that the real client logs in to by its `rest: { api }`. */
export async function startDiscord({ token = 'token-of-a-test', ackMs = 3000, now = Date.now }: DiscordOptions = {}) {
  const court: Court = { ackMs, now, messages: new Map(), breaches: [] };
  const registry: Registry = { all: [], puts: 0 };
  const interactions = new Map<string, Interaction>();
  const faults: Fault[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '' } = request;
    const text = await read(request);
    for (const fault of faults) {
      const answer = await fault(method, url);
      if (answer === 'drop') return request.socket.destroy();
      if (answer) return reply(response, answer);
    }
    // An interaction's own token is all that its answers need.
    const isAllowed = request.headers.authorization === `Bot ${token}` || /\/(?:interactions|webhooks)\//.test(url);
    const premises = { court, registry, interactions, url: urlOf(server) };
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return reply(response, isAllowed ? route(method, url, body, premises) : refusal(401, 0, '401: Unauthorized'));
  }

  const server = createServer((request, response) => void serve(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const gateway = openGateway(server, token);
  return {
    token,
    url: `${urlOf(server).replace('ws:', 'http:')}/api`,
    gateway,
    registry,
    faults,
    messages: court.messages,
    /** What the bot sent, or the local Discord answered, against the rules. */
    breaches: court.breaches,
    ...usersOf(gateway, registry, interactions, now),
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
