import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Bot, BotOptions } from './bot/bot.ts';
import { createBot } from './bot/bot.ts';

/** How long to wait before Discord is asked again, in milliseconds. */
const pause = 30_000;

/** Keeps a bot in Discord: where Discord cannot be reached, it is tried again until `close`. Throws where the token is refused. */
export async function keepBot(options: BotOptions & { readonly log: Logger }): Promise<Bot> {
  const closing = new AbortController();
  const first = await attempt(options);
  const later = first ?? again(options, closing.signal);
  return {
    async close() {
      closing.abort();
      await (await later)?.close();
    },
  };
}

async function again(options: BotOptions & { readonly log: Logger }, signal: AbortSignal): Promise<Bot | undefined> {
  for (;;) {
    const waited = await delay(pause, true, { signal }).catch(() => false);
    if (!waited) return undefined;
    const bot = await attempt(options).catch((error: unknown) =>
      options.log.error({ err: error }, 'The bot stays away.'),
    );
    if (bot) return bot;
  }
}

async function attempt(options: BotOptions & { readonly log: Logger }): Promise<Bot | undefined> {
  try {
    return await createBot(options);
  } catch (error) {
    if (isTokenRefused(error))
      throw new Error(
        'Discord refuses DISCORD_TOKEN: it should be the token of the bot that its developer portal shows.',
        { cause: error },
      );
    options.log.warn({ err: error }, `Discord cannot be reached; the bot tries again in ${pause / 1000} seconds.`);
    return undefined;
  }
}

const isTokenRefused = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
