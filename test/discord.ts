import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { APIMessage } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { checkOptions, putCommands, type Registry } from './discord/commands.ts';
import { openGateway, urlOf } from './discord/gateway.ts';
import {
  acknowledge,
  edit,
  followUp,
  refusal,
  type Answer,
  type Choices,
  type Court,
  type Interaction,
} from './discord/interactions.ts';
import { botId, channelId, guildId, reader, snowflake } from './discord/payloads.ts';
import { breachesOf } from './discord/rules.ts';

/** What the local Discord may be told of itself. */
export interface DiscordOptions {
  readonly token?: string;
  /** How long an interaction waits to be acknowledged. */
  readonly ackMs?: number;
  readonly now?: () => number;
}

/** A fault: answers a request in place of Discord, or lets it pass. */
export type Fault = (method: string, path: string) => Answer | 'drop' | undefined;

/** Discord, as far as a bot sees it, for tests: it judges what the bot sends. */
export type LocalDiscord = Awaited<ReturnType<typeof startDiscord>>;

/** Starts a Discord of HTTP and WebSocket that the real client logs in to by its `rest: { api }`. */
export async function startDiscord({ token = 'token-of-a-test', ackMs = 3000, now = Date.now }: DiscordOptions = {}) {
  const court: Court = { ackMs, now, messages: new Map(), breaches: [] };
  const registry: Registry = { all: [], puts: 0 };
  const interactions = new Map<string, Interaction>();
  const requests: string[] = [];
  const faults: Fault[] = [];

  const route = (method: string, path: string, body: unknown): Answer => {
    const [, rest = ''] = /^\/api\/v10(\/[^?]*)/.exec(decodeURIComponent(path)) ?? [];
    const [, first, second, third, fourth, fifth] = rest.split('/');
    if (rest === '/gateway/bot') return gatewayAnswer(urlOf(server), court);
    if (rest === `/applications/${botId}/commands`)
      return method === 'PUT' ? putCommands(registry, body, court.breaches) : { status: 200, body: registry.all };
    // The bodies below are judged by Discord's description before anything is read from them.
    if (first === 'interactions' && fourth === 'callback')
      return acknowledge(withToken(second, third), body as never, court);
    const interaction = [...interactions.values()].find((known) => known.token === third);
    if (first === 'webhooks' && method === 'PATCH' && fifth === '@original')
      return edit(interaction, body as never, court);
    if (first === 'webhooks' && method === 'POST') return followUp(interaction, body as never, court);
    return refusal(404, 0, `404: Not Found ${method} ${path}`);
  };
  const withToken = (id = '', secret = '') => {
    const interaction = interactions.get(id);
    return interaction?.token === secret ? interaction : undefined;
  };
  const server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '' } = request;
    requests.push(`${method} ${url}`);
    const text = await read(request);
    const fault = faults.map((break_) => break_(method, url)).find(Boolean);
    if (fault === 'drop') return void request.socket.destroy();
    reply(
      response,
      fault ??
        (request.headers.authorization === `Bot ${token}` || /interactions|webhooks/.test(url)
          ? route(method, url, text === '' ? undefined : JSON.parse(text))
          : refusal(401, 0, '401: Unauthorized')),
    );
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const gateway = openGateway(server, token);

  function begin(type: Interaction['type'], data: object, on?: APIMessage) {
    const shown = deferred<APIMessage>();
    const completed = deferred<Choices>();
    const id = snowflake();
    const interaction: Interaction = {
      id,
      token: `interaction-${id}`,
      type,
      begun: now(),
      shown: shown.resolve,
      completed: completed.resolve,
      ...(on && { on }),
    };
    interactions.set(id, interaction);
    gateway.tell('INTERACTION_CREATE', {
      ...envelope,
      id,
      token: interaction.token,
      type,
      data,
      ...(on && { message: on }),
    });
    return { interaction, shown: shown.promise, completed: completed.promise };
  }

  return {
    token,
    url: urlOf(server).replace('ws:', 'http:') + '/api',
    gateway,
    registry,
    requests,
    faults,
    messages: court.messages,
    /** What the bot sent, or the local Discord answered, against the rules. */
    breaches: court.breaches,
    /** A user sends a command. */
    command(name: string, options: Readonly<Record<string, string>> = {}) {
      checkOptions(registry, name, options);
      return begin(2, { id: snowflake(), name, type: 1, options: valuesOf(options) });
    },
    /** A user types into an option. */
    complete(name: string, option: string, value: string) {
      return begin(4, { id: snowflake(), name, type: 1, options: [{ name: option, type: 3, value, focused: true }] })
        .completed;
    },
    /** A user presses the button of a label. */
    press(message: APIMessage, label: string) {
      return begin(3, { component_type: 2, custom_id: buttonOf(message, label) }, message);
    },
    /** A user presses a button that was there once. */
    pressId(message: APIMessage, customId: string) {
      return begin(3, { component_type: 2, custom_id: customId }, message);
    },
    /** A user chooses from the menu, by position. */
    choose(message: APIMessage, index: number) {
      const menu = componentsOf(message).find((component) => component.type === 3);
      if (menu?.type !== 3) throw new Error('the message has no menu');
      return begin(3, { component_type: 3, custom_id: menu.custom_id, values: [menu.options[index]!.value] }, message);
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const envelope = {
  application_id: botId,
  guild_id: guildId,
  channel_id: channelId,
  channel: { id: channelId, type: 0, name: 'newsletters', permissions: '0' },
  member: {
    user: reader,
    roles: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '0',
  },
  version: 1,
  locale: 'en-US',
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: { 0: guildId },
  context: 0,
  attachment_size_limit: 10_485_760,
};

function gatewayAnswer(url: string, court: Court): Answer {
  const body = {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
  };
  court.breaches.push(...breachesOf(spec.GatewayBotResponseSchema, body, 'an answer of the local Discord'));
  return { status: 200, body };
}

function valuesOf(options: Readonly<Record<string, string>>) {
  return Object.entries(options).map(([name, value]) => ({ name, type: 3, value }));
}

/** Every component of a message. */
export function componentsOf(message: APIMessage) {
  return (message.components ?? []).flatMap((row) => (row.type === 1 ? row.components : []));
}

function buttonOf(message: APIMessage, label: string): string {
  const button = componentsOf(message).find(
    (component) => component.type === 2 && 'label' in component && component.label === label,
  );
  if (button?.type !== 2 || !('custom_id' in button)) throw new Error(`the message has no button ${label}`);
  if (button.disabled) throw new Error(`the button ${label} cannot be pressed`);
  return button.custom_id;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function reply(response: ServerResponse, { status, body }: Answer) {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function deferred<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
