import type { APIMessage } from 'discord.js';
import { checkOptions, type Registry } from './commands.ts';
import type { Gateway } from './gateway.ts';
import type { Choices, Interaction } from './interactions.ts';
import { botId, channelId, guildId, reader, snowflake } from './payloads.ts';

/** What users can do: each begins an interaction that the bot is told of. */
export function usersOf(
  gateway: Gateway,
  registry: Registry,
  interactions: Map<string, Interaction>,
  now: () => number,
) {
  function begin(type: Interaction['type'], data: object, on?: APIMessage) {
    const shown = deferred<APIMessage>();
    const completed = deferred<Choices>();
    const id = snowflake();
    const interaction: Interaction = {
      id,
      token: `interaction-${id}`,
      type,
      begun: now(),
      shown: shown.resolve,
      completed: completed.resolve,
      ...(on && { on }),
    };
    interactions.set(id, interaction);
    gateway.tell('INTERACTION_CREATE', {
      ...envelope,
      id,
      token: interaction.token,
      type,
      data,
      ...(on && { message: on }),
    });
    return { interaction, shown: shown.promise, completed: completed.promise };
  }

  return {
    /** A user sends a command. */
    command(name: string, options: Readonly<Record<string, string>> = {}) {
      checkOptions(registry, name, options);
      return begin(2, { id: snowflake(), name, type: 1, options: valuesOf(options) });
    },
    /** A user types into an option. */
    complete(name: string, option: string, value: string) {
      return begin(4, { id: snowflake(), name, type: 1, options: [{ name: option, type: 3, value, focused: true }] })
        .completed;
    },
    /** A user presses the button of a label. */
    press(message: APIMessage, label: string) {
      return begin(3, { component_type: 2, custom_id: buttonOf(message, label) }, message);
    },
    /** A user presses a button that was there once. */
    pressId(message: APIMessage, customId: string) {
      return begin(3, { component_type: 2, custom_id: customId }, message);
    },
    /** A user chooses from the menu, by position. */
    choose(message: APIMessage, index: number) {
      const menu = componentsOf(message).find((component) => component.type === 3);
      if (menu?.type !== 3) throw new Error('the message has no menu');
      return begin(3, { component_type: 3, custom_id: menu.custom_id, values: [menu.options[index]!.value] }, message);
    },
  };
}

const envelope = {
  application_id: botId,
  guild_id: guildId,
  channel_id: channelId,
  channel: { id: channelId, type: 0, name: 'newsletters', permissions: '0' },
  member: {
    user: reader,
    roles: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '0',
  },
  version: 1,
  locale: 'en-US',
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: { 0: guildId },
  context: 0,
  attachment_size_limit: 10_485_760,
};

function valuesOf(options: Readonly<Record<string, string>>) {
  return Object.entries(options).map(([name, value]) => ({ name, type: 3, value }));
}

/** Every component of a message. */
export function componentsOf(message: APIMessage) {
  return (message.components ?? []).flatMap((row) => (row.type === 1 ? row.components : []));
}

function buttonOf(message: APIMessage, label: string): string {
  const button = componentsOf(message).find(
    (component) => component.type === 2 && 'label' in component && component.label === label,
  );
  if (button?.type !== 2 || !('custom_id' in button)) throw new Error(`the message has no button ${label}`);
  if (button.disabled) throw new Error(`the button ${label} cannot be pressed`);
  return button.custom_id;
}

function deferred<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
