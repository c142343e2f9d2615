import { randomBytes } from 'node:crypto';
import { openDb } from '../prisma/db.ts';
import { createBot } from './bot/bot.ts';
import { createClient } from './bot/client.ts';
import type { Settings } from './environment.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { readSamples } from './samples.ts';
import { createServer } from './schema/server.ts';

/** Serves the archive, with the bot where there is a token for it, until the process is told to end. */
async function serve(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const archive = await openDb(settings.location);
  const closers = [() => archive.close()];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    if (settings.samples && 'folder' in settings.location) {
      const samples = await readSamples(archive.db);
      if (samples > 0) log.info({ samples }, 'The archive was empty: the sample newsletters were read.');
    }
    // A bot in the same process may do what the holder of API_TOKEN may, though nobody has set one.
    const botToken = randomBytes(32).toString('base64url');
    const server = createServer({ archive, log, settings: { ...settings, botToken } });
    const { url, close: stop } = await server.listen({ host: settings.host, port: settings.port });
    closers.push(stop);
    if (settings.discordToken !== undefined) {
      const api =
        settings.apiUrl === undefined
          ? createClient({ url, fetch: server.fetch, token: botToken })
          : createClient({ url: settings.apiUrl, ...(settings.apiToken && { token: settings.apiToken }) });
      const bot = await createBot({ api, token: settings.discordToken, discordApiUrl: settings.discordApiUrl, log });
      closers.push(() => bot.close());
    }
    process.stdout.write(`Broadsheet: ${url}\n`);
    await toldToEnd();
  } finally {
    await close();
  }
}

const toldToEnd = () =>
  new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });

async function main() {
  await serve(readEnvironment(process.env));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
