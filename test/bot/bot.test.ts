import { afterEach, expect, it } from 'vitest';
import { createBot, type Bot } from '../../src/bot/bot.ts';
import { createClient } from '../../src/bot/client.ts';
import { startDiscord, type LocalDiscord } from '../discord.ts';

const log = { info() {}, warn: console.log, error: console.log };
let discord: LocalDiscord;
let bot: Bot;
afterEach(async () => {
  await bot.close();
  await discord.close();
});

it('logs in and registers', async () => {
  discord = await startDiscord();
  bot = await createBot({
    api: createClient({ url: 'http://127.0.0.1:9/graphql', pauseMs: 1 }),
    token: discord.token,
    discordApiUrl: discord.url,
    log,
  });
  expect(discord.gateway.intents).toEqual([1]);
  expect(discord.registry.all.map(({ name }) => name)).toEqual([
    'latest',
    'search',
    'by-country',
    'article',
    'organization',
    'events',
    'help',
  ]);
  const help = await discord.command('help').shown;
  expect(help.embeds[0]?.title).toBe('🗞️ Broadsheet');
  const latest = await discord.command('latest').shown;
  expect(latest.embeds[0]?.description).toContain('does not answer');
  expect(discord.breaches).toEqual([]);
});
