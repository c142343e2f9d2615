import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, parse, printSchema, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import type { TestClient } from '../client.ts';
import { clientOf, contract } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue, seedOrganization } from './seed.ts';

const id = (typename: string, key: string) => btoa(`${typename}:${key}`);

let client: TestClient;

beforeAll(async () => {
  const archive = await freshDb();
  client = clientOf(archive);
  const { db } = archive;
  await seedOrganization(db, 'Baltic Marine Observatory', { aliases: ['BMO'], country: 'EE', kind: 'INSTITUTE' });
  await seedOrganization(db, 'University of Tartu', { country: 'EE', kind: 'UNIVERSITY' });
  await seedIssue(db, { slug: 'undated', articles: [{ title: 'A note without a date', text: 'Nothing says when.' }] });
  await seedIssue(db, {
    slug: 'harbour-2021',
    publication: 'Harbour Science Weekly',
    date: '2021',
    articles: [{ title: 'Old ropes', text: 'Hemp was measured again.', countries: ['NO'] }],
  });
  await seedIssue(db, {
    slug: 'harbour-2022-03-03',
    publication: 'Harbour Science Weekly',
    date: '2022-03-03',
    articles: [
      {
        title: 'Neutron source opens by the sea',
        text: 'A neutron source began to work in Tallinn.\nIt is the first of its kind in Estonia.',
        section: 'Research',
        countries: ['EE', 'RU'],
        organizations: ['Baltic Marine Observatory', 'University of Tartu'],
        people: { 'Mari Tamm': 'director' },
        events: [
          {
            name: 'opening of the source',
            kind: 'LAUNCH',
            start: '2022-03-01',
            city: 'Tallinn',
            country: 'EE',
            organizations: ['Baltic Marine Observatory'],
          },
          { name: 'a workshop some day' },
        ],
      },
      {
        title: null,
        text: 'Herring came back to the bay, says a count by students.',
        kind: 'BRIEF',
        section: 'Briefs',
        countries: ['EE'],
        organizations: ['University of Tartu'],
        people: { 'Mari Tamm': 'visitor' },
      },
      { title: null, kind: 'PHOTO', caption: 'Ice on the pier in Tallinn.' },
    ],
  });
  await seedIssue(db, {
    slug: 'steppe-2022-02',
    publication: 'Steppe Letters',
    date: '2022-02',
    articles: [
      { title: 'Sources of the river', text: 'Where the river begins was found in Russia.', countries: ['RU'] },
    ],
  });
});

it('prints the schema that is committed', () => {
  const committed = readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8');
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
});

