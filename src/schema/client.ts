import type { Settings } from './settings.ts';
import { bearsToken } from './token.ts';

/** Who asks. */
export interface Client {
  readonly address: string;
  /** Bears the right token. */
  readonly trusted: boolean;
  /** Bears another one, and pays for it whatever it asks: limits and prices would tell whether it was right. */
  readonly guessing: boolean;
}

/** Who asks, by address and by an Authorization header or its like. */
export function clientOf(address: string, authorization: unknown, { apiToken, botToken }: Settings): Client {
  const trusted = bearsToken(authorization, [apiToken, botToken]);
  // Where nobody has set a token there is none to be guessed.
  return { address, trusted, guessing: !trusted && apiToken !== undefined && typeof authorization === 'string' };
}
