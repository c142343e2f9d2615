import * as spec from 'discord-api-spec/zod';
import { putCommands, type Registry } from './commands.ts';
import { acknowledge, edit, followUp, refusal, type Answer, type Court, type Interaction } from './interactions.ts';
import { botId } from './payloads.ts';
import { breachesOf } from './rules.ts';

/** What the REST API works on. */
export interface Premises {
  readonly court: Court;
  readonly registry: Registry;
  readonly interactions: Map<string, Interaction>;
  /** Of the gateway. */
  readonly url: string;
}

/** Answers a request of a bot, version 10 of the API. */
export function route(
  method: string,
  path: string,
  body: unknown,
  { court, registry, interactions, url }: Premises,
): Answer {
  const [, rest = ''] = /^\/api\/v10(\/[^?]*)/.exec(decodeURIComponent(path)) ?? [];
  const [, place, second = '', third, fourth, fifth] = rest.split('/');
  if (rest === '/gateway/bot') return gateway(url, court);
  if (rest === `/applications/${botId}/commands`) {
    return method === 'PUT' ? putCommands(registry, body, court.breaches) : { status: 200, body: registry.all };
  }
  // The bodies below are judged by Discord's description before anything is read from them.
  if (place === 'interactions' && fourth === 'callback') {
    const interaction = interactions.get(second);
    return acknowledge(interaction?.token === third ? interaction : undefined, body as never, court);
  }
  const interaction = [...interactions.values()].find(({ token }) => token === third);
  if (place === 'webhooks' && method === 'PATCH' && fifth === '@original')
    return edit(interaction, body as never, court);
  if (place === 'webhooks' && method === 'POST') return followUp(interaction, body as never, court);
  return refusal(404, 0, `404: Not Found ${method} ${path}`);
}

function gateway(url: string, court: Court): Answer {
  const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
  const body = { url, shards: 1, session_start_limit: limit };
  court.breaches.push(...breachesOf(spec.GatewayBotResponseSchema, body, 'an answer of the local Discord'));
  return { status: 200, body };
}
