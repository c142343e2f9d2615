import { describe, expect, it } from 'vitest';
import { carriedId, carrierId, customId, readCustomId, type Click } from '../../src/bot/custom-id.ts';
import { toMessage } from '../../src/bot/message.ts';
import { pack, unpack } from '../../src/bot/pack.ts';

const cursor = Buffer.from('["search",0.06079271,"20220303~2022-03-03T10:11:12.345Z~01hxyzabcdefgh~0007"]').toString(
  'base64url',
);

const clicks: Click[] = [
  { how: 'update', ask: { command: 'search', options: { query: 'quantum' }, at: { page: 2, after: cursor } } },
  {
    how: 'update',
    ask: {
      command: 'search',
      options: { query: 'heavy ions', country: 'Russia', from: '2021' },
      at: { page: 7, before: cursor },
    },
  },
  {
    how: 'reply',
    ask: { command: 'source', options: { article: btoa('Article:0192f3a4-5b6c-7d8e-9f00-112233445566') } },
  },
  { how: 'update', ask: { command: 'article', options: { article: '新华社 😀' }, at: { page: 3 } } },
  { how: 'open', ask: { command: 'article', options: { article: '' } } },
];

describe('a custom id', () => {
  it.each(clicks)('holds the whole question: $ask', (click) => {
    const id = customId(click);
    expect(id?.length).toBeLessThanOrEqual(100);
    expect(readCustomId(id!)).toEqual(click);
  });

  it.each(['', '1', '1u', '1u\u4e00', '1x\u4e00\u4e01', '2u\u4e00', 'page|2', '1uabc', '1u\ud83d\ude00'])(
    '%j is none of ours',
    (id) => {
      expect(readCustomId(id)).toBeUndefined();
    },
  );

  it('is the same after Unicode normalization of any form', () => {
    const id = customId(clicks[1]!)!;
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(id.normalize(form)).toBe(id);
  });
});

describe('a question too long for one id', () => {
  const words =
    'whatever the fishermen of seven harbours in the north said of nets and weather, "of ropes", of knots or sails, and of those who mend them all winter';
  const options = { query: words, country: 'United Kingdom of Great Britain', publication: 'harbour-science-weekly' };
  const click: Click = { how: 'update', ask: { command: 'search', options, at: { page: 2, after: cursor } } };

  it('stands in two that are read together', () => {
    expect(customId(click)).toBeUndefined();
    const [carrier, id] = [carrierId(options)!, carriedId(click)!];
    expect(Math.max(carrier.length, id.length)).toBeLessThanOrEqual(100);
    expect(readCustomId(id, ['idle', carrier, id])).toEqual(click);
    expect(readCustomId(id)).toBeUndefined();
  });

  it('that fits nowhere gets no button that cannot work', () => {
    const endless = {
      ...options,
      query: Array.from({ length: 150 }, (_, index) => String.fromCodePoint(0x4e00 + index * 97)).join(''),
    };
    const next = { command: 'search', options: endless, at: { page: 2, after: cursor } };
    const { components } = toMessage({ embeds: [], pages: { page: 1, of: 3, next } });
    expect(components[0]?.components.map((component) => 'disabled' in component && component.disabled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('pack', () => {
  it.each([
    [[]],
    [['']],
    [['a', '', 'b']],
    [['x'.repeat(3000)]],
    [[cursor, btoa('Organization:1')]],
    [['~tilde', '=equals', ' space']],
  ])('gives back %j', (texts) => {
    expect(unpack(pack(texts))).toEqual(texts.length === 0 ? [''] : texts);
  });

  it.each(['', 'plain', '\u4e00\u4e00\u4e00'])('refuses %j', (packed) => {
    expect(unpack(packed)).toBeUndefined();
  });
});
