import type { APIEmbed } from 'discord.js';
import { describe, expect, it } from 'vitest';
import * as spec from 'discord-api-spec/zod';
import { articleEmbed } from '../../src/bot/embeds/article.ts';
import { countryEmbed } from '../../src/bot/embeds/country.ts';
import { partsOf } from '../../src/bot/embeds/parts.ts';
import { eventsEmbed } from '../../src/bot/embeds/event.ts';
import { helpEmbed } from '../../src/bot/embeds/help.ts';
import { issueEmbed } from '../../src/bot/embeds/issue.ts';
import { articleMenu } from '../../src/bot/embeds/list.ts';
import { organizationEmbed } from '../../src/bot/embeds/organization.ts';
import { nothingEmbed, searchEmbed } from '../../src/bot/embeds/search.ts';
import { blocksOf, sourceEmbed } from '../../src/bot/embeds/source.ts';
import { hintEmbed, troubleEmbed } from '../../src/bot/embeds/trouble.ts';
import { count, day, dotted, flag, flags, span } from '../../src/bot/embeds/words.ts';
import { escapeLine } from '../../src/bot/markdown.ts';
import { toMessage } from '../../src/bot/message.ts';
import { breachesOf, messageBreaches } from '../discord/rules.ts';

/** The API's answers, all of whose texts are this one and whose lists are this long. */
function answersOf(text: string, length: number) {
  const many = <Item>(item: Item) => Array.from({ length }, () => item);
  const country = { code: 'KE', name: text };
  const source = { name: text, lineCount: 12_345 };
  const line = {
    id: 'a',
    headline: text,
    lead: text,
    section: text,
    issue: { date: '2022-03-03' },
    countries: many(country),
  };
  const event = {
    name: text,
    kind: 'LAUNCH' as const,
    start: '2022',
    end: '2022-03',
    city: text,
    country,
    article: line,
  };
  const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: 'a', endCursor: 'b' };
  const connection = { totalCount: length, pageInfo, nodes: many(line) };
  const article = {
    ...line,
    url: null,
    kind: 'BRIEF' as const,
    authors: many(text),
    credit: text,
    text: `${text}\n\n`.repeat(length),
    wordCount: 1,
    issue: { title: text, date: '2022' },
    organizations: many({ name: text }),
    people: many({ name: text, role: text }),
    photos: many({ caption: text, credit: text }),
    events: many(event),
  };
  return { article, connection, country, event, line, many, source };
}

function embedsOf(text: string, length: number): APIEmbed[] {
  const { article, connection, country, event, line, many, source } = answersOf(text, length);
  const hit = {
    snippet: `\ue000${text}\ue001 ${text}`,
    node: { ...line, issue: { date: null, publication: { name: text } } },
  };
  const printed = {
    headline: text,
    issue: { source },
    evidence: many({ startLine: 1, endLine: 2, quote: `${text}\n${text}` }),
  };
  const events = { nodes: many(event) };
  const related = { edges: many({ sharedArticleCount: 2, node: { name: text } }) };
  return [
    ...partsOf(article).map((part, index) => articleEmbed(article, part, index === 0)),
    issueEmbed({ id: 'i', url: null, title: text, date: '2022', dateInferred: true, source, articles: connection }, 1),
    searchEmbed({ query: text, totalCount: length, hits: many(hit), narrowed: text }, 1),
    nothingEmbed(text, text, text),
    countryEmbed({ ...country, articles: connection, organizations: { nodes: many({ name: text }) }, events }, 1),
    organizationEmbed(
      {
        name: text,
        aliases: many(text),
        kind: 'ACADEMY',
        country,
        articleCount: 1,
        articles: connection,
        events,
        relatedOrganizations: related,
      },
      1,
    ),
    eventsEmbed({ narrowed: text, totalCount: length, events: many(event) }, 1),
    ...blocksOf(printed).map((block) => sourceEmbed(printed, block)),
    hintEmbed(text, many(escapeLine(text))),
    troubleEmbed(text, 'reference'),
  ];
}

