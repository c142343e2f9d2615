import pg from 'pg';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type { Changes } from '../../src/schema/changes.ts';
import { createChanges } from '../../src/schema/changes.ts';
import type { TestArchive } from '../db.ts';
import { freshDb } from '../db.ts';
import { seedIssue } from './seed.ts';

let archive: TestArchive;
let changes: Changes;
const spy = vi.spyOn(pg.Client.prototype, 'query');
afterAll(() => spy.mockRestore());

beforeEach(async () => {
  archive = await freshDb();
  changes = createChanges(archive);
  return async () => {
    changes.close();
    await archive.close();
  };
});

const readings = () => spy.mock.calls.filter(([query]) => JSON.stringify(query).includes("ISSUE_PUBLISHED'")).length;
const publish = (slug: string, publication: string) => seedIssue(archive.db, { slug, publication });
type Stream = Awaited<ReturnType<Changes['follow']>>;
const next = async (streams: readonly Stream[]) =>
  Promise.all(streams.map(async (stream) => (await stream.next()).value?.issueId));

it('makes followers that are up to date share a reading of the log', async () => {
  const streams = await Promise.all(Array.from({ length: 50 }, () => changes.follow({})));
  const first = next(streams);
  await expect.poll(readings).toBeGreaterThan(0);
  spy.mockClear();
  await publish('one', 'Daily');
  expect(new Set(await first)).toEqual(new Set(['one']));
  // The archive may tell of one change more than once.
  expect(readings()).toBeLessThan(10);
});

it('tells each what its filter lets through, from where it was', async () => {
  await publish('daily-1', 'Daily');
  const behind = await changes.follow({ after: '0' });
  const weekly = await changes.follow({ filter: { publication: 'weekly' } });
  const all = await changes.follow({});
  const first = next([weekly, all]);
  await publish('daily-2', 'Daily');
  await publish('weekly-1', 'Weekly');
  expect(await first).toEqual(['weekly-1', 'daily-2']);
  expect(await next([all])).toEqual(['weekly-1']);
  expect([await next([behind]), await next([behind]), await next([behind])].flat()).toEqual([
    'daily-1',
    'daily-2',
    'weekly-1',
  ]);
  const last = next([behind, weekly, all]);
  await publish('weekly-2', 'Weekly');
  expect(await last).toEqual(['weekly-2', 'weekly-2', 'weekly-2']);
});

it('reads again after a reading that failed', async () => {
  await publish('one', 'Daily');
  const failing = await changes.follow({ after: '0' });
  spy.mockImplementationOnce(() => {
    throw new Error('away');
  });
  await expect(failing.next()).rejects.toThrow();
  expect(await next([await changes.follow({ after: '0' })])).toEqual(['one']);
});
