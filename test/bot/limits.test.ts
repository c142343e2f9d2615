import { describe, expect, it } from 'vitest';
import { clip, clipMarkdown, fit, limits, weight, within } from '../../src/bot/limits.ts';

const family = '👨‍👩‍👧‍👦';

describe('clip', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['the quick brown fox', 12, 'the quick…'],
    ['the quick brown fox', 10, 'the quick…'],
    ['the quick brown fox', 9, 'the…'],
    ['co-operation agreed', 14, 'co-operation…'],
    ['incomprehensibilities', 10, 'incompreh…'],
    ['a incomprehensibilities', 10, 'a…'],
    [`${family}${family}`, 12, `${family}…`],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['😀😀😀', 4, '😀…'],
    ['新华社北京电新华社北京电', 6, '新华社北京…'],
    ['', 5, ''],
  ])('makes of %j within %i %j', (text, length, expected) => {
    expect(clip(text, length)).toBe(expected);
    expect(clip(text, length).length).toBeLessThanOrEqual(length);
  });

  it.each([' ', '\n', 'x', '好', '😀', family, 'e\u0301', 'word '])(
    'never breaks a text made of %j, and never grows',
    (unit) => {
      const text = unit.repeat(400);
      for (let length = 2; length < 60; length++) {
        const cut = clip(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      }
    },
  );
});

describe('clipMarkdown', () => {
  it.each([
    ['found **one two three four** here', 22, 'found **one two**…'],
    ['one\\*two\\*three\\*four', 12, 'one\\*…'],
    [`\`\`\`\n1 │ ${'line '.repeat(9)}\n\`\`\``, 30, '```\n1 │ line line line…\n```'],
  ])('closes what it opens: %j within %i', (text, length, expected) => {
    expect(clipMarkdown(text, length)).toBe(expected);
    expect(clipMarkdown(text, length).length).toBeLessThanOrEqual(length);
  });
});

describe('fit', () => {
  it('keeps whole lines and counts the others', () => {
    expect(fit(['one', 'two', 'three'], 13)).toBe('one\ntwo\nthree');
    expect(fit(['one', 'two', 'three', 'four'], 17)).toBe('one\n… and 3 more');
    expect(fit(['one and only'], 8)).toBe('one…');
    expect(fit([], 8)).toBe('');
  });
});

describe('within', () => {
  it('brings the embeds of a message under its limit, fields first', () => {
    const field = { name: 'field', value: 'word '.repeat(200) };
    const embeds = within([
      { title: 'first', description: 'word '.repeat(700), fields: [field, field, field, field] },
      { description: 'word '.repeat(500) },
    ]);
    expect(embeds.reduce((sum, embed) => sum + weight(embed), 0)).toBeLessThanOrEqual(limits.message);
    expect(embeds[0]?.description).toHaveLength(3500);
    expect(embeds[0]?.fields).toHaveLength(2);
    expect(embeds[1]?.description).toMatch(/word…$/);
  });

  it('leaves alone what fits', () => {
    const embed = { title: 'a', description: 'b', fields: [{ name: 'c', value: 'd' }] };
    expect(within([embed])).toEqual([embed]);
  });
});
