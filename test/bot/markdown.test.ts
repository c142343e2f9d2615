import { describe, expect, it } from 'vitest';
import { codeBlock, emphasize, escape, oneLine, plain } from '../../src/bot/markdown.ts';

describe('escape', () => {
  it.each([
    ['*a* _b_ ~c~ `d` ||e||', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\|\\|e\\|\\|'],
    ['<@1> <@&2> <#3> </x:4> <t:5>', '\\<@\u200b1\\> \\<@\u200b&2\\> \\<#3\\> \\</x:4\\> \\<t:5\\>'],
    ['@everyone and @HERE', '@\u200beveryone and @\u200bHERE'],
    ['# one\n## two\n-# three\n- four\n> five\n1. six', '\\# one\n\\## two\n\\-# three\n\\- four\n\\> five\n1\\. six'],
    ['[a](https://example.org)', '\\[a\\](https://example.org)'],
    ['_see_ https://example.org/a_b_c_ now', '\\_see\\_ https://example.org/a_b_c\\_ now'],
    ['https://example.org/*a*', 'https://example.org/\\*a\\*'],
    ['back\\slash', 'back\\\\slash'],
  ])('shows %j as it is', (text, expected) => {
    expect(escape(text)).toBe(expected);
  });

  it.each([
    'a plain sentence, with 3.5 % - and no mark.',
    'mail a@example.org',
    'C# and No. 5',
    'Ωμέγα, 新华社, naïve',
  ])('leaves %j alone', (text) => {
    expect(escape(text)).toBe(text);
  });
});

describe('plain', () => {
  it.each([
    ['a\u202eb\u202c', 'ab'],
    ['\u2066a\u2069\u200e\u200f\u061cb', 'ab'],
    ['\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['@everyone @Here <@&1>', '@\u200beveryone @\u200bHere <@\u200b&1>'],
    ['a\u0000b\u0085c\u007f', 'abc'],
    ['a\ue000b\ue001', 'ab'],
    ['a\ud800b', 'a\ufffdb'],
    ['kept\tand\nkept 👨‍👩‍👧', 'kept\tand\nkept 👨‍👩‍👧'],
  ])('makes of %j %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('emphasize', () => {
  it.each([
    ['a \ue000hit\ue001 here', 'a **hit** here'],
    ['\ue000two\ue001 \ue000hits\ue001', '**two hits**'],
    ['*a* \ue000*hit*\ue001', '\\*a\\* **\\*hit\\***'],
    ['broken \ue000hit', 'broken hit'],
    ['empty \ue000\ue001 hit', 'empty  hit'],
    ['no hit', 'no hit'],
  ])('makes of %j %j', (snippet, expected) => {
    expect(emphasize(snippet)).toBe(expected);
  });
});

it('keeps printed lines from ending their block', () => {
  expect(codeBlock('a ``` b').match(/```/g)).toHaveLength(2);
});

it('puts a headline on one line', () => {
  expect(oneLine(' Two\n  lines\t here ')).toBe('Two lines here');
});
