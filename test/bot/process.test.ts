import { afterEach, beforeEach, expect, it } from 'vitest';
import { withDb } from '../../prisma/db.ts';
import { ingestSource } from '../../src/ingest/store.ts';
import { startDiscord, type LocalDiscord } from '../discord.ts';
import { freshLocation } from '../db.ts';
import { environmentOf, start } from '../process.ts';
import { text } from './stage.ts';
import { editions } from './world.ts';

let discord: LocalDiscord;
let child: ReturnType<typeof start> | undefined;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await discord.close();
});

it('answers in Discord from the server that was started with its token', async () => {
  const location = await freshLocation();
  await withDb(location, async ({ db }) => {
    for (const source of editions) await ingestSource(db, source);
  });
  const env = { ...environmentOf(location), PORT: '0', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  const server = (child = start('src/main', [], env));
  await expect.poll(() => discord.registry.puts, { timeout: 20_000 }).toBe(1);
  expect(text(await discord.command('search', { query: 'corals' }).shown)).toContain('Divers Count the Corals');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(discord.breaches).toEqual([]);
});
