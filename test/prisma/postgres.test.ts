import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { isAway } from '../../prisma/away.ts';
import { openDb, withDb } from '../../prisma/db.ts';
import { PrismaClient } from '../../prisma/generated/client.ts';
import { refuseOld } from '../../prisma/postgres.ts';
import { breakAfter } from '../../prisma/silence.ts';
import { freshLocation } from '../db.ts';
import { rounds, within } from '../rounds.ts';
import { onServer, urlOf } from '../template.ts';
import { openPeer, startPeer } from './peers.ts';
import { proxyTo } from './proxy.ts';

const server = process.env['DATABASE_URL'] ?? '';

it.each([
  ['14.11 (Debian 14.11-1.pgdg120+2)', false],
  ['9.6.24', false],
  ['15.0', true],
  ['15.14 (Debian 15.14-0+deb12u1)', true],
  ['18beta1', true],
])('judges the server version %s', (version, good) => {
  const judge = () => refuseOld(version, 'db.example:5432');
  if (good) expect(judge).not.toThrow();
  else expect(judge).toThrow(/^The server at db\.example:5432 is PostgreSQL \d.* needs 15 or newer/);
});

it('names the server that it cannot reach, and never the password', async () => {
  const refusal = await openDb({ url: 'postgres://reader:open-sesame@127.0.0.1:1/news' }).catch(String);
  expect(refusal).toMatch(/^CannotOpen: The PostgreSQL server at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/);
  expect(refusal).not.toContain('open-sesame');
});

describe.runIf(server)('on a server', () => {
  it('says that a database is missing', async () => {
    await expect(openDb({ url: urlOf(server, 'broadsheet_test_missing') })).rejects.toThrow(
      /has no database broadsheet_test_missing: create it/,
    );
  });

  it('refuses a database that holds something else', async () => {
    const url = await emptyDatabase();
    await onServer(url, ['CREATE TABLE something_else ()']);
    await expect(openDb({ url })).rejects.toThrow(/holds tables of something else: name an empty database/);
  });

  it('lets several processes migrate an empty database at once', async () => {
    const url = await emptyDatabase();
    const peers = await Promise.all([1, 2, 3, 4].map(() => openPeer({ url })));
    expect(await peers[3]!.ask('publish first')).toBe('first');
    await Promise.all(peers.map((peer) => peer.hear('woken')));
  });

  const kills = rounds(3, 60);

  it.each(kills)(
    'opens a database whose migration was killed at some moment, round %i',
    async (round) => {
      const url = await emptyDatabase();
      const peer = startPeer({ url });
      await delay(200 + (600 * (round - Math.random())) / kills.length);
      await peer.kill();
      expect(await withDb({ url }, ({ db }) => db.country.count())).toBeGreaterThan(240);
    },
    within(5_000, kills),
  );

  it('fails cleanly while the server is away, and works within five seconds of its return', async () => {
    const location = await freshLocation();
    const proxy = await proxyTo('url' in location ? location.url : '');
    onTestFinished(() => proxy.cut());
    await withDb({ url: proxy.url }, async ({ db, onChange }) => {
      const flying = Array.from({ length: 6 }, () => db.$queryRaw`SELECT pg_sleep(20)`.catch(isAway));
      const transaction = db.$transaction(async (inner) => {
        await inner.country.count();
        await proxy.cut();
        await inner.country.count();
      });
      expect(await transaction.catch(isAway)).toBe(true);
      expect(await Promise.all(flying)).toEqual(flying.map(() => true));
      expect(await db.country.count().catch(isAway)).toBe(true);

      let wakes = 0;
      onChange(() => wakes++);
      await proxy.mend();
      expect(await db.country.count()).toBeGreaterThan(240);
      // Once when it listens again, once for the change of another process.
      await expect.poll(() => wakes, { timeout: 5_000 }).toBeGreaterThan(0);
      const before = wakes;
      await withDb(location, (other) => other.db.$executeRaw`SELECT pg_notify('broadsheet_change', '')`);
      await expect.poll(() => wakes, { timeout: 1_000 }).toBeGreaterThan(before);
    });
  });

  it('hands no open transaction on after a statement that came too late', async () => {
    const location = await freshLocation();
    const connectionString = 'url' in location ? location.url : '';
    const pool = new pg.Pool({ connectionString, max: 1, stream: breakAfter(500) });
    pool.on('error', () => undefined);
    const db = new PrismaClient({ adapter: new PrismaPg(pool) });
    const late = db.$transaction([
      db.publication.create({ data: { id: 'p', slug: 'harbour-weekly', name: 'Harbour Weekly' } }),
      db.$queryRaw`SELECT pg_sleep(2)::text`,
    ]);
    expect(await late.catch(isAway)).toBe(true);
    await db.publication.create({ data: { id: 'q', slug: 'quay-letter', name: 'Quay Letter' } });
    expect(await withDb(location, (others) => others.db.publication.findMany({ select: { id: true } }))).toEqual([
      { id: 'q' },
    ]);
    await pool.end();
  });

  it('ends a statement that takes too long', async () => {
    const location = await freshLocation();
    await withDb(location, async ({ db }) => {
      const [{ limit }] = await db.$queryRaw<
        [{ limit: string }]
      >`SELECT current_setting('statement_timeout') AS "limit"`;
      expect(limit).toBe('30s');
    });
  });
});

it('refuses an archive that a newer version has migrated', async () => {
  const location = await freshLocation();
  await withDb(
    location,
    ({ db }) =>
      db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
  );
  await expect(openDb(location)).rejects.toThrow(
    /newer version of Broadsheet \(its migration 29990101000000_later is unknown/,
  );
});

async function emptyDatabase(): Promise<string> {
  const name = `${inject('templates').database}_${randomBytes(5).toString('hex')}`;
  await onServer(server, [`CREATE DATABASE ${name}`]);
  return urlOf(server, name);
}
