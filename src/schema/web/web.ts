import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf } from '../address.ts';
import { clientOf } from '../client.ts';
import type { Log } from '../log.ts';
import { troublePage } from '../pages/trouble.ts';
import type { Rate } from '../rate.ts';
import type { Settings } from '../settings.ts';
import type { GraphQL } from '../yoga.ts';
import { asking, Refused } from './ask.ts';
import type { Reply } from './reply.ts';
import { send } from './reply.ts';
import type { Route } from './routes.ts';
import { routes } from './routes.ts';
import type { Site } from './site.ts';
import { siteOf } from './site.ts';

interface Parts {
  readonly graphql: GraphQL;
  readonly log: Log;
  readonly rate: Rate;
  readonly settings: Settings;
}

/** What answers a path, and the name by which it is counted. */
export interface Answering {
  readonly name: string;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** The pages, feeds and downloads beside the API: all of them ask the API, and answer to GET and HEAD. */
export function createWeb(parts: Parts) {
  return {
    /** What answers a path; null where nothing does. */
    find(path: string): Answering | null {
      for (const route of routes) {
        const slug = route.pattern.exec(path);
        if (slug) return { name: route.name, handle: handler(parts, route, slug[1] ?? '') };
      }
      return null;
    },
    /** Says to a person that there is nothing at a path. */
    missing(request: IncomingMessage, response: ServerResponse): void {
      send(missing(siteOf(request, parts.settings)), request, response);
    },
  };
}

function missing(site: Site): Reply {
  return troublePage(site, 404, 'Nothing stands at this address, or no longer. A search may find what it was.');
}

function handler({ graphql, log, rate, settings }: Parts, route: Route, slug: string): Answering['handle'] {
  return async (request, response) => {
    const site = siteOf(request, settings);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(site, request, response);
    // A token is for the API: here nobody learns whether one is right.
    const client = clientOf(addressOf(request, settings.trustProxy), undefined, settings);
    const params = new URLSearchParams((request.url ?? '').split('?').slice(1).join('?'));
    const asked = { site, ask: asking(graphql, client), slug, params };
    const reply = await answered(route, asked, log);
    for (const [name, value] of Object.entries(await rate.headers(client))) response.setHeader(name, value);
    const { origin } = request.headers;
    response.setHeader('Vary', 'Origin');
    if (origin && settings.corsOrigins.includes(origin)) response.setHeader('Access-Control-Allow-Origin', origin);
    send(reply, request, response);
  };
}

async function answered(route: Route, asked: Parameters<Route['answer']>[0], log: Log): Promise<Reply> {
  try {
    return (await route.answer(asked)) ?? missing(asked.site);
  } catch (error) {
    if (!(error instanceof Refused)) {
      log.error({ err: error }, 'a page failed');
      return troublePage(asked.site, 500, 'Unexpected error.');
    }
    const { status, message, headers } = error;
    const page = troublePage(asked.site, status, message);
    return { ...page, headers: { ...page.headers, ...headers } };
  }
}

function refuseMethod(site: Site, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Allow', 'GET, HEAD');
  send(troublePage(site, 405, 'Pages are only read: ask with GET or HEAD.'), request, response);
}
