import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createBot, type Bot } from '../../src/bot/bot.ts';
import { startDiscord, type LocalDiscord } from '../discord.ts';
import { componentsOf } from '../discord/users.ts';
import { keptLog, openWorld, switchable } from './world.ts';

export const ephemeral = 64;

/** What is on the stage of a test: a bot of the real client, in a local Discord, over the real API. */
export interface Stage {
  readonly api: ReturnType<typeof switchable>;
  readonly discord: LocalDiscord;
  readonly log: ReturnType<typeof keptLog>;
  readonly bot: Bot;
  /** A user sends a command and is shown the answer. */
  say(name: string, options?: Record<string, string>): Promise<APIMessage>;
  /** Another bot, or the same after it was closed. */
  login(token?: string): Promise<Bot>;
  /** The bot goes and comes again, remembering nothing. */
  restart(): Promise<void>;
}

/** Sets the stage before each test of a file; afterwards nothing may have been against Discord's rules. */
export function staged(): Stage {
  const stage = {} as { -readonly [Part in keyof Stage]: Stage[Part] }; // filled before each test
  let world: Awaited<ReturnType<typeof openWorld>>;
  beforeAll(async () => {
    world = await openWorld();
  });
  beforeEach(async () => {
    const [api, log, discord] = [switchable(world.client), keptLog(), await startDiscord()];
    const login = (token = discord.token) =>
      createBot({ api: api.client, token, discordApiUrl: discord.url, log: log.log });
    const restart = async () => {
      await stage.bot.close();
      stage.bot = await login();
    };
    const say: Stage['say'] = (name, options) => discord.command(name, options).shown;
    Object.assign(stage, { api, log, discord, login, restart, say, bot: await login() });
  });
  afterEach(async () => {
    await stage.bot.close();
    await stage.discord.close();
    expect(stage.discord.breaches).toEqual([]);
  });
  afterAll(() => world.server.close());
  return stage;
}

/** Everything that an answer says. */
export function text({ embeds: [embed] }: APIMessage): string {
  const fields = (embed?.fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [embed?.title, embed?.description, ...fields, embed?.footer?.text].join('\n');
}

/** What stands on the buttons. */
export function labels(message: APIMessage): (string | undefined)[] {
  return componentsOf(message).flatMap((component) => ('label' in component ? [component.label] : []));
}
