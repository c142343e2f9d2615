import type { Client } from './client.ts';
import { commandNamed } from './commands.ts';
import { hintEmbed } from './embeds/trouble.ts';
import { BadInput, UnknownName } from './errors.ts';
import type { Ask, Reply } from './reply.ts';
import { suggestions } from './suggestions.ts';

/** Answers a question; a name in it that the archive does not know is answered with the nearest ones. */
export async function answer(ask: Ask, client: Client): Promise<Reply> {
  try {
    return await run(ask, client);
  } catch (error) {
    if (!(error instanceof UnknownName)) throw error;
    return nearest(error, ask, client);
  }
}

async function run({ command: name, options, at }: Ask, client: Client): Promise<Reply> {
  const command = commandNamed(name);
  if (command === undefined) throw new BadInput(`There is no command /${name}; /help lists those there are.`);
  const missing = command.data.options.find((option) => option.required && !options[option.name]?.trim());
  if (missing) throw new BadInput(`/${name} needs its option "${missing.name}": ${missing.description.toLowerCase()}.`);
  return command.answer(options, { client, at });
}

async function nearest({ kind, option, text }: UnknownName, { command, options }: Ask, client: Client): Promise<Reply> {
  const alike = await suggestions(kind, text, client);
  const shown = (alike.length > 0 ? alike : await suggestions(kind, '', client)).slice(0, 5);
  const hint = alike.length > 0 ? 'Did you mean one of these?' : 'Nothing resembles it; these are much written of:';
  return {
    embeds: [
      hintEmbed(
        `I know no ${kind.toLowerCase()} called “${text}”. ${shown.length > 0 ? hint : 'The archive holds none yet.'}`,
      ),
    ],
    actions: shown.map(({ label, value }) => ({
      label,
      how: 'update',
      ask: { command, options: { ...options, [option]: value } },
    })),
  };
}