it('validates every operation of the contract', () => {
  const committed = buildSchema(readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8'));
  expect(validate(committed, parse(contract))).toEqual([]);
});

describe('LatestIssue', () => {
  it('answers the newest by date with its articles as printed', async () => {
    const { latestIssue } = await client.contract('LatestIssue');
    expect(latestIssue).toMatchObject({
      slug: 'harbour-2022-03-03',
      title: 'Harbour Science Weekly, 2022-03-03',
      date: '2022-03-03',
      dateInferred: false,
      ingestedAt: '2024-01-01T00:00:00.000Z',
      publication: { slug: 'harbour-science-weekly', name: 'Harbour Science Weekly' },
      source: { name: 'harbour-2022-03-03.txt', sha256: 'harbour-2022-03-03', lineCount: 13 },
      articles: { totalCount: 3 },
    });
    expect(latestIssue.articles.nodes.map((article: { headline: string }) => article.headline)).toEqual([
      'Neutron source opens by the sea',
      'Herring came back to the bay, says a count by students.',
      'Ice on the pier in Tallinn.',
    ]);
    expect(latestIssue.articles.nodes[0].countries).toEqual([
      { code: 'EE', name: 'Estonia' },
      { code: 'RU', name: 'Russia' },
    ]);
  });

  it.each([
    ['steppe-letters', { slug: 'steppe-2022-02' }],
    ['no-such-publication', null],
  ])('of %s', async (publication, expected) => {
    const { latestIssue } = await client.contract('LatestIssue', { publication });
    expect(latestIssue).toEqual(expected && expect.objectContaining(expected));
  });
});

describe('Issues', () => {
  it('puts the newest first, a month at its last day, a year at its last, and undated ones last', async () => {
    const { issues } = await client.contract('Issues', { first: 100 });
    expect(issues.totalCount).toBe(4);
    expect(issues.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual([
      'harbour-2022-03-03',
      'steppe-2022-02',
      'harbour-2021',
      'undated',
    ]);
    expect(issues.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  it('turns pages without a gap or an overlap', async () => {
    const first = await client.contract('Issues', { first: 3 });
    const second = await client.contract('Issues', { first: 3, after: first.issues.pageInfo.endCursor });
    expect(first.issues.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.issues.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(second.issues.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual(['undated']);
  });

  it.each([
    [{ publication: 'harbour-science-weekly' }, ['harbour-2022-03-03', 'harbour-2021']],
    [{ publication: 'nobody' }, []],
    [{ from: '2022-02-28' }, ['harbour-2022-03-03', 'steppe-2022-02']],
    [{ from: '2022-02-01', to: '2022-02' }, ['steppe-2022-02']],
    [{ to: '2021-06' }, ['harbour-2021']],
    [{ from: '2021', to: '2021' }, ['harbour-2021']],
    [{ from: '2023' }, []],
    [{ from: '2022', publication: 'steppe-letters' }, ['steppe-2022-02']],
  ])('with filter %j', async (filter, expected) => {
    const { issues } = await client.contract('Issues', { first: 10, filter });
    expect(issues.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual(expected);
    expect(issues.totalCount).toBe(expected.length);
  });
});

describe('ArticleInFull', () => {
  it('answers everything of an article, with the printed lines', async () => {
    const { node } = await client.contract('ArticleInFull', { id: id('Article', 'harbour-2022-03-03-1') });
    const quote = 'A neutron source began to work in Tallinn.\nIt is the first of its kind in Estonia.';
    expect(node).toMatchObject({
      headline: 'Neutron source opens by the sea',
      text: quote.replace('\n', ' '),
      issue: { slug: 'harbour-2022-03-03' },
      photos: [],
      organizations: [
        {
          id: id('Organization', 'baltic-marine-observatory'),
          name: 'Baltic Marine Observatory',
          kind: 'INSTITUTE',
          country: { code: 'EE' },
        },
        { name: 'University of Tartu' },
      ],
      people: [{ id: id('Person', 'mari-tamm'), name: 'Mari Tamm', role: 'director' }],
      events: [
        {
          name: 'opening of the source',
          kind: 'LAUNCH',
          start: '2022-03-01',
          end: null,
          city: 'Tallinn',
          country: { code: 'EE', name: 'Estonia' },
        },
        { name: 'a workshop some day', start: null },
      ],
      evidence: [{ startLine: 3, endLine: 4, quote }],
    });
    expect(node.mentions.map((mention: { entity: unknown }) => mention.entity)).toEqual([
      {
        __typename: 'Organization',
        id: id('Organization', 'baltic-marine-observatory'),
        name: 'Baltic Marine Observatory',
      },
      { __typename: 'Organization', id: id('Organization', 'university-of-tartu'), name: 'University of Tartu' },
      { __typename: 'Person', id: id('Person', 'mari-tamm'), name: 'Mari Tamm' },
      { __typename: 'Country', code: 'EE', name: 'Estonia' },
      { __typename: 'Country', code: 'RU', name: 'Russia' },
      null,
    ]);
    expect(node.mentions[0]).toMatchObject({ surface: 'Baltic Marine Observatory', startLine: 3, endLine: 4, quote });
  });

  it('gives a person the role of this article', async () => {
    const { node } = await client.contract('ArticleInFull', { id: id('Article', 'harbour-2022-03-03-2') });
    expect(node.people).toEqual([{ id: id('Person', 'mari-tamm'), name: 'Mari Tamm', role: 'visitor' }]);
  });

  it("shows a stand-alone photo by its caption's lines", async () => {
    const { node } = await client.contract('ArticleInFull', { id: id('Article', 'harbour-2022-03-03-3') });
    expect(node).toMatchObject({
      text: '',
      lead: 'Ice on the pier in Tallinn.',
      photos: [{ caption: 'Ice on the pier in Tallinn.', credit: null }],
      evidence: [{ startLine: 12, endLine: 12, quote: 'Ice on the pier in Tallinn.' }],
    });
  });

  it.each([
    id('Article', 'nothing'),
    id('Nonsense', 'x'),
    'garbage',
    '',
    id('Article', 'a\0b'),
    id('Source', 'undated'),
  ])('answers null for the unknown id %j', async (unknown) =>
    expect(await client.contract('ArticleInFull', { id: unknown })).toEqual({ node: null }),
  );
});

describe('Articles', () => {
  const everything = [
    'harbour-2022-03-03-1',
    'harbour-2022-03-03-2',
    'harbour-2022-03-03-3',
    'steppe-2022-02-1',
    'harbour-2021-1',
    'undated-1',
  ];

  it.each([
    [undefined, everything],
    [{}, everything],
    [{ publication: 'steppe-letters' }, ['steppe-2022-02-1']],
    [{ country: 'RU' }, ['harbour-2022-03-03-1', 'steppe-2022-02-1']],
    [{ country: 'Estonia' }, ['harbour-2022-03-03-1', 'harbour-2022-03-03-2']],
    [{ country: 'ZZ' }, []],
    [{ organization: id('Organization', 'university-of-tartu') }, ['harbour-2022-03-03-1', 'harbour-2022-03-03-2']],
    [{ organization: id('Person', 'university-of-tartu') }, []],
    [{ organization: 'garbage' }, []],
    [{ kind: 'PHOTO' }, ['harbour-2022-03-03-3']],
    [{ section: 'briefs' }, ['harbour-2022-03-03-2']],
    [{ from: '2021-07', to: '2022-02-14' }, ['steppe-2022-02-1', 'harbour-2021-1']],
    [{ country: 'EE', kind: 'BRIEF', from: '2022-03-03', to: '2022-03-03' }, ['harbour-2022-03-03-2']],
  ])('with filter %j', async (filter, expected) => {
    const { articles } = await client.contract('Articles', { first: 100, filter });
    expect(articles.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual(expected);
    expect(articles.totalCount).toBe(expected.length);
  });

  it('turns pages of one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        articles,
      }: { articles: { edges: { node: { slug: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await client.contract('Articles', { first: 1, after });
      seen.push(...articles.edges.map(({ node }) => node.slug));
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(everything);
  });
});

describe('ByCountry', () => {
  it('answers what names it, newest issue first, its organizations and its events', async () => {
    const { country } = await client.contract('ByCountry', { code: 'Estonia', first: 1 });
    expect(country).toMatchObject({
      code: 'EE',
      name: 'Estonia',
      articles: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        edges: [
          {
            node: {
              slug: 'harbour-2022-03-03-1',
              issue: { slug: 'harbour-2022-03-03', date: '2022-03-03' },
              organizations: [{ name: 'Baltic Marine Observatory' }, { name: 'University of Tartu' }],
            },
          },
        ],
      },
      organizations: { nodes: [{ name: 'University of Tartu' }, { name: 'Baltic Marine Observatory' }] },
      events: { nodes: [{ name: 'opening of the source', kind: 'LAUNCH', start: '2022-03-01', end: null }] },
    });
    const { articles } = country;
    const next = await client.contract('ByCountry', { code: 'EE', first: 1, after: articles.pageInfo.endCursor });
    expect(next.country.articles.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual([
      'harbour-2022-03-03-2',
    ]);
  });

  it.each([
    ['Japan', { code: 'JP', articles: { totalCount: 0, edges: [] } }],
    ['U.S.', { code: 'US' }],
    ['Holland', { code: 'NL' }],
    ['uk', { code: 'GB' }],
    ['Viet Nam', { code: 'VN' }],
  ])('knows %s', async (code, expected) => {
    const { country } = await client.contract('ByCountry', { code, first: 1 });
    expect(country).toMatchObject(expected);
  });

  it('answers null for a code that no country has', async () => {
    expect(await client.contract('ByCountry', { code: 'ZZ', first: 1 })).toEqual({ country: null });
  });

  it('refuses what is neither code nor name, and says what may have been meant', async () => {
    const { data, errors } = await client.ask('query ($code: CountryCode!) { country(code: $code) { name } }', {
      code: 'Estnoia',
    });
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect(errors[0]!.message).toMatch(/"Estnoia" is no country; did you mean "Estonia" \(EE\)\?/);
  });
});

it('answers Countries, most articles first, none without an article', async () => {
  const { countries } = await client.contract('Countries');
  expect(countries).toEqual([
    { code: 'EE', name: 'Estonia', articleCount: 2 },
    { code: 'RU', name: 'Russia', articleCount: 2 },
    { code: 'NO', name: 'Norway', articleCount: 1 },
  ]);
});

describe('Organizations', () => {
  it('lists them by name', async () => {
    const { organizations } = await client.contract('Organizations', { first: 10 });
    expect(organizations).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    expect(organizations.nodes).toEqual([
      {
        id: id('Organization', 'baltic-marine-observatory'),
        slug: 'baltic-marine-observatory',
        name: 'Baltic Marine Observatory',
        aliases: ['BMO'],
        kind: 'INSTITUTE',
        country: { code: 'EE' },
        articleCount: 1,
      },
      expect.objectContaining({ name: 'University of Tartu', articleCount: 2 }),
    ]);
  });

  it.each([
    ['bmo', ['Baltic Marine Observatory']],
    ['Baltic Marin Observatry', ['Baltic Marine Observatory']],
    ['tartu', ['University of Tartu']],
    ['  ', ['Baltic Marine Observatory', 'University of Tartu']],
    ['qqqqqqqq', []],
  ])('finds %j', async (query, expected) => {
    const { organizations } = await client.contract('Organizations', { query, first: 10 });
    expect(organizations.nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
    expect(organizations.totalCount).toBe(expected.length);
  });
});

it('answers OrganizationInFull', async () => {
  const { node } = await client.contract('OrganizationInFull', { id: id('Organization', 'university-of-tartu') });
  expect(node).toMatchObject({
    name: 'University of Tartu',
    country: { code: 'EE', name: 'Estonia' },
    articleCount: 2,
    articles: { totalCount: 2, nodes: [{ slug: 'harbour-2022-03-03-1' }, { slug: 'harbour-2022-03-03-2' }] },
    events: { nodes: [] },
    relatedOrganizations: { nodes: [{ name: 'Baltic Marine Observatory' }], edges: [{ sharedArticleCount: 1 }] },
  });
});

it('keeps the lists apart that nodes of two types have under one name', async () => {
  const ids = [id('Organization', 'university-of-tartu'), id('Country', 'RU'), id('Country', 'EE')];
  const { data } = await client.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Organization { articles(first: 1) { totalCount nodes { slug } } }
      ... on Country { articles(first: 1) { totalCount nodes { headline issue { date } } } }
    } }`,
    { ids },
  );
  expect(data.nodes).toEqual([
    { articles: { totalCount: 2, nodes: [{ slug: 'harbour-2022-03-03-1' }] } },
    { articles: { totalCount: 2, nodes: [{ headline: expect.any(String), issue: { date: '2022-03-03' } }] } },
    { articles: { totalCount: 2, nodes: [{ headline: expect.any(String), issue: { date: '2022-03-03' } }] } },
  ]);
});

describe('Events', () => {
  it('come in order of start, undated last, with the printed lines', async () => {
    const { events } = await client.contract('Events', { first: 10 });
    expect(events).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          name: 'opening of the source',
          kind: 'LAUNCH',
          start: '2022-03-01',
          city: 'Tallinn',
          country: { code: 'EE', name: 'Estonia' },
          organizations: [{ name: 'Baltic Marine Observatory' }],
          article: { headline: 'Neutron source opens by the sea' },
          evidence: { startLine: 3, endLine: 4, quote: expect.stringContaining('Tallinn.\nIt is') },
        },
        { name: 'a workshop some day', start: null, country: null },
      ],
    });
  });

  it.each([
    [{ kind: 'LAUNCH' }, 1],
    [{ kind: 'AWARD' }, 0],
    [{ country: 'EE' }, 1],
    [{ country: 'RU' }, 0],
    [{ organization: id('Organization', 'baltic-marine-observatory') }, 1],
    [{ organization: id('Organization', 'university-of-tartu') }, 0],
    [{ from: '2022-03-01', to: '2022-03-01' }, 1],
    [{ from: '2022-03-02' }, 0],
  ])('with filter %j', async (filter, expected) => {
    const { events } = await client.contract('Events', { first: 10, filter });
    expect([events.totalCount, events.nodes.length]).toEqual([expected, expected]);
  });
});

describe('Search', () => {
  const search = async (query: string, more: object = {}) =>
    (await client.contract('Search', { query, first: 10, ...more })).search;
  const slugs = ({ edges }: { edges: { node: { slug: string } }[] }) => edges.map(({ node }) => node.slug);

  it('finds by words in any form, by rank, and marks the hits', async () => {
    const found = await search('source');
    expect(slugs(found)).toEqual(['harbour-2022-03-03-1', 'steppe-2022-02-1']);
    expect(found).toMatchObject({ totalCount: 2, didYouMean: null, pageInfo: { hasNextPage: false } });
    expect(found.edges[0].score).toBeGreaterThan(found.edges[1].score);
    expect(found.edges[0].snippet).toContain('\uE000source\uE001 began to work in Tallinn.');
    expect(found.edges[0].node.issue.publication).toEqual({ name: 'Harbour Science Weekly' });
  });

  it.each([
    ['"neutron source"', ['harbour-2022-03-03-1']],
    ['source -river', ['harbour-2022-03-03-1']],
    ['herring or hemp', ['harbour-2022-03-03-2', 'harbour-2021-1']],
    ['', []],
    ['the of and', []],
    ['\'; DROP TABLE "Article"; --', []],
    ['100%_\\', []],
    ['x'.repeat(10_000), []],
    ['!!! & | ( ) : * <->', []],
  ])('understands %j', async (query, expected) => {
    const found = await search(query);
    expect(slugs(found).toSorted()).toEqual(expected.toSorted());
    expect(found.totalCount).toBe(expected.length);
  });

  it.each([
    [{ country: 'Russia' }, ['harbour-2022-03-03-1', 'steppe-2022-02-1']],
    [{ country: 'EE' }, ['harbour-2022-03-03-1']],
    [{ publication: 'steppe-letters' }, ['steppe-2022-02-1']],
    [{ to: '2022-02' }, ['steppe-2022-02-1']],
    [{ organization: id('Organization', 'university-of-tartu'), section: 'Research' }, ['harbour-2022-03-03-1']],
  ])('with filter %j', async (filter, expected) => {
    const found = await search('source', { filter });
    expect([slugs(found), found.totalCount]).toEqual([expected, expected.length]);
  });

  it('turns pages', async () => {
    const first = await search('source', { first: 1 });
    const second = await search('source', { first: 1, after: first.pageInfo.endCursor });
    expect([slugs(first), slugs(second)]).toEqual([['harbour-2022-03-03-1'], ['steppe-2022-02-1']]);
    expect([first.totalCount, second.totalCount, second.pageInfo.hasNextPage]).toEqual([2, 2, false]);
  });

  it.each([
    ['nutron sorce', 'neutron source'],
    ['Esttonia', 'Estonia'],
    ['"nuetron source" -river', '"neutron source" -river'],
    ['xylophone', null],
    ['herring', null],
  ])('asks of %j whether %j was meant', async (query, expected) => {
    const { didYouMean } = await search(query);
    expect(didYouMean).toBe(expected);
    if (expected) expect((await search(expected)).totalCount).toBeGreaterThan(0);
  });
});

it.each([
  ['COUNTRY', 'russ', { value: 'RU', label: 'Russia', hint: 'RU, 2 articles' }],
  ['COUNTRY', 'USA', { value: 'US', label: 'United States' }],
  ['COUNTRY', 'Holland', { value: 'NL', label: 'Netherlands' }],
  ['COUNTRY', 'Estnia', { value: 'EE', label: 'Estonia' }],
  [
    'ORGANIZATION',
    'BMO',
    { value: id('Organization', 'baltic-marine-observatory'), label: 'Baltic Marine Observatory' },
  ],
  ['ORGANIZATION', 'univ', { label: 'University of Tartu', hint: 'Estonia, university, 2 articles' }],
  [
    'PUBLICATION',
    'harbor sci',
    { value: 'harbour-science-weekly', label: 'Harbour Science Weekly', hint: '2 issues, newest 2022-03-03' },
  ],
  ['ARTICLE', 'nutron', { value: id('Article', 'harbour-2022-03-03-1'), hint: 'Harbour Science Weekly, 2022-03-03' }],
])('Suggest %s of %j', async (kind, text, expected) => {
  const { suggest } = await client.contract('Suggest', { kind, text });
  expect(suggest[0]).toMatchObject(expected);
});
