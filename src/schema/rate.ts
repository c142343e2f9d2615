import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { GraphQLError } from 'graphql';
import type { Client } from './client.ts';
import { told } from './errors.ts';
import type { Settings } from './settings.ts';

const minute = 60;
const withToken = 100;
// A page of a search costs 1 or 2 points, the largest operation that is allowed 12.
const pricePerPoint = 5_000;
/** Every request pays this point before it is looked at, or documents that make no sense would be free. */
export const entrance = 1;
/** What a wrong token costs beside, so that guessing ends soon. */
export const wrongToken = 9 * pricePerPoint;

/** How much an address has left, as the RateLimit headers tell it. */
export interface Rate {
  /** Takes the points for a price, but for those taken before. Answers the refusal where there are not enough left. */
  take(client: Client, price: number, taken?: number): Promise<GraphQLError | null>;
  headers(client: Client): Promise<Readonly<Record<string, string>>>;
}

/** Limits what one address may ask for in a minute. */
export function createRate({ rateLimit }: Settings): Rate {
  const anyone = new RateLimiterMemory({ points: rateLimit, duration: minute });
  const trusted = new RateLimiterMemory({ points: rateLimit * withToken, duration: minute });
  const limiterOf = (client: Client) => (client.trusted ? trusted : anyone);

  async function headers(client: Client) {
    const limiter = limiterOf(client);
    const state = await limiter.get(client.address);
    return {
      'RateLimit-Policy': `${limiter.points};w=${minute}`,
      'RateLimit-Limit': String(limiter.points),
      'RateLimit-Remaining': String(Math.max(0, state?.remainingPoints ?? limiter.points)),
      'RateLimit-Reset': String(seconds(state)),
    };
  }

  async function refusal(client: Client, state: RateLimiterRes): Promise<GraphQLError> {
    const wait = String(seconds(state));
    return told('RATE_LIMITED', `Too much was asked for in a minute; try again in ${wait} seconds.`, {
      status: 429,
      headers: { 'Retry-After': wait, ...(await headers(client)) },
    });
  }

  return {
    headers,
    async take(client, price, taken = 0) {
      const points = Math.max(1, Math.ceil(price / pricePerPoint)) - taken;
      if (points === 0) return null;
      try {
        await limiterOf(client).consume(client.address, points);
        return null;
      } catch (state) {
        if (!(state instanceof RateLimiterRes)) throw state;
        return refusal(client, state);
      }
    },
  };
}

function seconds(state: RateLimiterRes | null): number {
  return Math.max(1, Math.ceil((state?.msBeforeNext ?? minute * 1_000) / 1_000));
}
