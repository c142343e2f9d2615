import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { withDb } from '../prisma/db.ts';
import type { Bot } from './bot/bot.ts';
import type { ClientOptions } from './bot/client.ts';
import { createClient } from './bot/client.ts';
import { keepBot } from './keep-bot.ts';
import type { Settings } from './environment.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { createParsers } from './ingest/parsers.ts';
import { run, toldToEnd } from './program.ts';
import { readSamples } from './samples.ts';
import { createServer } from './schema/server.ts';

/** Serves the archive, with the bot where there is a token for it, until the process is told to end. */
async function serve(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const parsers = createParsers();
  const { parse } = parsers;
  await withDb(settings.location, async (archive) => {
    if (settings.samples && 'folder' in settings.location) {
      const samples = await readSamples(archive.db, { parse });
      if (samples > 0) log.info({ samples }, 'The archive was empty: the sample newsletters were read.');
    }
    // A bot in the same process may do what the holder of API_TOKEN may, though nobody has set one.
    const botToken = randomBytes(32).toString('base64url');
    const server = createServer({ archive, log, settings: { ...settings, botToken }, parse });
    const { url, close } = await server.listen({ host: settings.host, port: settings.port });
    try {
      process.stdout.write(`Broadsheet: ${url}\n`);
      const bot = await botFor(settings, { url, fetch: server.fetch, token: botToken }, log);
      await toldToEnd();
      await bot?.close();
    } finally {
      await close();
    }
  }).finally(parsers.close);
}

/** The bot, where it has a token: of the API that API_URL names, else of the one in this process. */
async function botFor(settings: Settings, inProcess: ClientOptions, log: Logger): Promise<Bot | undefined> {
  const { apiUrl, apiToken, discordToken, discordApiUrl } = settings;
  if (discordToken === undefined) return undefined;
  const api = createClient(apiUrl === undefined ? inProcess : { url: apiUrl, token: apiToken });
  return keepBot({ api, token: discordToken, discordApiUrl, log });
}

await run(() => serve(readEnvironment(process.env)));
