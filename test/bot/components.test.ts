import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ephemeral, labels, staged, text } from './stage.ts';

const stage = staged();

describe('a button', () => {
  it('turns pages, after a restart of the bot as before', async () => {
    const first = await stage.say('search', { query: 'buoy' });
    const second = await stage.discord.press(first, 'Next ›').shown;
    await stage.restart();
    const third = await stage.discord.press(second, 'Next ›').shown;
    const back = await stage.discord.press(third, '‹ Back').shown;
    const again = await stage.discord.press(back, '« First').shown;
    const names = (message: APIMessage) => message.embeds[0]!.fields!.map(({ name }) => name);
    expect(new Set([first, second, third].flatMap(names)).size).toBe(15);
    expect(names(back)).toEqual(names(second));
    expect(names(again)).toEqual(names(first));
    expect(again.id).toBe(first.id);
  });

  it.each([
    ['latest', {}],
    ['by-country', { country: 'RU' }],
    ['organization', { name: 'University of Tromso' }],
    ['article', { article: 'The Log of a Long Voyage' }],
  ])('turns the pages of /%s %j', async (name, options) => {
    const first = await stage.say(name, options as Record<string, string>);
    const second = await stage.discord.press(first, 'Next ›').shown;
    expect(second.embeds[0]?.description).not.toBe(first.embeds[0]?.description);
    expect(labels(second)).toContainEqual(expect.stringMatching(/^2 \/ \d$/));
    expect((await stage.discord.press(second, '‹ Back').shown).embeds).toEqual(first.embeds);
  });

  it('turns the pages of a search whose words would fill its custom id', async () => {
    const query = `buoy ${'or "a rather long phrase that nobody printed in any newsletter whatsoever" '.repeat(2)}`
      .slice(0, 150)
      .replace(/"[^"]*$/, '')
      .trim();
    const options = {
      query,
      country: 'Norway',
      publication: 'harbour-science-weekly',
      from: '2022-01-01',
      to: '2022-12-31',
    };
    const second = await stage.discord.press(await stage.say('search', options), 'Next ›').shown;
    const third = await stage.discord.press(second, 'Next ›').shown;
    expect(text(third)).toContain('11. ');
  });

  it('shows the printed lines to the one who asks', async () => {
    const article = await stage.say('article', { article: 'Divers Count the Corals of Forty Reefs' });
    const source = await stage.discord.press(article, 'Source').shown;
    expect(source.flags).toBe(ephemeral);
    expect(source.embeds[0]?.description).toMatch(/^```\n *\d+ │ Divers from Kenya and Brazil finished a survey/);
    expect(source.embeds[0]?.footer?.text).toMatch(/^harbour\.md · lines \d+/);
  });

  it('puts the question that was meant', async () => {
    const message = await stage.say('search', { query: 'corrals' });
    const meant = labels(message).find((label) => label?.startsWith('Did you mean'));
    expect(text(await stage.discord.press(message, meant!).shown)).toContain('Divers Count the Corals');
  });

  it('shows another organization of a like name', async () => {
    const message = await stage.say('organization', { name: 'University' });
    const other = labels(message).find((label) => label?.startsWith('Or: '))!;
    expect((await stage.discord.press(message, other).shown).embeds[0]?.title).toBe(other.replace('Or: ', ''));
  });

  it('puts the question with a country that is known', async () => {
    const message = await stage.say('search', { query: 'buoy', country: 'Norwy' });
    expect(text(await stage.discord.press(message, 'Norway').shown)).toContain('17 articles');
  });

  it.each(['1u\u4e00\u4e01', '1uword', 'page:2', '0', '1c'])(
    'of another time (%s) is answered with words',
    async (id) => {
      const reply = await stage.discord.pressId(await stage.say('help'), id).shown;
      expect(reply.flags).toBe(ephemeral);
      expect(text(reply)).toContain('ask again');
    },
  );

  it('of a message that has been deleted is answered beside it', async () => {
    const message = await stage.say('search', { query: 'buoy' });
    stage.discord.messages.delete(message.id);
    const reply = await stage.discord.press(message, 'Next ›').shown;
    expect(text(reply)).toContain('deleted');
    expect(reply.flags).toBe(ephemeral);
  });
});

describe('a menu', () => {
  it.each(['latest', 'search'])('of /%s opens an article for the one who chose', async (name) => {
    const message = await stage.say(name, name === 'search' ? { query: 'corals' } : {});
    const article = await stage.discord.choose(message, 0).shown;
    expect(article.flags).toBe(ephemeral);
    expect(labels(article)).toContain('Source');
  });
});
