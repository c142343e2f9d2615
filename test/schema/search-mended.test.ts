import { beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '../client.ts';
import { clientOf } from '../client.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { seedIssue, seedOrganization } from './seed.ts';

const Search = `query ($query: String!, $filter: ArticleFilter) {
  search(query: $query, filter: $filter, first: 1) { totalCount didYouMean }
}`;

let archive: TestArchive;
let client: TestClient;
beforeAll(async () => {
  archive = await freshDb();
  client = clientOf(archive);
  for (const at of [1, 2, 3]) {
    await seedIssue(archive.db, {
      slug: `issue-${at}`,
      date: `202${at}`,
      articles: [
        { title: 'A neutron source', text: 'Tsinghua University measured it.', countries: ['RU'] },
        {
          title: 'A visit to Russia',
          text: 'China sent a delegation to Århus.',
          organizations: ['Tsinghua University'],
        },
        { title: 'A sauce', text: `Slip of the pen: ${at === 1 ? 'rusia' : 'sorcery'}.` },
      ],
    });
  }
  await seedOrganization(archive.db, 'University of Tromsø', { aliases: ['UiT'] });
});

const meant = async (query: string, filter?: object) => {
  const { data, errors } = await client.ask(Search, { query, filter });
  expect(errors).toEqual([]);
  return data.search.didYouMean;
};

describe('a mistyped search', () => {
  it.each([
    ['nutron sorce', 'neutron source'],
    ['Tsinhua Univeristy', 'Tsinghua University'],
    ['Rusia', 'Russia'],
    ['Cihna', 'China'],
    ['nuetron -sauce', 'neutron -sauce'],
    ['"nutron source"', '"neutron source"'],
    ['visit* Rusia', 'visit* Russia'],
    ['aarhus', 'arhus'],
  ])('for %j is asked whether %j was meant, which finds more', async (query, expected) => {
    expect(await meant(query)).toBe(expected);
    const [typed, mended] = await Promise.all(
      [query, expected].map(async (text) => (await client.ask(Search, { query: text })).data.search.totalCount),
    );
    expect(mended).toBeGreaterThan(typed);
  });

  it.each(['neutron', 'xylophone', 'neutr*', '"', '', '???', 'the', 'word '.repeat(50)])(
    'for %j nothing else was meant',
    async (query) => {
      expect(await meant(query)).toBeNull();
    },
  );

  it('is mended only to what the filter lets through', async () => {
    expect(await meant('nutron', { country: 'RU' })).toBe('neutron');
    expect(await meant('nutron', { country: 'FR' })).toBeNull();
  });

  it('is mended by the words of what the archive holds now', async () => {
    await archive.db.article.updateMany({ where: { title: 'A sauce' }, data: { lead: '', text: 'A quokka hops.' } });
    expect(await meant('quoka')).toBe('quokka');
    expect(await meant('sorcry')).toBeNull();
    await archive.db.article.deleteMany({ where: { title: 'A sauce' } });
    expect(await meant('quoka')).toBeNull();
  });
});

it.each([
  ['Tsinhua Univeristy', ['Tsinghua University']],
  ['university of tromso', ['University of Tromsø']],
  ['TROMSÖ', ['University of Tromsø']],
])('the organization is found by %j', async (query, expected) => {
  const { data } = await client.ask(`query ($query: String) { organizations(query: $query) { nodes { name } } }`, {
    query,
  });
  expect(data.organizations.nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
});
