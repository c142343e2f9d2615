import type { APIApplicationCommand } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { refusal, type Answer } from './interactions.ts';
import { botId, snowflake } from './payloads.ts';
import { breachesOf } from './rules.ts';

/** The commands that a bot has registered. */
export interface Registry {
  readonly all: APIApplicationCommand[];
  /** How often they were put. */
  puts: number;
}

/** Takes the whole list in place of the one before. */
export function putCommands(registry: Registry, body: unknown, breaches: string[]): Answer {
  // Each is judged by Discord's description before it is believed to be one.
  const list = body as Omit<APIApplicationCommand, 'id' | 'version' | 'application_id'>[];
  const faults = list.flatMap((command) =>
    breachesOf(spec.ApplicationCommandUpdateRequestSchema, command, `command ${command.name}`),
  );
  const names = list.map(({ name }) => name);
  if (new Set(names).size < names.length) faults.push('two commands have the same name');
  if (names.some((name) => !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(name)))
    faults.push('a command has a name that Discord does not allow');
  breaches.push(...faults);
  if (faults.length > 0) return refusal(400, 50035, `Invalid Form Body: ${faults.join('; ')}`);
  registry.puts++;
  registry.all.splice(0, Infinity, ...list.map(registered));
  breaches.push(
    ...registry.all.flatMap((command) =>
      breachesOf(spec.ApplicationCommandResponseSchema, command, 'an answer of the local Discord'),
    ),
  );
  return { status: 200, body: registry.all };
}

function registered(command: Omit<APIApplicationCommand, 'id' | 'version' | 'application_id'>): APIApplicationCommand {
  return {
    ...command,
    type: 1,
    default_member_permissions: null,
    nsfw: false,
    id: snowflake(),
    application_id: botId,
    version: snowflake(),
  };
}

/** What Discord's own client would keep a user from sending. */
export function checkOptions(registry: Registry, name: string, options: Readonly<Record<string, string>>): void {
  const command = registry.all.find((known) => known.name === name);
  if (!command) throw new Error(`Discord offers no /${name}`);
  for (const option of command.options ?? []) {
    const value = options[option.name];
    if (value === undefined) {
      if ('required' in option && option.required) throw new Error(`/${name} is not sent without ${option.name}`);
    } else if ('max_length' in option && value.length > (option.max_length ?? Infinity)) {
      throw new Error(`/${name} is not sent with so long a ${option.name}`);
    } else if (
      'choices' in option &&
      option.choices?.length &&
      !option.choices.some((choice) => choice.value === value)
    ) {
      throw new Error(`/${name} offers no ${option.name} ${value}`);
    }
  }
  const unknown = Object.keys(options).find((key) => !command.options?.some((option) => option.name === key));
  if (unknown) throw new Error(`/${name} has no option ${unknown}`);
}
