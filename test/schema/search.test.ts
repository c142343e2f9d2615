import { beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

const id = (typename: string, key: string) => btoa(`${typename}:${key}`);

let client: TestClient;

beforeAll(async () => {
  const archive = await freshDb();
  client = clientOf(archive);
  const { db } = archive;
  await seedIssue(db, {
    slug: 'reef-2019',
    publication: 'Reef Review',
    date: '2019-05-01',
    articles: [
      { title: 'Kelp in the lagoon', text: 'Divers counted it.', countries: ['FR'], kind: 'NEWS', section: 'Sea' },
      { title: 'Ångström prize for a Tromsø chemist', text: 'Łódź applauds.', countries: ['NO', 'PL'] },
      { title: 'Sources of warmth', text: `${'Warm water rises. '.repeat(30)}A reactor stands near a lagoon.` },
    ],
  });
  await seedIssue(db, {
    slug: 'dune-2021',
    publication: 'Dune Digest',
    date: '2021-02-03',
    articles: [
      {
        title: 'A walk on sand',
        text: `Kelp was found by a walker. ${'Sand moves at night. '.repeat(20)}`,
        countries: ['FR', 'MA'],
        organizations: ['Institut Océan', 'Dune Laboratory'],
        people: { 'Zoë Bähr': 'walker' },
        events: [{ name: 'walk of the year', start: '2020-08-30', end: '2020-09-02' }],
        kind: 'FEATURE',
        section: 'Land',
      },
      {
        title: 'Night on the dunes',
        text: `${'Sand moves at night. '.repeat(20)}Nobody thought of kelp. ${'Sand again. '.repeat(20)}kelp kelp kelp`,
        countries: ['MA'],
        organizations: ['Dune Laboratory'],
        people: { 'Amal Idrissi': 'guide' },
        events: [{ name: 'night walk', start: '2021-01' }, { name: 'some walk' }],
        kind: 'NEWS',
        section: 'Land',
      },
    ],
  });
  await seedIssue(db, {
    slug: 'loose-sheet',
    articles: [
      { title: 'The universities of Göttingen', text: 'Energetic students study energy in 2020.', kind: 'BRIEF' },
    ],
  });
});

interface Hit {
  readonly cursor: string;
  readonly score: number;
  readonly snippet: string;
  readonly node: { readonly slug: string };
}

const Find = `query ($query: String!, $filter: ArticleFilter, $first: Int, $last: Int, $after: String, $before: String) {
  search(query: $query, filter: $filter, first: $first, last: $last, after: $after, before: $before) {
    totalCount didYouMean pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score snippet node { slug } }
  }
}`;

async function search(query: string, rest: object = {}) {
  const { data, errors } = await client.ask(Find, { query, ...rest });
  expect(errors).toEqual([]);
  return data.search;
}

const slugs = ({ edges }: { edges: Hit[] }) => edges.map(({ node }) => node.slug);
const [lagoon, prize, warmth, walk, night, towns] = [
  'reef-2019-1',
  'reef-2019-2',
  'reef-2019-3',
  'dune-2021-1',
  'dune-2021-2',
  'loose-sheet-1',
];

describe('a search finds', () => {
  it.each([
    ['every one of its words', 'kelp lagoon', [lagoon]],
    ['a phrase', '"warm water"', [warmth]],
    ['no phrase of words that stand apart', '"water warm"', []],
    ['either of two', 'reactor or prize', [prize, warmth]],
    ['either of two groups', 'kelp lagoon OR "warm water"', [lagoon, warmth]],
    ['what lacks a word', 'kelp -sand', [lagoon]],
    ['what lacks a phrase', 'sand -"by a walker"', [night]],
    ['what lacks words alone', '-sand -warm -kelp', [prize, towns]],
    ['other forms of a word', 'source', [warmth]],
    ['other forms of a word the other way', 'dune', [night]],
    ['a word without its accents', 'angstrom', [prize]],
    ['a word with accents that were not printed', 'kélp lagôon', [lagoon]],
    ['a word with its accents', 'Łódź', [prize]],
    ['letters with a stroke', 'tromso lodz', [prize]],
    ['a beginning', 'lag*', [lagoon, warmth]],
    ['a beginning longer than the stem', 'universi*', [towns]],
    ['a beginning with accents', 'GÖTT*', [towns]],
    ['a beginning of a number', '202*', [towns]],
    ['a beginning at the end of a phrase', '"warm wat*"', [warmth]],
    ['no beginning of a word that stands elsewhere', '"water war*"', []],
    ['nothing by a beginning of nothing', 'qqq*', []],
    ['nothing by signs', "'\\ & ! | <-> :* (", []],
    ['nothing by what only a query language holds', "warm' & !'sand", []],
    ['nothing by nothing', '   ', []],
  ])('%s: %s', async (_what, query, expected) => {
    const found = await search(query, { first: 100 });
    expect(slugs(found).sort()).toEqual([...expected].sort());
    expect(found.totalCount).toBe(expected.length);
  });
});

describe('a search ranks', () => {
  it('title over lead over body, however often the body says it', async () => {
    const found = await search('kelp');
    expect(slugs(found)).toEqual([lagoon, walk, night]);
    expect(found.edges.map(({ score }: Hit) => Math.floor(score))).toEqual([3, 2, 1]);
  });

  it('newer over older where they say much the same', async () => {
    const archive = await freshDb();
    for (const date of ['2001', '2003', '2002']) {
      await seedIssue(archive.db, { slug: `i-${date}`, date, articles: [{ title: 'Moss', text: 'Green as ever.' }] });
    }
    const { data } = await clientOf(archive).ask(Find, { query: 'moss' });
    expect(slugs(data.search)).toEqual(['i-2003-1', 'i-2002-1', 'i-2001-1']);
  });
});

describe('a snippet', () => {
  it.each([
    ['angstrom', 'Ångström'],
    ['tromsø', 'Tromsø'],
    ['Łodź', 'Łódź'],
    ['universi*', 'universities'],
    ['university', 'universities'],
  ])('of %s marks %s as it is printed', async (query, printed) => {
    const { edges } = await search(query);
    expect(edges[0].snippet).toContain(`\uE000${printed}\uE001`);
  });

  it('is short, and around the words', async () => {
    const { edges } = await search('"reactor stands"');
    expect(edges[0].snippet).toContain('A \uE000reactor\uE001 \uE000stands\uE001 near');
    expect(edges[0].snippet.length).toBeLessThan(300);
  });
});

describe('a filter', () => {
  it.each([
    [{ countries: ['Morocco', 'PL'] }, [prize, walk, night]],
    [{ country: 'France', countries: ['Morocco', 'PL'] }, [walk]],
    [{ countries: [] }, [lagoon, prize, warmth, walk, night, towns]],
    [{ publications: ['reef-review'] }, [lagoon, prize, warmth]],
    [{ publications: ['reef-review', 'dune-digest', 'no-such'] }, [lagoon, prize, warmth, walk, night]],
    [{ organization: id('Organization', 'institut-ocean') }, [walk]],
    [{ organizations: [id('Organization', 'institut-ocean'), id('Organization', 'dune-laboratory')] }, [walk, night]],
    [{ organizations: ['garbage', id('Person', 'zoe-bahr')] }, []],
    [{ person: id('Person', 'zoe-bahr') }, [walk]],
    [{ people: [id('Person', 'zoe-bahr'), id('Person', 'amal-idrissi')] }, [walk, night]],
    [{ kinds: ['FEATURE', 'BRIEF'] }, [walk, towns]],
    [{ sections: ['sea', 'LAND'] }, [lagoon, walk, night]],
    [{ section: 'land', kinds: ['NEWS'] }, [night]],
    [{ mentioned: { from: '2020-09', to: '2020' } }, [walk]],
    [{ mentioned: { from: '2020-08-31', to: '2020-08-31' } }, [walk]],
    [{ mentioned: { from: '2021-01-31' } }, [night]],
    [{ mentioned: { to: '2020' } }, [walk]],
    [{ mentioned: { from: '2020-10', to: '2020-12' } }, []],
    [{ mentioned: {} }, [walk, night]],
    [{ query: 'sand or prize -guide' }, [prize, walk, night]],
    [{ query: 'lag*', from: '2019', to: '2019' }, [lagoon, warmth]],
  ])('%j holds for a search as for a list', async (filter, expected) => {
    const { data, errors } = await client.ask(
      `query ($filter: ArticleFilter) {
        articles(filter: $filter, first: 100) { totalCount nodes { slug } }
        search(query: "a* or m* or s* or t* or e* or k*", filter: $filter, first: 100) { totalCount nodes { slug } }
      }`,
      { filter },
    );
    expect(errors).toEqual([]);
    for (const { totalCount, nodes } of [data.articles, data.search]) {
      expect(nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual([...expected].sort());
      expect(totalCount).toBe(expected.length);
    }
  });

  it('of too many values is refused, with its name', async () => {
    const { errors } = await client.ask(Find, { query: 'kelp', filter: { people: new Array(101).fill('x') } });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect(errors[0]!.message).toBe('`people` holds 101 values; it should hold at most 100.');
  });
});

describe('facets', () => {
  const Facets = `query ($query: String!, $filter: ArticleFilter, $first: Int) {
    search(query: $query, filter: $filter, first: 1) { totalCount facets {
      countries(first: $first) { value label count } organizations(first: $first) { value label count }
      people { value label count } publications { value label count } years { value label count }
      kinds { value label count } sections { value label count }
    } }
  }`;
  const facetsOf = async (query: string, rest: object = {}) => {
    const { data, errors } = await client.ask(Facets, { query, ...rest });
    expect(errors).toEqual([]);
    return data.search;
  };

  it('count all that is found, the most frequent first', async () => {
    expect(await facetsOf('kelp')).toEqual({
      totalCount: 3,
      facets: {
        countries: [
          { value: 'FR', label: 'France', count: 2 },
          { value: 'MA', label: 'Morocco', count: 2 },
        ],
        organizations: [
          { value: id('Organization', 'dune-laboratory'), label: 'Dune Laboratory', count: 2 },
          { value: id('Organization', 'institut-ocean'), label: 'Institut Océan', count: 1 },
        ],
        people: [
          { value: id('Person', 'amal-idrissi'), label: 'Amal Idrissi', count: 1 },
          { value: id('Person', 'zoe-bahr'), label: 'Zoë Bähr', count: 1 },
        ],
        publications: [
          { value: 'dune-digest', label: 'Dune Digest', count: 2 },
          { value: 'reef-review', label: 'Reef Review', count: 1 },
        ],
        years: [
          { value: '2021', label: '2021', count: 2 },
          { value: '2019', label: '2019', count: 1 },
        ],
        kinds: [
          { value: 'NEWS', label: 'NEWS', count: 2 },
          { value: 'FEATURE', label: 'FEATURE', count: 1 },
        ],
        sections: [
          { value: 'Land', label: 'Land', count: 2 },
          { value: 'Sea', label: 'Sea', count: 1 },
        ],
      },
    });
  });

  it('are as many as are asked for', async () => {
    const { facets } = await facetsOf('kelp', { first: 1 });
    expect(facets.countries).toEqual([{ value: 'FR', label: 'France', count: 2 }]);
    expect(facets.people).toHaveLength(2);
  });

  it('tell what the filter with their value finds', async () => {
    const { facets } = await facetsOf('kelp or warm*');
    const filters: [string, (value: string) => object][] = [
      ['countries', (value) => ({ countries: [value] })],
      ['organizations', (value) => ({ organizations: [value] })],
      ['people', (value) => ({ people: [value] })],
      ['publications', (value) => ({ publications: [value] })],
      ['years', (value) => ({ from: value, to: value })],
      ['kinds', (value) => ({ kinds: [value] })],
      ['sections', (value) => ({ sections: [value] })],
    ];
    for (const [name, filterOf] of filters) {
      expect(facets[name].length).toBeGreaterThan(1);
      for (const { value, count } of facets[name]) {
        const narrowed = await facetsOf('kelp or warm*', { filter: filterOf(value) });
        expect(narrowed.totalCount).toBe(count);
      }
    }
  });

  it.each([0, 101, -1])('are never %i', async (first) => {
    const { errors } = await client.ask(Facets, { query: 'kelp', first });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });

  it('of nothing are none', async () => {
    const { totalCount, facets } = await facetsOf('nowhere');
    expect(totalCount).toBe(0);
    expect(Object.values(facets).flat()).toEqual([]);
  });
});
