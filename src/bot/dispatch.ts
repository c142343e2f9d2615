import {
  ActionRow,
  ComponentType,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { answer } from './answer.ts';
import { choicesFor } from './choices.ts';
import type { Client } from './client.ts';
import { readCustomId, type Click } from './custom-id.ts';
import { hintEmbed } from './embeds/trouble.ts';
import type { Log } from './log.ts';
import { toMessage } from './message.ts';
import type { Ask, Reply } from './reply.ts';
import { troubleOf } from './trouble.ts';

type Component = ButtonInteraction | StringSelectMenuInteraction;
type Answerable = ChatInputCommandInteraction | Component;

/** What an interaction is answered with. */
export interface Dispatch {
  readonly client: Client;
  readonly log: Log;
}

/** Answers an interaction, whatever happens: nothing thrown on the way leaves this function. */
export async function dispatch(interaction: Interaction, { client, log }: Dispatch): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await complete(interaction, { client, log });
    else if (interaction.isChatInputCommand()) await chat(interaction, { client, log });
    else if (interaction.isButton() || interaction.isStringSelectMenu()) await click(interaction, { client, log });
  } catch (error) {
    log.warn({ err: error, interaction: interaction.id }, lost(error));
  }
}

async function complete(interaction: AutocompleteInteraction, { client, log }: Dispatch) {
  const { name, value } = interaction.options.getFocused(true);
  const choices = await choicesFor(interaction.commandName, name, value, client).catch((error: unknown) => {
    log.warn({ err: error }, 'no suggestions');
    return [];
  });
  await interaction.respond([...choices]);
}

async function chat(interaction: ChatInputCommandInteraction, dispatching: Dispatch) {
  await interaction.deferReply();
  const options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, String(value)]));
  const reply = await settle({ command: interaction.commandName, options }, interaction, dispatching);
  await show(reply, interaction);
}

async function click(interaction: Component, dispatching: Dispatch) {
  const clicked = clickOf(interaction);
  if (clicked?.how === 'update') await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  if (clicked === undefined) return show(stale, interaction);
  const reply = await settle(clicked.ask, interaction, dispatching);
  // An apology stands beside the answer that was there, not in its place.
  if (reply.failed && clicked.how === 'update') await aside(reply, interaction);
  else await show(reply, interaction);
}

const stale: Reply = {
  embeds: [
    hintEmbed(
      'This button is of an older time and I cannot read it any more. Please ask again with a command; /help lists them.',
    ),
  ],
};

function clickOf(interaction: Component): Click | undefined {
  const rows = interaction.message.components.filter((row) => row instanceof ActionRow);
  const ids = rows.flatMap(({ components }) => components.flatMap(({ customId }) => customId ?? []));
  const clicked = readCustomId(interaction.customId, ids);
  if (clicked?.how !== 'open' || interaction.componentType !== ComponentType.StringSelect) return clicked;
  const option = Object.keys(clicked.ask.options)[0] ?? '';
  return { how: 'reply', ask: { ...clicked.ask, options: { [option]: interaction.values[0] } } };
}

async function settle(ask: Ask, interaction: Answerable, { client, log }: Dispatch): Promise<Reply> {
  try {
    return await answer(ask, client);
  } catch (error) {
    const { reply, reference } = troubleOf(error);
    if (reference) log.error({ err: error, reference, ask, interaction: interaction.id }, 'question not answered');
    return reply;
  }
}

async function show(reply: Reply, interaction: Answerable) {
  try {
    await insist(() => interaction.editReply(toMessage(reply)));
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    await aside({ embeds: [hintEmbed('The message has been deleted; please ask again.')] }, interaction);
  }
}

/** discord.js asks again where Discord answers badly, not where the connection breaks; the same edit twice does no harm. */
async function insist(edit: () => Promise<unknown>) {
  try {
    await edit();
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    await edit();
  }
}

async function aside(reply: Reply, interaction: Answerable) {
  await interaction.followUp({ ...toMessage(reply), flags: MessageFlags.Ephemeral });
}

function lost(error: unknown): string {
  if (isCode(error, RESTJSONErrorCodes.UnknownInteraction))
    return 'Discord had given up the interaction before it was acknowledged';
  if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged))
    return 'somebody else acknowledged the interaction';
  if (isCode(error, RESTJSONErrorCodes.InvalidWebhookToken)) return 'the interaction had expired before its answer';
  return 'the answer did not reach Discord';
}

function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
