import type { APIMessage } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { messageOf } from './payloads.ts';
import { breachesOf, messageBreaches, type Body } from './rules.ts';

const ephemeral = 64;

/** An answer of the REST API. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Discord's way of saying no. */
export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

/** An interaction that a user began, and what became of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete. */
  readonly type: 2 | 3 | 4;
  /** The message whose component was used. */
  readonly on?: APIMessage;
  readonly begun: number;
  acknowledged?: number;
  /** What `@original` stands for: the answer, or the message whose component was used. */
  original?: APIMessage | undefined;
  readonly shown: (message: APIMessage) => void;
  readonly completed: (choices: Choices) => void;
}

/** What completes an option. */
export type Choices = readonly { readonly name: string; readonly value: string }[];

/** What the rules need to know and to tell. */
export interface Court {
  readonly ackMs: number;
  readonly messages: Map<string, APIMessage>;
  readonly breaches: string[];
  now(): number;
}

interface Callback {
  readonly type: number;
  readonly data?: Body & { readonly choices?: Choices };
}

const callbackSchemas: Record<
  number,
  { readonly schema: Parameters<typeof breachesOf>[0]; readonly to: readonly number[] }
> = {
  4: { schema: spec.CreateMessageInteractionCallbackRequestSchema, to: [2, 3] },
  5: { schema: spec.CreateMessageInteractionCallbackRequestSchema, to: [2, 3] },
  6: { schema: spec.UpdateMessageInteractionCallbackRequestSchema, to: [3] },
  7: { schema: spec.UpdateMessageInteractionCallbackRequestSchema, to: [3] },
  8: { schema: spec.ApplicationCommandAutocompleteCallbackRequestSchema, to: [4] },
};

/** The first answer to an interaction, which must come in time and once. */
export function acknowledge(interaction: Interaction | undefined, callback: Callback, court: Court): Answer {
  if (!interaction || court.now() - interaction.begun > court.ackMs) return refusal(404, 10062, 'Unknown interaction');
  if (interaction.acknowledged !== undefined) return refusal(400, 40060, 'Interaction has already been acknowledged.');
  const kind = callbackSchemas[callback.type];
  if (!kind?.to.includes(interaction.type))
    return invalid(court, [`a callback of type ${callback.type} to an interaction of type ${interaction.type}`]);
  const faults = [
    ...breachesOf(kind.schema, callback, 'callback'),
    ...([4, 7].includes(callback.type) ? messageBreaches(callback.data ?? {}) : []),
  ];
  if (faults.length > 0) return invalid(court, faults);
  interaction.acknowledged = callback.type;
  if (callback.type === 8) interaction.completed(callback.data?.choices ?? []);
  if (callback.type === 4) show(interaction, messageOf(callback.data!, callback.data?.flags ?? 0), court);
  if (callback.type === 5) interaction.original = messageOf({ content: '' }, 128 | (callback.data?.flags ?? 0));
  if (callback.type === 6) interaction.original = interaction.on;
  if (callback.type === 7)
    show(interaction, messageOf(callback.data!, interaction.on!.flags ?? 0, interaction.on), court);
  return { status: 204 };
}

/** A change of the answer, or of the message whose component was used. */
export function edit(interaction: Interaction | undefined, body: Body, court: Court): Answer {
  const no = webhookRefusal(interaction, court);
  if (no || !interaction) return no ?? refusal(404, 10015, 'Unknown Webhook');
  const faults = [
    ...breachesOf(spec.IncomingWebhookUpdateRequestPartialSchema, body, 'edit'),
    ...messageBreaches(body),
  ];
  if (faults.length > 0) return invalid(court, faults);
  const { original } = interaction;
  const isDeleted = original === undefined || (interaction.acknowledged === 6 && !court.messages.has(original.id));
  if (isDeleted) return refusal(404, 10008, 'Unknown Message');
  const message = messageOf(body, (original.flags ?? 0) & ephemeral, original);
  show(interaction, message, court);
  return answered(message, court);
}

/** One more message for the same interaction. */
export function followUp(interaction: Interaction | undefined, body: Body, court: Court): Answer {
  const no = webhookRefusal(interaction, court);
  if (no || !interaction) return no ?? refusal(404, 10015, 'Unknown Webhook');
  const faults = [
    ...breachesOf(spec.IncomingWebhookInteractionRequestSchema, body, 'follow-up'),
    ...messageBreaches(body),
  ];
  if (faults.length > 0) return invalid(court, faults);
  const message = messageOf(body, body.flags ?? 0);
  court.messages.set(message.id, message);
  interaction.shown(message);
  return answered(message, court);
}

// How long Discord honours an interaction's token.
const tokenMs = 15 * 60_000;

function webhookRefusal(interaction: Interaction | undefined, court: Court): Answer | undefined {
  if (interaction && court.now() - interaction.begun > tokenMs) return refusal(401, 50027, 'Invalid Webhook Token');
  return interaction?.acknowledged === undefined ? refusal(404, 10015, 'Unknown Webhook') : undefined;
}

function show(interaction: Interaction, message: APIMessage, court: Court) {
  interaction.original = message;
  court.messages.set(message.id, message);
  interaction.shown(message);
}

function answered(message: APIMessage, court: Court): Answer {
  court.breaches.push(...breachesOf(spec.MessageResponseSchema, message, 'an answer of the local Discord'));
  return { status: 200, body: message };
}

function invalid(court: Court, faults: readonly string[]): Answer {
  court.breaches.push(...faults);
  return refusal(400, 50035, `Invalid Form Body: ${faults.join('; ')}`);
}
