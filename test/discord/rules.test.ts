import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBot, type Bot } from '../../src/bot/bot.ts';
import { startDiscord, type LocalDiscord } from '../discord.ts';

// The local Discord is worth as much as it refuses: these requests are no bot's, but a careless client's.
let discord: LocalDiscord;
let bot: Bot;
let now = 0;

const log = { info() {}, warn() {}, error() {} };

beforeEach(async () => {
  now = 1_000_000;
  discord = await startDiscord({ now: () => now });
  // Someone must be there to be told; nobody answers but the test.
  const client = { query: () => new Promise<never>(() => {}) };
  bot = await createBot({ api: client, token: discord.token, discordApiUrl: discord.url, log });
  discord.faults.push((_method, path) =>
    path.includes('careless') ? undefined : path.includes('/callback') ? 'drop' : undefined,
  );
});
afterEach(async () => {
  await bot.close();
  await discord.close();
});

async function send(method: string, path: string, body: object) {
  const response = await fetch(`${discord.url}/v10${path}?careless`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bot ${discord.token}` },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  return { status: response.status, code: answer === '' ? undefined : (JSON.parse(answer) as { code?: number }).code };
}

const none = { allowed_mentions: { parse: [] } };
const embed = { title: 'x' };
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const callback = ({ id, token }: { id: string; token: string }, body: object) =>
  send('POST', `/interactions/${id}/${token}/callback`, body);
const edit = ({ token }: { token: string }, body: object) =>
  send('PATCH', `/webhooks/900000000000000001/${token}/messages/@original`, body);
const long = 'x'.repeat(4096);

describe('a message', () => {
  it.each<[string, object]>([
    ['without allowed_mentions', { embeds: [embed] }],
    ['whose mentions may fire', { embeds: [embed], allowed_mentions: { parse: ['everyone'] } }],
    ['without anything in it', { ...none }],
    ['with an empty embed', { ...none, embeds: [{ color: 1 }] }],
    ['with too long a title', { ...none, embeds: [{ title: 'x'.repeat(257) }] }],
    ['with too long a description', { ...none, embeds: [{ description: `${long}x` }] }],
    ['with more than 6,000 characters', { ...none, embeds: [{ description: long }, { description: long }] }],
    [
      'with too many fields',
      { ...none, embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }] },
    ],
    ['with a field of no value', { ...none, embeds: [{ fields: [{ name: 'a', value: '' }] }] }],
    ['with too long a custom id', { ...none, embeds: [embed], components: [row(button('x'.repeat(101)))] }],
    ['with the same custom id twice', { ...none, embeds: [embed], components: [row(button('a')), row(button('a'))] }],
    ['with six buttons in a row', { ...none, embeds: [embed], components: [row(...'abcdef'.split('').map(button))] }],
    [
      'with a menu without choices',
      { ...none, embeds: [embed], components: [row({ type: 3, custom_id: 'm', options: [] })] },
    ],
    ['with an empty row', { ...none, embeds: [embed], components: [row()] }],
  ])('%s is refused', async (_what, body) => {
    const { interaction } = discord.command('help');
    expect((await callback(interaction, { type: 5 })).status).toBe(204);
    expect(await edit(interaction, body)).toEqual({ status: 400, code: 50035 });
    expect(discord.breaches).not.toEqual([]);
    expect((await edit(interaction, { ...none, embeds: [embed] })).status).toBe(200);
  });
});

describe('an interaction', () => {
  it('is unknown after three seconds', async () => {
    const { interaction } = discord.command('help');
    now += 3001;
    expect(await callback(interaction, { type: 5 })).toEqual({ status: 404, code: 10062 });
  });

  it('is acknowledged once', async () => {
    const { interaction } = discord.command('help');
    await callback(interaction, { type: 5 });
    expect(await callback(interaction, { type: 5 })).toEqual({ status: 400, code: 40060 });
  });

  it('of another token is unknown', async () => {
    const { interaction } = discord.command('help');
    expect(await callback({ ...interaction, token: 'guessed' }, { type: 5 })).toEqual({ status: 404, code: 10062 });
  });

  it.each([
    [6, 'help'],
    [8, 'help'],
    [9, 'help'],
  ])('of a command takes no callback of type %i', async (type, name) => {
    const { interaction } = discord.command(name);
    expect(await callback(interaction, { type })).toEqual({ status: 400, code: 50035 });
  });

  it('has no answer to edit before it is acknowledged, nor after its token has expired', async () => {
    const { interaction } = discord.command('help');
    expect(await edit(interaction, { ...none, embeds: [embed] })).toEqual({ status: 404, code: 10015 });
    await callback(interaction, { type: 5 });
    now += 15 * 60_000 + 1;
    expect(await edit(interaction, { ...none, embeds: [embed] })).toEqual({ status: 401, code: 50027 });
  });
});

describe('commands', () => {
  it.each<[string, object[]]>([
    [
      'of the same name',
      [
        { name: 'a', description: 'x' },
        { name: 'a', description: 'y' },
      ],
    ],
    ['with capitals', [{ name: 'Search', description: 'x' }]],
    ['with too long a description', [{ name: 'a', description: 'x'.repeat(101) }]],
    [
      'with 26 options',
      [
        {
          name: 'a',
          description: 'x',
          options: Array.from({ length: 26 }, (_, at) => ({ type: 3, name: `o${at}`, description: 'x' })),
        },
      ],
    ],
  ])('%s are refused', async (_what, commands) => {
    expect(await send('PUT', '/applications/900000000000000001/commands', commands)).toEqual({
      status: 400,
      code: 50035,
    });
  });

  it.each([
    [() => discord.command('unheard'), 'no /unheard'],
    [() => discord.command('search'), 'without query'],
    [() => discord.command('search', { query: 'x'.repeat(151) }), 'so long a query'],
    [() => discord.command('events', { kind: 'PARTY' }), 'no kind PARTY'],
    [() => discord.command('help', { topic: 'x' }), 'no option topic'],
  ])('are sent by users only as registered (%#)', (act, message) => {
    expect(act).toThrow(message);
  });
});
