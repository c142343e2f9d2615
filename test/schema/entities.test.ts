import { beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue, seedOrganization } from './seed.ts';

const id = (typename: string, key: string) => btoa(`${typename}:${key}`);

let client: TestClient;
beforeAll(async () => {
  const archive = await freshDb();
  client = clientOf(archive);
  const { db } = archive;
  await seedOrganization(db, 'Academy of One', { aliases: ['AO'] });
  await seedOrganization(db, 'The Second Academy', { aliases: ['Academy of Two'] });
  await seedIssue(db, { slug: 'undated', articles: [{ title: 'Old sheet', text: 'x', countries: ['EE'] }] });
  await seedIssue(db, {
    slug: 'spring',
    date: '2020-03-01',
    articles: [
      { title: 'Frost', text: 'x', countries: ['EE', 'LV'], people: { 'Mari Tamm': 'director' } },
      {
        title: 'Thaw',
        text: 'x',
        countries: ['EE', 'LV', 'FI'],
        organizations: ['Ice Office', 'Water Works'],
        people: { 'Mari Tamm': 'director', 'Jānis Bērziņš': 'guest' },
      },
    ],
  });
  await seedIssue(db, {
    slug: 'autumn',
    date: '2021-10-01',
    articles: [
      {
        title: 'Rain',
        text: 'x',
        countries: ['EE', 'FI'],
        organizations: ['Water Works'],
        people: { 'Mari Tamm': 'director' },
      },
      { title: 'Hail', text: 'x', countries: ['EE'], organizations: ['Water Works'] },
    ],
  });
  for (const countryCode of ['EE', 'LV', 'LT']) {
    await db.event.upsert({
      where: { id: 'e' },
      update: { countries: { create: { countryCode, position: 1 } } },
      create: {
        id: 'e',
        articleId: 'spring-1',
        name: 'fair',
        kind: 'OTHER',
        sentence: 'x',
        startLine: 1,
        endLine: 1,
        sortKey: 'e',
        countries: { create: { countryCode, position: 0 } },
      },
    });
  }
});

