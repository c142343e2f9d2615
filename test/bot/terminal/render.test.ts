import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { colours } from '../../../src/bot/embeds/colours.ts';
import { escape } from '../../../src/bot/markdown.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { render } from '../../../src/bot/terminal/render.ts';
import { painter } from '../../../src/bot/terminal/style.ts';

const dull = (width: number) => ({ width, paint: painter(false) });
const bright = { width: 60, paint: painter(true) };

const ask = { command: 'search', options: { query: 'reef' } };
const reply: Reply = {
  embeds: [
    {
      color: colours.search,
      author: { name: 'Harbour Science Weekly' },
      title: '🔎 reef',
      description: '`9.` **Divers count** the corals of forty reefs · 🇰🇪 🇧🇷\n`10.` A _second_ one',
      fields: [{ name: 'Countries', value: '🇰🇪 Kenya · 🇧🇷 Brazil' }],
      footer: { text: '2 articles' },
    },
  ],
  pages: { page: 2, of: 3, first: ask, previous: ask, next: ask },
  menu: {
    placeholder: 'Open',
    command: 'article',
    option: 'article',
    choices: [
      { number: 9, label: 'Divers', value: 'a' },
      { number: 10, label: 'Second', value: 'b' },
    ],
  },
  actions: [{ label: 'Source', how: 'reply', ask }],
};

describe('an answer at a terminal', () => {
  it('is readable without colours', () => {
    expect(render(reply, dull(60))).toMatchInlineSnapshot(`
      "Harbour Science Weekly
      🔎 reef

      9. Divers count the corals of forty reefs · KE BR
      10. A second one

      Countries
        KE Kenya · BR Brazil

      2 articles

      a Source
      9–10 open · n next page · p page before · page 2 of 3"
    `);
  });

  it('hangs what is numbered behind its number', () => {
    expect(render(reply, dull(30))).toContain(
      '9. Divers count the corals of\n   forty reefs · KE BR\n10. A second one',
    );
  });

  it.each([24, 40, 80, 100])('keeps within %i columns', (width) => {
    const long: Reply = {
      embeds: [
        { title: 'word '.repeat(40), description: `\`1.\` ${'word '.repeat(60)}`, footer: { text: 'x'.repeat(150) } },
      ],
    };
    const lengths = render(long, dull(width))
      .split('\n')
      .map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(width);
    expect(Math.max(...lengths)).toBeGreaterThan(width - 6);
  });

  it('shows the same words in colours, matched ones bold', () => {
    const styled = render(reply, bright);
    expect(styled).toContain('\u001b[1mDivers count\u001b[22m');
    expect(stripVTControlCharacters(styled)).toBe(render(reply, dull(60)));
  });

  it('shows printed lines as they are', () => {
    const description = '```\n 9 │ a *b* \\c _d_\n10 │ e\n```';
    expect(render({ embeds: [{ description }] }, bright)).toBe(' 9 │ a *b* \\c _d_\n10 │ e');
  });

  it.each([
    'a *b* _c_ `d`',
    '_a_ https://example.org/b_c_d_ e_',
    '1. not a list',
    'back\\slash',
    '@everyone',
    '# no heading',
  ])('shows the escaped text %j as it was', (text) => {
    expect(render({ embeds: [{ description: escape(text) }] }, dull(80))).toBe(text);
  });

  it('lets no control character through', () => {
    const evil = 'a\u001b[2Jb\u0007c\u009bd';
    const shown = render({ embeds: [{ title: evil, description: evil, footer: { text: evil } }] }, dull(80));
    // eslint-disable-next-line no-control-regex -- these are what must be gone
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
