import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type ApplicationCommandManager,
  type ApplicationCommandOptionData,
  type ChatInputApplicationCommandData,
} from 'discord.js';
import type { CommandData, OptionData } from './command.ts';
import { commands } from './commands.ts';

/** The commands as Discord is told of them. */
export function registrations(): ChatInputApplicationCommandData[] {
  return commands.filter(({ unlisted }) => !unlisted).map(({ data }) => registration(data));
}

/** Tells Discord of the commands, where it does not know them as they are now. Answers whether it did. */
export async function register(manager: ApplicationCommandManager): Promise<boolean> {
  const wanted = registrations();
  const known = await manager.fetch();
  const same =
    known.size === wanted.length && wanted.every((data) => known.some((command) => command.equals(data, true)));
  if (!same) await manager.set(wanted);
  return !same;
}

function registration({ name, description, options }: CommandData): ChatInputApplicationCommandData {
  return {
    name,
    description,
    options: options.map(option),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integrationTypes: [ApplicationIntegrationType.GuildInstall],
  };
}

function option({
  name,
  description,
  required,
  complete,
  choices = [],
  maxLength,
}: OptionData): ApplicationCommandOptionData {
  const common = {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required: required === true,
    ...(maxLength && { maxLength }),
  } as const;
  if (complete) return { ...common, autocomplete: true } as const;
  return choices.length === 0 ? common : { ...common, choices };
}
