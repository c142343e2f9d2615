import { describe, expect, it } from 'vitest';
import { staged, text } from './stage.ts';

const stage = staged();

describe('a command', () => {
  it.each([
    [
      'latest',
      {},
      ['Harbour Science Weekly, Vol. 3 No. 2, 3 March 2022', 'Divers Count the Corals of Forty Reefs', '🇧🇷'],
    ],
    ['latest', { publication: 'harbour-science-weekly' }, ['No. 2']],
    ['search', { query: 'corals' }, ['1. Divers Count the Corals of Forty Reefs', '**Corals**', '🇰🇪']],
    ['search', { query: 'buoy', country: 'Russia', from: '2022-03' }, ['17 articles', 'Russia · from March 2022']],
    ['search', { query: 'ferries', to: '2022-02' }, ['1 article ', '3 February 2022']],
    ['by-country', { country: 'BR' }, ['🇧🇷 Brazil', 'Divers Count the Corals']],
    ['by-country', { country: 'Holland' }, ['🇳🇱 Netherlands', 'No article names it.']],
    ['article', { article: 'Divers Count the Corals of Forty Reefs' }, ['Divers from Kenya', '🇰🇪 Kenya']],
    [
      'organization',
      { name: 'Danish Institute of Coastal Physics' },
      ['Danish Institute of Coastal Physics', 'Ports Agree on Cleaner Ferries'],
    ],
    ['events', {}, ['📅 Events']],
    ['help', {}, ['/search', '/by-country Russia']],
  ])('/%s %j is answered', async (name, options, expected) => {
    const message = await stage.say(name, options as Record<string, string>);
    for (const part of expected) expect(text(message)).toContain(part.trim());
  });

  it.each([
    ['latest', { publication: 'unheard' }, 'no publication called “unheard”'],
    ['search', { query: 'buoy', country: 'Atlantis' }, 'no country called “Atlantis”'],
    ['search', { query: 'buoy', from: 'yesterday' }, '"yesterday" is no date'],
    ['search', { query: 'buoy', organization: 'qqqqqqq' }, 'no organization called “qqqqqqq”'],
    ['organization', { name: 'qqqqqqq' }, 'no organization called “qqqqqqq”'],
    ['article', { article: 'qqqqqqq' }, 'no article called “qqqqqqq”'],
    ['search', { query: 'zzzzzzz' }, 'No article matches **zzzzzzz**'],
  ])('/%s %j says what is wrong', async (name, options, expected) => {
    expect(text(await stage.say(name, options as Record<string, string>)).replaceAll('\\', '')).toContain(expected);
    expect(stage.log.kept.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('completes what is typed', async () => {
    expect(await stage.discord.complete('by-country', 'country', 'Russ')).toContainEqual({
      name: '🇷🇺 Russia · RU, 17 articles',
      value: 'RU',
    });
    expect(await stage.discord.complete('latest', 'publication', 'harb')).toMatchObject([
      { value: 'harbour-science-weekly' },
    ]);
    expect((await stage.discord.complete('article', 'article', 'Corals'))[0]?.name).toContain(
      'Divers Count the Corals',
    );
    expect(await stage.discord.complete('search', 'query', 'cor')).toEqual([]);
  });
});

describe('text of a newsletter', () => {
  it('mentions nobody, marks nothing up and turns nothing round', async () => {
    const shown = text(
      await stage.say('article', { article: 'Survey of @everyone and <@1234> finds *stars* in `code`' }),
    );
    expect(shown).not.toMatch(/@everyone|@here|(?<!\\)<@|(?<!\\)\|\||(?<!\\)\[the link|^# /m);
    // eslint-disable-next-line no-control-regex -- the escape is what must be gone
    expect(shown).not.toMatch(/[\u001b\u202a-\u202e]/);
    expect(shown).toContain('Helge Moen');
  });
});
