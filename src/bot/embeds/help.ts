import type { APIEmbed } from 'discord.js';
import type { CommandData } from '../command.ts';
import { colours } from './colours.ts';

/** What can be asked, with an example of each. */
export function helpEmbed(commands: readonly CommandData[]): APIEmbed {
  return {
    color: colours.help,
    title: '🗞️ Broadsheet',
    description: 'Ask what the newsletters in the archive say, and see the printed words behind every answer.',
    fields: commands.map(({ name, description, options, example }) => ({
      name: `/${name}`,
      value: [description, options.length > 0 && options.map(optionWords).join(' '), `\`${example}\``]
        .filter(Boolean)
        .join('\n'),
    })),
    footer: {
      text: 'Countries, organizations, publications and headlines complete while you type; a date is 2021, 2021-11 or 2021-11-23.',
    },
  };
}

function optionWords({ name, required }: CommandData['options'][number]): string {
  return required ? `**${name}**` : `_${name}_`;
}
