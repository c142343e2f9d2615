import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { TestArchive } from '../db.ts';
import { bearer, clientOf, contract } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

const id = (typename: string, key: string) => btoa(`${typename}:${key}`);

type Operation = [name: string, variables: object, most: number, query?: string];

/** Every operation of the contract that reads, and some that nest deeper than it does, with the most statements that one may cost. */
const operations: Operation[] = [
  ['LatestIssue', {}, 8],
  ['Issues', { first: 100 }, 5],
  ['ArticleInFull', { id: id('Article', 'issue-0-1') }, 22],
  ['Articles', { first: 100 }, 6],
  ['Search', { query: 'source', first: 100 }, 9],
  // Facets, however many, cost one more; so does what a beginning stands for.
  [
    'Facets',
    {},
    5,
    'query Facets { search(query: "sour*") { totalCount nodes { id } facets { countries { count } organizations { label } people { label } years { count } kinds { value } } } }',
  ],
  ['ByCountry', { code: 'EE', first: 100 }, 14],
  [
    'Entities',
    {},
    25,
    `query Entities {
      organizations(first: 100) { nodes { firstMention { surface article { slug } } lastMention { quote } people(first: 3) { edges { sharedArticleCount node { name } } } } }
      countries { partners(first: 3) { totalCount edges { sharedArticleCount sharedEventCount node { name } } } }
      people(query: "person", first: 100) { nodes { organizations(first: 3) { nodes { name } } } }
      ambiguousMentions(first: 100) { totalCount nodes { candidateOrganizations { name } article { slug } } }
    }`,
  ],
  [
    'Trend',
    {},
    1,
    'query Trend { trend(query: "source", filter: { country: "EE" }) { months { month issueCount matchCount } } }',
  ],
  ['Suggest', { kind: 'PERSON', text: 'pers' }, 1],
  ['Countries', {}, 1],
  ['Organizations', { first: 100 }, 5],
  ['Organizations', { first: 100, query: 'institute' }, 6],
  ['OrganizationInFull', { id: id('Organization', 'institute-0') }, 15],
  ['Events', { first: 100 }, 10],
  ['Suggest', { kind: 'COUNTRY', text: 'est' }, 1],
  ['Suggest', { kind: 'ORGANIZATION', text: 'inst' }, 1],
  ['Suggest', { kind: 'PUBLICATION', text: 'week' }, 1],
  ['Suggest', { kind: 'ARTICLE', text: 'sour' }, 1],
  [
    'Nested',
    {},
    8,
    'query Nested { countries { name articles(first: 3) { totalCount nodes { headline evidence { quote } } } } }',
  ],
  [
    'Nodes',
    { ids: [0, 1, 2].map((n) => id('Article', `issue-${n}-1`)) },
    2,
    'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { slug issue { slug } } } }',
  ],
];

let few: TestArchive;
let many: TestArchive;

beforeAll(async () => {
  few = await freshDb();
  many = await freshDb();
  for (const [archive, issues, articles] of [
    [few, 1, 1],
    [many, 8, 4],
  ] as const) {
    for (let n = 0; n < issues; n += 1) await seedIssue(archive.db, issueOf(n, articles));
  }
});

const issueOf = (n: number, articles: number) => ({
  slug: `issue-${n}`,
  publication: `Weekly ${n % 3}`,
  date: `2022-0${n + 1}-01`,
  articles: Array.from({ length: articles }, (_, at) => ({
    title: `Source ${at}`,
    text: 'A source was found.\nIt stays.',
    countries: at % 2 === 0 ? ['EE', 'LV'] : ['EE', 'LT', 'FI'],
    organizations: ['Institute 0', `Institute ${n + 1}`],
    people: { [`Person ${at}`]: 'director' },
    events: [{ name: `event ${n} ${at}`, start: '2022-01-01', country: 'EE', organizations: ['Institute 0'] }],
  })),
});

const spy = vi.spyOn(pg.Client.prototype, 'query');
afterAll(() => spy.mockRestore());

/** How many statements a cold server sends to answer. */
async function statements(archive: TestArchive, [name, variables, , query = contract]: Operation) {
  const { server } = clientOf(archive);
  spy.mockClear();
  const response = await server.fetch('http://api.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer },
    body: JSON.stringify({ query, variables, operationName: name }),
  });
  expect(await response.json()).not.toHaveProperty('errors');
  server.close();
  return spy.mock.calls.length;
}

it.each(operations)(
  '%s %j costs no more statements for many rows than for one, and at most %i',
  async (...operation) => {
    const [name, variables, most] = operation;
    const forOne = await statements(few, operation);
    const forMany = await statements(many, operation);
    process.stderr.write(
      `${name} ${JSON.stringify(variables)}: ${forOne} statements for one row, ${forMany} for many\n`,
    );
    expect(forMany).toBeLessThanOrEqual(forOne);
    expect(forMany).toBeGreaterThan(0);
    expect(forMany).toBeLessThanOrEqual(most);
  },
);
