import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshLocation } from '../db.ts';
import { openPeer } from './peers.ts';

it('lets others join, and wakes all of them when one commits', async () => {
  const location = { folder: mkdtempSync(join(tmpdir(), 'broadsheet-test-')) };
  const peers = await Promise.all([1, 2, 3].map(() => openPeer(location)));
  for (const [number, peer] of peers.entries()) {
    const from = peers.map(({ said }) => said.length);
    await peer.ask(`publish ${number}`);
    const committed = Date.now();
    for (const [other, { said1 }] of peers.entries()) {
      const { woken } = await said1('woken', from[other]);
      expect(Number(woken) - committed).toBeLessThan(1_000);
    }
  }
  for (const peer of peers) expect(await peer.ask('count')).toBe(3);
});

it.each(['SIGKILL', 'close'])('opens the folder again when the holder ends by %s, and loses nothing', async (end) => {
  const location = await freshLocation();
  const holder = await openPeer(location);
  const [one, other] = await Promise.all([openPeer(location), openPeer(location)]);
  await holder.ask('publish first');
  const from = one.said.length;
  const ended = Date.now();
  if (end === 'close') await holder.ask('close');
  else await holder.kill();
  expect(await one.ask('publish second')).toBe('second');
  expect(Date.now() - ended).toBeLessThan(5_000);
  expect(await one.said1('woken', from)).toBeDefined();
  expect(await other.ask('count')).toBe(2);
  await other.ask('publish third');
  await expect.poll(() => one.ask('count')).toBe(3);
});
