import { expect, it } from 'vitest';
import { freshDb } from '../db.ts';

it.each([1, 2, 3])('hands out an archive without issues and with every country, time %i', async (time) => {
  const archive = await freshDb();
  expect(await archive.db.change.count()).toBe(0);
  expect(await archive.db.publication.count()).toBe(0);
  expect(await archive.db.country.count()).toBeGreaterThan(240);
  await archive.db.publication.create({ data: { id: 'p', slug: 'harbour-weekly', name: `Harbour Weekly ${time}` } });
  await archive.close();
});

it('hands out two archives that know nothing of each other', async () => {
  const [one, other] = [await freshDb(), await freshDb()];
  await one.db.publication.create({ data: { id: 'p', slug: 'harbour-weekly', name: 'Harbour Weekly' } });
  expect(await other.db.publication.count()).toBe(0);
  expect(one.location).not.toEqual(other.location);
});
