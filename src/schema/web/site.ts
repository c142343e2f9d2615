import type { IncomingMessage } from 'node:http';
import type { Settings } from '../settings.ts';

/** Where the server stands for who asks, as links need it. */
export interface Site {
  /** What absolute links begin with: `https://broadsheet.example.org`. */
  readonly base: string;
  /** What paths begin with, where a proxy serves the site below a folder; mostly empty. */
  readonly prefix: string;
  /** Whether the explorer is there to be linked to. */
  readonly explorer: boolean;
}

/** The site under PUBLIC_URL; without one, under the name that the request calls it by. */
export function siteOf(request: IncomingMessage, { publicUrl, trustProxy, graphiql }: Settings): Site {
  const base = publicUrl ?? asked(request, trustProxy);
  return { base, prefix: new URL(base).pathname.replace(/\/$/, ''), explorer: graphiql };
}

const hostName = /^(?:[a-z\d](?:[\w.-]{0,250}[\w.])?|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

function asked(request: IncomingMessage, proxies: number): string {
  const scheme = forwarded(request, 'x-forwarded-proto', proxies) === 'https' ? 'https' : 'http';
  const host = forwarded(request, 'x-forwarded-host', proxies) ?? request.headers.host ?? '';
  const { localAddress = '127.0.0.1', localPort = 80 } = request.socket;
  // A name that is none comes from nobody who could follow a link.
  const own = `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
  const base = `${scheme}://${hostName.test(host) ? host : own}`;
  return URL.canParse(base) ? new URL(base).origin : `${scheme}://${own}`;
}

/** What the outermost of our own proxies was asked; nothing where there is none, for anyone may write such a header. */
function forwarded({ headers }: IncomingMessage, name: string, proxies: number): string | undefined {
  const header = headers[name];
  if (proxies === 0 || header === undefined) return undefined;
  const values = String(header).split(',');
  return (values.at(-proxies) ?? values[0]!).trim().toLowerCase();
}

/** The path of an issue's page. */
export const issuePath = (slug: string) => `/issues/${encodeURIComponent(slug)}`;
/** The path of an article's page. */
export const articlePath = (slug: string) => `/articles/${encodeURIComponent(slug)}`;

/** A path with those of the parameters that are given. */
export function withParams(path: string, params: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
