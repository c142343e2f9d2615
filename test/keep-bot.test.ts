import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../src/bot/client.ts';
import { keepBot } from '../src/keep-bot.ts';
import { keptLog } from './bot/world.ts';
import type { Fault, LocalDiscord } from './discord.ts';
import { startDiscord } from './discord.ts';

let discord: LocalDiscord;
let log: ReturnType<typeof keptLog>;
beforeEach(async () => {
  [discord, log] = [await startDiscord(), keptLog()];
});
afterEach(() => discord.close());

const api: Client = { query: () => Promise.reject(new Error('nobody asks')) };
const keep = (token = discord.token) => keepBot({ api, token, discordApiUrl: discord.url, log: log.log, pauseMs: 1 });

const unreachable: Fault = (_method, path) => (path.endsWith('/gateway/bot') ? 'drop' : undefined);
const refusing: Fault = () => ({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
const said = (level: string) => log.kept.flatMap((entry) => (entry.level === level ? [entry.message] : []));

it('comes into Discord once it can be reached, and leaves when it is told to', async () => {
  discord.faults.push(unreachable);
  const bot = await keep();
  expect(said('warn')).toContainEqual(expect.stringContaining('Discord cannot be reached'));
  discord.faults.length = 0;
  await expect.poll(() => discord.registry.puts).toBe(1);
  await bot.close();
  await expect.poll(() => discord.gateway.present()).toBe(0);
});

it('ends while Discord cannot be reached', async () => {
  discord.faults.push(unreachable);
  await (await keep()).close();
  expect(discord.gateway.intents).toEqual([]);
});

it('throws where the token is refused', async () => {
  await expect(keep('wrong')).rejects.toThrow('Discord refuses DISCORD_TOKEN');
});

it('asks no more once the token is refused', async () => {
  discord.faults.push(unreachable);
  const bot = await keep();
  discord.faults[0] = refusing;
  await expect.poll(() => said('error')).toContain('The bot stays away.');
  const warnings = said('warn').length;
  await bot.close();
  expect(said('error')).toHaveLength(1);
  expect(said('warn')).toHaveLength(warnings);
});
