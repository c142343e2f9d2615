import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

const id = (typename: string, key: string) => btoa(`${typename}:${key}`);
const spy = vi.spyOn(pg.Client.prototype, 'query');
afterAll(() => spy.mockRestore());

let client: TestClient;
beforeAll(async () => {
  const archive = await freshDb();
  client = clientOf(archive);
  const glow = { title: 'A lamp', text: 'It glows.', countries: ['EE'], organizations: ['Lamp Works'] };
  const dark = { title: 'A cellar', text: 'It is dark.', countries: ['LV'] };
  const issue = (slug: string, date: string | undefined, articles: object[], publication = 'Lamp Letter') =>
    seedIssue(archive.db, { slug, publication, articles, ...(date && { date }) });
  await issue('one', '2020-01-05', [glow, glow, dark]);
  await issue('two', '2020-01-20', [dark], 'Other Letter');
  await issue('three', '2020-02', [dark]);
  await issue('four', '2020-04-01', [{ ...glow, people: { 'Mari Tamm': 'maker' } }]);
  await issue('five', '2020', [glow]);
  await issue('six', undefined, [dark, glow]);
});

const Trend = `query ($query: String, $filter: ArticleFilter) {
  trend(query: $query, filter: $filter) {
    months { month issueCount articleCount matchCount mentionCount }
    undated { issueCount articleCount matchCount mentionCount }
  }
}`;

/** A row a month: month, issues, articles, matches, mentions. */
async function trend(variables: object) {
  const { data, errors } = await client.ask(Trend, variables);
  expect(errors).toEqual([]);
  const { months, undated } = data.trend;
  return [...months, { month: null, ...undated }].map((row: object) => Object.values(row));
}

describe('a trend', () => {
  it('tells silence, a month whose issues say nothing, from absence, a month without issues', async () => {
    expect(await trend({ filter: { country: 'EE' } })).toEqual([
      ['2020-01', 2, 4, 2, 2],
      ['2020-02', 1, 1, 0, 0],
      ['2020-03', 0, 0, 0, 0],
      ['2020-04', 1, 1, 1, 1],
      [null, 2, 3, 2, 2],
    ]);
  });

  it.each([
    ['a query', { query: 'glow* -cellar' }, [2, 0, 0, 1, 2], null],
    ['an organization', { filter: { organization: id('Organization', 'lamp-works') } }, [2, 0, 0, 1, 2], 5],
    ['a person', { filter: { person: id('Person', 'mari-tamm') } }, [0, 0, 0, 1, 0], 1],
    ['two countries', { filter: { countries: ['EE', 'LV'] } }, [4, 1, 0, 1, 3], 9],
    ['a query within a country', { query: 'dark', filter: { country: 'EE' } }, [0, 0, 0, 0, 0], 0],
    ['everything', {}, [4, 1, 0, 1, 3], null],
    ['nothing', { query: 'nowhere' }, [0, 0, 0, 0, 0], null],
  ])('of %s counts its articles and how often they name it', async (_what, variables, matches, mentions) => {
    const rows = await trend(variables);
    expect(rows.map(([, , , count]) => count)).toEqual(matches);
    const counted = rows.map((row) => row[4]);
    expect(counted.includes(null) ? null : counted.reduce((sum: number, count: number) => sum + count, 0)).toBe(
      mentions,
    );
  });

  it('covers what the filter lets through, and shows the months that it asks for', async () => {
    expect(await trend({ filter: { publication: 'other-letter', from: '2019-12', to: '2020-02' } })).toEqual([
      ['2019-12', 0, 0, 0, null],
      ['2020-01', 1, 1, 1, null],
      ['2020-02', 0, 0, 0, null],
      [null, 0, 0, 0, null],
    ]);
  });

  it('has as many matches as the list has articles', async () => {
    for (const filter of [
      { country: 'EE' },
      { publications: ['lamp-letter'] },
      { from: '2020-01-10', to: '2020-04' },
    ]) {
      const { data } = await client.ask(`query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }`, {
        filter,
      });
      const rows = await trend({ filter });
      expect(rows.reduce((sum, [, , , count]) => sum + count, 0)).toBe(data.articles.totalCount);
    }
  });

  it('of an empty archive has no months', async () => {
    const { data } = await clientOf(await freshDb()).ask(Trend, {});
    expect(data.trend).toEqual({
      months: [],
      undated: { issueCount: 0, articleCount: 0, matchCount: 0, mentionCount: null },
    });
  });

  it('is read by one statement', async () => {
    spy.mockClear();
    await trend({ query: 'glow*', filter: { country: 'EE', publication: 'lamp-letter', from: '2020' } });
    expect(spy.mock.calls).toHaveLength(1);
  });

  it('of more than a century is refused, and of an open time cut to the last', async () => {
    const { errors } = await client.ask(Trend, { filter: { from: '1900', to: '2020' } });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    const rows = await trend({ filter: { from: '0001' } });
    expect(rows).toHaveLength(1_200 + 1);
    expect(rows.at(-2)![0]).toBe('2020-04');
  });
});
