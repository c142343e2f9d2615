import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { withDb } from '../prisma/db.ts';
import { createClient, type Client } from './bot/client.ts';
import { answerOnce, converse } from './bot/terminal.ts';
import { remember, remembered } from './chat-history.ts';
import { readEnvironment, type Settings } from './environment.ts';
import { createLog } from './log.ts';
import { run } from './program.ts';
import { createServer } from './schema/server.ts';

/** Lends a client of the API: of the one that API_URL names, or of one in this process that needs no port. */
async function withClient<Result>(
  settings: Settings,
  log: Logger,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  if (settings.apiUrl !== undefined) return use(createClient({ url: settings.apiUrl, token: settings.apiToken }));
  return withDb(settings.location, async (archive) => {
    // Whoever can open the archive need not be kept from asking much.
    const token = randomBytes(32).toString('base64url');
    const server = createServer({ archive, log, settings: { ...settings, botToken: token } });
    try {
      return await use(createClient({ url: 'http://broadsheet/graphql', fetch: server.fetch, token }));
    } finally {
      server.close();
    }
  });
}

/** Answers the words of the command line, or converses. Answers whether everything could be answered. */
async function main(words: readonly string[]): Promise<boolean> {
  const settings = readEnvironment(process.env);
  // Between questions and answers a log only disturbs; what went wrong is said in the answer.
  const log = createLog(process.env['LOG_LEVEL'] ? settings.logLevel : 'silent');
  const { stdin: input, stdout: output } = process;
  const line = words
    .join(' ')
    .trim()
    .replace(/^(?:--help|-h)$/, '/help');
  return withClient(settings, log, async (client) => {
    const options = { client, log, output, hasColours: output.hasColors?.() === true };
    if (line !== '') return answerOnce(line, options);
    const { isAnswered, history } = await converse({ ...options, input, history: await remembered() });
    if (input.isTTY) await remember(history);
    return input.isTTY || isAnswered;
  });
}

await run(async () => {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
});