async function ask(query: string, variables: object = {}) {
  const { data, errors } = await client.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

describe('first and last mention', () => {
  const Ends = `query ($id: ID!) { node(id: $id) {
    ... on Organization { firstMention { ...M } lastMention { ...M } }
    ... on Country { firstMention { ...M } lastMention { ...M } }
    ... on Person { firstMention { ...M } lastMention { ...M } }
  } } fragment M on Mention { surface article { slug issue { date } } }`;

  it.each([
    ['an organization', id('Organization', 'water-works'), 'Water Works', 'spring-2', 'autumn-1'],
    ['one that is named once', id('Organization', 'ice-office'), 'Ice Office', 'spring-2', 'spring-2'],
    ['a country, which an undated sheet names too', id('Country', 'EE'), 'EE', 'spring-1', 'autumn-1'],
    ['a person', id('Person', 'mari-tamm'), 'Mari Tamm', 'spring-1', 'autumn-1'],
  ])('of %s', async (_what, node, surface, first, last) => {
    const { node: found } = await ask(Ends, { id: node });
    expect(found.firstMention).toMatchObject({ surface, article: { slug: first } });
    expect(found.lastMention).toMatchObject({ surface, article: { slug: last } });
  });

  it('of what is never named are null', async () => {
    const { node } = await ask(Ends, { id: id('Organization', 'academy-of-one') });
    expect(node).toEqual({ firstMention: null, lastMention: null });
  });

  it('of the only sheet, though it has no date', async () => {
    const archive = await freshDb();
    await seedIssue(archive.db, { slug: 'sheet', articles: [{ title: 'A', text: 'x', countries: ['EE'] }] });
    const { data } = await clientOf(archive).ask(Ends, { id: id('Country', 'EE') });
    expect(data.node.firstMention).toMatchObject({ article: { slug: 'sheet-1', issue: { date: null } } });
  });
});

it("lists a country's partners by shared articles, then by shared events", async () => {
  const { country } = await ask(
    `{ country(code: "EE") { partners(first: 10) { totalCount edges { sharedArticleCount sharedEventCount node { code name } } } } }`,
  );
  expect(country.partners).toEqual({
    totalCount: 3,
    edges: [
      { sharedArticleCount: 2, sharedEventCount: 1, node: { code: 'LV', name: 'Latvia' } },
      { sharedArticleCount: 2, sharedEventCount: 0, node: { code: 'FI', name: 'Finland' } },
      { sharedArticleCount: 0, sharedEventCount: 1, node: { code: 'LT', name: 'Lithuania' } },
    ],
  });
});

it("turns pages of a country's partners", async () => {
  const Partners = `query ($after: String) { country(code: "EE") { partners(first: 1, after: $after) { pageInfo { endCursor } nodes { code } } } }`;
  const first = await ask(Partners);
  const second = await ask(Partners, { after: first.country.partners.pageInfo.endCursor });
  expect([first, second].map(({ country }) => country.partners.nodes[0].code)).toEqual(['LV', 'FI']);
});

describe('people', () => {
  it('appear with organizations, and organizations with people, by shared articles', async () => {
    const { person, organization } = await ask(`{
      person(slug: "mari-tamm") { organizations { totalCount edges { sharedArticleCount node { name } } } articles { totalCount } }
      organization(slug: "water-works") { people { edges { sharedArticleCount node { name } } } }
    }`);
    expect(person).toEqual({
      organizations: {
        totalCount: 2,
        edges: [
          { sharedArticleCount: 2, node: { name: 'Water Works' } },
          { sharedArticleCount: 1, node: { name: 'Ice Office' } },
        ],
      },
      articles: { totalCount: 3 },
    });
    expect(organization.people.edges).toEqual([
      { sharedArticleCount: 2, node: { name: 'Mari Tamm' } },
      { sharedArticleCount: 1, node: { name: 'Jānis Bērziņš' } },
    ]);
  });

  it.each([
    [null, ['Jānis Bērziņš', 'Mari Tamm']],
    ['mari', ['Mari Tamm']],
    ['tam', ['Mari Tamm']],
    ['Marri Tam', ['Mari Tamm']],
    ['janis berzins', ['Jānis Bērziņš']],
    ['BĒRZIŅŠ', ['Jānis Bērziņš']],
    ['qqqqqq', []],
    ['%', []],
    ["'; DROP", []],
  ])('are found by %j', async (query, expected) => {
    const { people } = await ask(`query ($query: String) { people(query: $query) { totalCount nodes { name } } }`, {
      query,
    });
    expect(people.nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
    expect(people.totalCount).toBe(expected.length);
  });

  it.each([
    ['bērz', ['Jānis Bērziņš']],
    ['', ['Mari Tamm', 'Jānis Bērziņš']],
  ])('are suggested for %j', async (text, expected) => {
    const { suggest } = await ask(
      `query ($text: String!) { suggest(kind: PERSON, text: $text) { value label hint } }`,
      { text },
    );
    expect(suggest.map(({ label }: { label: string }) => label)).toEqual(expected);
  });
});

describe('ambiguous mentions', () => {
  const articles = ['autumn-1', 'autumn-2', 'spring-1', 'spring-2', 'undated-1'];

  it('come newest first with their candidates, as they are known to the archive', async () => {
    const { ambiguousMentions } = await ask(`{
      ambiguousMentions { totalCount nodes { surface entity { __typename } candidates candidateOrganizations { name } article { slug } } }
    }`);
    expect(ambiguousMentions.totalCount).toBe(5);
    expect(ambiguousMentions.nodes).toEqual(
      articles.map((slug) => ({
        surface: 'the Academy',
        entity: null,
        candidates: ['Academy of One', 'Academy of Two'],
        candidateOrganizations: [{ name: 'Academy of One' }, { name: 'The Second Academy' }],
        article: { slug },
      })),
    );
  });

  it('are narrowed by their articles, and turned page by page', async () => {
    const Page = `query ($after: String) { ambiguousMentions(first: 2, after: $after, filter: { country: "EE", from: "2020" }) {
      totalCount pageInfo { endCursor hasNextPage } nodes { article { slug } } } }`;
    const first = await ask(Page);
    const second = await ask(Page, { after: first.ambiguousMentions.pageInfo.endCursor });
    expect(first.ambiguousMentions.totalCount).toBe(4);
    expect(
      [first, second].flatMap((page) =>
        page.ambiguousMentions.nodes.map(({ article }: { article: { slug: string } }) => article.slug),
      ),
    ).toEqual(articles.slice(0, 4));
    expect(second.ambiguousMentions.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ['the-second-academy', 5],
    ['academy-of-one', 5],
    ['water-works', 0],
  ])('that may mean %s are %i', async (slug, count) => {
    const { organization } = await ask(
      `query ($slug: String!) { organization(slug: $slug) { ambiguousMentions(first: 1) { totalCount } } }`,
      { slug },
    );
    expect(organization.ambiguousMentions.totalCount).toBe(count);
  });
});
