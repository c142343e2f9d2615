import { describe, expect, it } from 'vitest';
import { ApiDown } from '../../src/bot/errors.ts';
import { ephemeral, staged, text } from './stage.ts';

const stage = staged();

describe('a bot that logs in', () => {
  it('asks for the Guilds intent alone and registers every command', () => {
    expect(stage.discord.gateway.intents).toEqual([1]);
    const names = stage.discord.registry.all.map(({ name }) => name);
    expect(names).toEqual(['latest', 'search', 'by-country', 'article', 'organization', 'events', 'help']);
  });

  it('registers again only what has changed', async () => {
    await stage.restart();
    expect(stage.discord.registry.puts).toBe(1);
    stage.discord.registry.all.pop();
    await stage.restart();
    expect(stage.discord.registry.puts).toBe(2);
  });

  it('is refused with a wrong token', async () => {
    await expect(stage.login('wrong')).rejects.toThrow('invalid token');
  });

  it('leaves again where its commands cannot be registered', async () => {
    const body = { code: 50001, message: 'Missing Access' };
    stage.discord.faults.push((_method, path) => (path.endsWith('/commands') ? { status: 403, body } : undefined));
    await expect(stage.login()).rejects.toThrow('Missing Access');
    await expect.poll(() => stage.discord.gateway.present()).toBe(1);
  });

  it('answers what was asked while the connection was broken', async () => {
    const resumed = stage.discord.gateway.resumes();
    stage.discord.gateway.drop();
    const help = await stage.say('help');
    expect(help.embeds[0]?.title).toContain('Broadsheet');
    expect(stage.discord.gateway.resumes()).toBe(resumed + 1);
  });
});

describe('when something fails', () => {
  it('apologises with a reference that stands in the log', async () => {
    stage.api.state.fault = () => Promise.reject(new ApiDown('The API cannot be reached.'));
    const message = await stage.say('search', { query: 'buoy' });
    expect(text(message)).toContain('does not answer at the moment');
    const reference = message.embeds[0]?.footer?.text.replace('Reference ', '');
    expect(stage.log.kept.find(({ details }) => 'reference' in details && details.reference === reference)?.level).toBe(
      'error',
    );
  });

  it('leaves the page that was there in its place', async () => {
    const message = await stage.say('search', { query: 'buoy' });
    stage.api.state.fault = () => Promise.reject(new Error('of a kind nobody foresaw'));
    const apology = await stage.discord.press(message, 'Next ›').shown;
    expect(apology.id).not.toBe(message.id);
    expect(apology.flags).toBe(ephemeral);
    expect(text(apology)).not.toContain('foresaw');
    expect(stage.discord.messages.get(message.id)).toEqual(message);
  });

  it('acknowledges at once, however long the API takes', async () => {
    let answer: (reason: Error) => void = () => {};
    stage.api.state.fault = () => new Promise<never>((_, reject) => (answer = reject));
    const { interaction, shown } = stage.discord.command('search', { query: 'buoy' });
    await expect.poll(() => interaction.acknowledged).toBe(5);
    answer(new ApiDown('too late'));
    expect(text(await shown)).toContain('does not answer');
  });

  it('completes with nothing while the API is away', async () => {
    stage.api.state.fault = () => Promise.reject(new ApiDown('away'));
    expect(await stage.discord.complete('by-country', 'country', 'Russ')).toEqual([]);
  });

  it.each([
    [404, 10062, 'Unknown interaction', 'given up'],
    [400, 40060, 'Interaction has already been acknowledged.', 'somebody else'],
  ])('goes on after Discord refused an acknowledgement with %i, %i', async (status, code, message, words) => {
    stage.discord.faults.push((_method, path) =>
      path.includes('/callback') ? { status, body: { code, message } } : undefined,
    );
    stage.discord.command('help');
    await expect
      .poll(() => stage.log.kept.map((entry) => entry.message))
      .toContainEqual(expect.stringContaining(words));
    stage.discord.faults.length = 0;
    expect((await stage.say('help')).embeds[0]?.title).toContain('Broadsheet');
  });

  it.each([500, 502])('answers although Discord says %i once', async (status) => {
    let left = 1;
    stage.discord.faults.push((method) => (method === 'PATCH' && left-- > 0 ? { status, body: {} } : undefined));
    expect((await stage.say('help')).embeds[0]?.title).toContain('Broadsheet');
  });

  it('answers although the connection breaks once', async () => {
    let left = 1;
    stage.discord.faults.push((method) => (method === 'PATCH' && left-- > 0 ? 'drop' : undefined));
    expect((await stage.say('help')).embeds[0]?.title).toContain('Broadsheet');
  });

  it('answers although Discord is slow', async () => {
    let open: () => void = () => {};
    const gate = new Promise<undefined>((resolve) => (open = () => resolve(undefined)));
    stage.discord.faults.push((method) => (method === 'PATCH' ? gate : undefined));
    const { interaction, shown } = stage.discord.command('help');
    await expect.poll(() => interaction.acknowledged).toBe(5);
    open();
    expect((await shown).embeds[0]?.title).toContain('Broadsheet');
  });

  it('waits as long as Discord asks it to', async () => {
    let left = 1;
    const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
    stage.discord.faults.push((method) => (method === 'PATCH' && left-- > 0 ? { status: 429, body } : undefined));
    expect((await stage.say('help')).embeds[0]?.title).toContain('Broadsheet');
  });
});

it('gives what is being answered its answer before it leaves', async () => {
  let answer: (reason: Error) => void = () => {};
  stage.api.state.fault = () => new Promise<never>((_, reject) => (answer = reject));
  const { interaction, shown } = stage.discord.command('latest');
  await expect.poll(() => interaction.acknowledged).toBe(5);
  const closed = stage.bot.close();
  answer(new ApiDown('at last'));
  await closed;
  expect(text(await shown)).toContain('does not answer');
  await stage.restart();
});
