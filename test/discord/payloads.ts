import type { APIMessage } from 'discord.js';
import type { Body } from './rules.ts';

let last = 1_100_000_000_000_000_000n;

/** An id that no other thing of this process has. */
export function snowflake(): string {
  last += 1n;
  return String(last);
}

export const botId = '900000000000000001';
export const guildId = '900000000000000002';
export const channelId = '900000000000000003';

function user(id: string, username: string, bot: boolean) {
  return {
    id,
    username,
    bot,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    global_name: null,
    primary_guild: null,
  };
}

export const botUser = user(botId, 'broadsheet', true);
export const reader = user('900000000000000004', 'reader', false);

/** The only server the bot is in. */
export const guild = {
  id: guildId,
  name: 'Reading room',
  owner_id: reader.id,
  roles: [],
  emojis: [],
  stickers: [],
  features: [],
  channels: [{ id: channelId, type: 0, name: 'newsletters', position: 0, permission_overwrites: [] }],
  threads: [],
  members: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  member_count: 2,
  preferred_locale: 'en-US',
  joined_at: '2024-01-01T00:00:00.000Z',
};

/** A message as Discord answers it: the body with what Discord adds. */
export function messageOf(body: Body, flags: number, previous?: APIMessage): APIMessage {
  const message = {
    ...(previous ?? { id: snowflake(), timestamp: '2024-01-01T00:00:00.000Z' }),
    type: 20,
    channel_id: channelId,
    author: botUser,
    content: body.content ?? previous?.content ?? '',
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    edited_timestamp: previous ? '2024-01-01T00:00:01.000Z' : null,
    flags,
    pinned: false,
    tts: false,
    embeds: (body.embeds ?? previous?.embeds ?? []).map((embed) => ({
      ...embed,
      type: 'rich',
      fields: (embed.fields ?? []).map((field) => ({ inline: false, ...field })),
    })),
    components: body.components ? numbered(body.components) : (previous?.components ?? []),
  };
  // What the bot sent was judged before; the rest is as Discord's own description wants it, which is judged too.
  return message as unknown as APIMessage;
}

function numbered(rows: NonNullable<Body['components']>) {
  let id = 0;
  return rows.map((row) => ({
    ...row,
    id: ++id,
    components: row.components.map((component) => ({
      ...component,
      id: ++id,
      ...('options' in component && { min_values: 1, max_values: 1 }),
    })),
  }));
}
