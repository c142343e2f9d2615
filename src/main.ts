import { randomBytes } from 'node:crypto';
import { openDb } from '../prisma/db.ts';
import { createClient } from './bot/client.ts';
import { keepBot } from './keep-bot.ts';
import type { Settings } from './environment.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { run, toldToEnd } from './program.ts';
import { readSamples } from './samples.ts';
import { createServer } from './schema/server.ts';

/** Serves the archive, with the bot where there is a token for it, until the process is told to end. */
async function serve(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const archive = await openDb(settings.location);
  const closers = [() => archive.close()];
  try {
    if (settings.samples && 'folder' in settings.location) {
      const samples = await readSamples(archive.db);
      if (samples > 0) log.info({ samples }, 'The archive was empty: the sample newsletters were read.');
    }
    // A bot in the same process may do what the holder of API_TOKEN may, though nobody has set one.
    const botToken = randomBytes(32).toString('base64url');
    const server = createServer({ archive, log, settings: { ...settings, botToken } });
    const { url, close } = await server.listen({ host: settings.host, port: settings.port });
    closers.push(close);
    process.stdout.write(`Broadsheet: ${url}\n`);
    const { apiUrl, apiToken, discordToken, discordApiUrl } = settings;
    if (discordToken !== undefined) {
      const inProcess = { url, fetch: server.fetch, token: botToken };
      const api = createClient(
        apiUrl === undefined ? inProcess : { url: apiUrl, ...(apiToken && { token: apiToken }) },
      );
      const bot = await keepBot({ api, token: discordToken, discordApiUrl, log });
      closers.push(() => bot.close());
    }
    await toldToEnd();
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

run(() => serve(readEnvironment(process.env)));