describe('every embed', () => {
  it.each([
    ['ordinary words', 'The corals of forty reefs', 3],
    ['long lists', 'The corals of forty reefs', 60],
    ['a long text', 'word '.repeat(3000), 4],
    ['a word without end', 'x'.repeat(9000), 4],
    ['nothing but marks', '*_~`|<>[]\\#'.repeat(400), 6],
    ['mentions', '@everyone <@1> @here '.repeat(200), 6],
    ['emoji', '👨‍👩‍👧‍👦'.repeat(900), 5],
    ['no space between words', '新华社北京电'.repeat(900), 5],
    ['fences', '``` a\n```\n'.repeat(300), 5],
    ['nothing at all', '', 3],
    ['nothing that shows', '\u202e\u0007 \ue000', 3],
    ['empty lists', 'The corals of forty reefs', 0],
  ])('of %s keeps within what Discord takes', (_what, text, length) => {
    for (const embed of embedsOf(text, length)) {
      const { embeds, allowedMentions } = toMessage({ embeds: [embed, embed] });
      const body = { embeds, allowed_mentions: allowedMentions };
      expect(breachesOf(spec.IncomingWebhookUpdateRequestPartialSchema, body, 'embed')).toEqual([]);
      expect(messageBreaches(body)).toEqual([]);
      expect(JSON.stringify(body)).not.toMatch(/@everyone|@here|<@[!&]?\d|[\u202a-\u202e\ue000\ue001]/);
    }
  });

  it.each(['', 'x', 'word '.repeat(5000), '新'.repeat(5000), 'One sentence. '.repeat(400)])(
    'loses nothing of the text',
    (text) => {
      const parts = partsOf({ text, lead: '' });
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(2200);
    },
  );
});

it('numbers what the menu opens as the list does, once each', () => {
  const { line } = answersOf('Reefs', 1);
  const menu = articleMenu([line, { ...line, id: 'b' }, line], 11);
  expect(menu.choices.map(({ number }) => number)).toEqual([11, 12, 13]);
  const [row] = toMessage({ embeds: [], menu }).components;
  expect(row?.components[0]).toMatchObject({
    options: [
      { label: '11. Reefs', value: 'a' },
      { label: '12. Reefs', value: 'b' },
    ],
  });
});

it('explains every command', () => {
  expect(
    helpEmbed([
      { name: 'x', description: 'Does x', options: [{ name: 'y', description: '', required: true }], example: '/x y' },
    ]).fields,
  ).toEqual([{ name: '/x', value: 'Does x\n**y**\n`/x y`' }]);
});

describe('words', () => {
  it.each([
    ['2022-03-03', '3 March 2022'],
    ['2022-03', 'March 2022'],
    ['2022', '2022'],
    ['2022-13', '2022-13'],
    ['soon', 'soon'],
  ])('%s is %s', (date, words) => expect(day(date)).toBe(words));

  it.each([
    [null, null, 'undated'],
    ['2022', null, '2022'],
    ['2022', '2022', '2022'],
    [null, '2022-03', 'until March 2022'],
    ['2022-03-03', '2022-03-05', '3 March 2022 – 5 March 2022'],
  ])('from %s to %s is %s', (start, end, words) => expect(span(start, end)).toBe(words));

  it.each([
    ['KE', '🇰🇪'],
    ['ke', ''],
    ['KEN', ''],
  ])('the flag of %s is %j', (code, shown) => expect(flag(code)).toBe(shown));

  it('counts, joins and leaves out', () => {
    expect([count(1, 'event'), count(1234, 'event')]).toEqual(['1 event', '1,234 events']);
    expect(flags([{ code: 'KE' }, { code: 'BR' }, { code: 'NO' }], 2)).toBe('🇰🇪 🇧🇷 +1');
    expect(dotted(['a', null, false, '', undefined, 'b'])).toBe('a · b');
  });
});

describe('the title of an embed', () => {
  it.each([
    [null, undefined],
    ['https://broadsheet.example.org/articles/a', 'https://broadsheet.example.org/articles/a'],
    ['http://127.0.0.1:4000/articles/a', 'http://127.0.0.1:4000/articles/a'],
    ['http://localhost:4000/articles/a', undefined],
  ])('leads to the permanent page %s where Discord takes it for an address', (url, expected) => {
    const { article, connection, source } = answersOf('a', 1);
    expect(articleEmbed({ ...article, url }, '', true).url).toBe(expected);
    const issue = { id: 'i', title: 'a', date: null, dateInferred: false, source, articles: connection };
    expect(issueEmbed({ ...issue, url }, 1).url).toBe(expected);
  });
});
