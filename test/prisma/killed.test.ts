import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withDb } from '../../prisma/db.ts';
import { emptyFolder, freshFolder } from '../db.ts';
import { rounds, within } from '../rounds.ts';
import { openPeer, startPeer } from './peers.ts';

const first = rounds(1, 40);

it.each(first)(
  'opens a folder whose first start was killed at some moment, round %i',
  async (round) => {
    const folder = await emptyFolder();
    const peer = startPeer({ folder });
    // The rounds cover the seconds that a first start takes.
    await delay((4_000 * (round - Math.random())) / first.length);
    await peer.kill();
    await withDb({ folder }, async ({ db }) => {
      expect(await db.change.count()).toBe(0);
      expect(await db.country.count()).toBeGreaterThan(240);
    });
  },
  within(20_000, first),
);

const storms = rounds(1, 12);

it.each(storms)(
  'keeps all that was acknowledged while one holder after the other is killed, round %i',
  async () => {
    const folder = await freshFolder();
    const peers = [];
    for (const prefix of ['a', 'b', 'c']) {
      const peer = await openPeer({ folder }); // the first holds the folder, then the next that is quick enough
      peer.tell(`storm ${prefix}`);
      peers.push(peer);
    }
    for (const peer of peers) {
      await delay(500 + 2_500 * Math.random());
      await peer.kill();
    }
    const kept = peers.flatMap(({ said }) =>
      said.flatMap((saying) => ('kept' in saying ? [String(saying['kept'])] : [])),
    );
    const failed = peers.flatMap(({ said }) => said.filter((saying) => 'failed' in saying));
    await withDb({ folder }, async ({ db }) => {
      const found = new Set((await db.issue.findMany({ select: { id: true } })).map(({ id }) => id));
      expect(kept.length).toBeGreaterThan(10);
      expect(kept.filter((id) => !found.has(id))).toEqual([]);
      // Whole or not at all: an issue and its entry in the log are one transaction.
      expect(await db.change.count()).toBe(found.size);
    });
    expect(failed.filter(({ away }) => away !== true)).toEqual([]);
  },
  within(30_000, storms),
);
