import { createClient } from './bot/client.ts';
import { keepBot } from './keep-bot.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { run, toldToEnd } from './program.ts';

// `npm run bot`: the bot by itself, beside an API that runs elsewhere.
await run(async () => {
  const { apiUrl, apiToken, discordToken, discordApiUrl, logLevel } = readEnvironment(process.env);
  if (apiUrl === undefined)
    throw new Error(
      'API_URL is not set: it should be the URL of the GraphQL API, such as http://127.0.0.1:4000/graphql.',
    );
  if (discordToken === undefined) throw new Error("DISCORD_TOKEN is not set: it should be the bot's token.");
  const api = createClient({ url: apiUrl, token: apiToken });
  const bot = await keepBot({ api, token: discordToken, discordApiUrl, log: createLog(logLevel) });
  await toldToEnd();
  await bot.close();
});
