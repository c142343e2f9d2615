import { Client as Discord, Events, GatewayIntentBits } from 'discord.js';
import type { Client } from './client.ts';
import { dispatch } from './dispatch.ts';
import type { Log } from './log.ts';
import { register } from './register.ts';

/** What a bot is made of. */
export interface BotOptions {
  /** Its only way to the archive. */
  readonly api: Client;
  readonly token: string;
  /** Base of Discord's REST API, where it is not Discord's own. */
  readonly discordApiUrl?: string | undefined;
  readonly log: Log;
}

/** A bot that is logged in. */
export interface Bot {
  /** Leaves Discord; interactions that are being answered get their answer first. */
  close(): Promise<void>;
}

/** Logs in to Discord, registers the commands and answers them until closed. Throws where the login fails. */
export async function createBot({ api, token, discordApiUrl, log }: BotOptions): Promise<Bot> {
  const discord = new Discord({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...(discordApiUrl && { rest: { api: discordApiUrl } }),
  });
  const underway = new Set<Promise<void>>();
  discord.on(Events.InteractionCreate, (interaction) => {
    const work = dispatch(interaction, { client: api, log }).finally(() => underway.delete(work));
    underway.add(work);
  });
  discord.on(Events.Error, (error) => log.error({ err: error }, 'Discord client'));
  discord.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'Discord closed the gateway for good'));
  const told = await enter(discord, token);
  log.info({ user: discord.user?.username, commands: told ? 'registered' : 'unchanged' }, 'bot is in Discord');
  return {
    async close() {
      await Promise.allSettled(underway);
      await discord.destroy();
    },
  };
}

/** Logs in and registers the commands, or leaves nothing behind: a client that stayed would answer beside the next one. */
async function enter(discord: Discord, token: string): Promise<boolean> {
  const isReady = new Promise<Discord<true>>((resolve) => discord.once(Events.ClientReady, resolve));
  try {
    await discord.login(token);
    return await register((await isReady).application.commands);
  } catch (error) {
    await discord.destroy();
    throw error;
  }
}
