import { setTimeout as delay } from 'node:timers/promises';
import type { Bot, BotOptions } from './bot/bot.ts';
import { createBot } from './bot/bot.ts';

/** What a bot is made of that comes back by itself. */
export interface KeptBotOptions extends BotOptions {
  /** How long to wait before Discord is asked again. */
  readonly pauseMs?: number;
}

/** Keeps a bot in Discord: where Discord cannot be reached, it is tried again until `close`. Throws where the token is refused. */
export async function keepBot({ pauseMs = 30_000, ...options }: KeptBotOptions): Promise<Bot> {
  const closing = new AbortController();
  const first = await attempt(options, pauseMs);
  const kept = first ?? again(options, pauseMs, closing.signal);
  return {
    async close() {
      closing.abort();
      await (await kept)?.close();
    },
  };
}

async function again(options: BotOptions, pauseMs: number, signal: AbortSignal): Promise<Bot | undefined> {
  try {
    while (await delay(pauseMs, true, { signal }).catch(() => false)) {
      const bot = await attempt(options, pauseMs);
      if (bot) return bot;
    }
  } catch (error) {
    options.log.error({ err: error }, 'The bot stays away.');
  }
  return undefined;
}

async function attempt(options: BotOptions, pauseMs: number): Promise<Bot | undefined> {
  try {
    return await createBot(options);
  } catch (error) {
    if (isTokenRefused(error))
      throw new Error(
        'Discord refuses DISCORD_TOKEN: it should be the token of the bot that its developer portal shows.',
        { cause: error },
      );
    options.log.warn({ err: error }, `Discord cannot be reached; the bot tries again in ${pauseMs / 1000} seconds.`);
    return undefined;
  }
}

const isTokenRefused = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
