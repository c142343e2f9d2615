import { command, type CommandData } from '../command.ts';
import { helpEmbed } from '../embeds/help.ts';

/** What the bot can do; `listed` are the commands it tells of. */
export function help(listed: () => readonly CommandData[]) {
  return command({ name: 'help', description: 'What can be asked', options: [], example: '/help' }, async () => ({
    embeds: [helpEmbed(listed())],
  }));
}
