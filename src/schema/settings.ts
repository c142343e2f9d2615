import type { Timeouts } from './timeouts.ts';

/** What the environment settles about the server. */
export interface Settings {
  /** Bearer token for mutations; without one they are refused. */
  readonly apiToken?: string | undefined;
  /** Another, of a client in the same process. */
  readonly botToken?: string | undefined;
  readonly graphiql: boolean;
  readonly introspection: boolean;
  /** Where the world finds this server, without a slash at the end. */
  readonly publicUrl?: string | undefined;
  /** Origins that may read answers in a browser. */
  readonly corsOrigins: readonly string[];
  /** How many proxies stand before the server. */
  readonly trustProxy: number;
  /** Points per address and minute; with the token 100 times as many. */
  readonly rateLimit: number;
  /** The largest body; with the token it may be `largestBodyKb`. */
  readonly maxBodyKb: number;
  /** Left out but in tests. */
  readonly timeouts?: Timeouts;
}

/** The largest body that may come with the token, unless anyone's may be larger. */
export const largestBodyKb = 65_536;

/** Without anything in the environment. */
export const defaults: Settings = {
  graphiql: true,
  introspection: true,
  corsOrigins: [],
  trustProxy: 0,
  rateLimit: 600,
  maxBodyKb: 256,
};
