import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDb, withDb } from '../../prisma/db.ts';
import { claim } from '../../prisma/embedded/lock.ts';
import { emptyFolder, freshFolder } from '../db.ts';
import { openPeer, startPeer } from './peers.ts';

// Each opens a few databases, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

it('lets others join while it sets up the folder, and wakes all of them when one commits', async () => {
  const folder = await emptyFolder();
  const peers = await Promise.all([1, 2, 3].map(() => openPeer({ folder })));
  for (const [number, peer] of peers.entries()) {
    const from = peers.map(({ said }) => said.length);
    await peer.ask(`publish ${number}`);
    const committed = Date.now();
    for (const [other, { hear }] of peers.entries()) {
      const { woken } = await hear('woken', from[other]);
      expect(Number(woken) - committed).toBeLessThan(1_000);
    }
  }
  for (const peer of peers) expect(await peer.ask('count')).toBe(3);
});

it('is joined by a second archive of the same process', async () => {
  const folder = await freshFolder();
  await withDb({ folder }, (one) =>
    withDb({ folder }, async (other) => {
      await one.db.publication.create({ data: { id: 'p', slug: 'harbour-weekly', name: 'Harbour Weekly' } });
      expect(await other.db.publication.count()).toBe(1);
    }),
  );
});

it.each(['SIGKILL', 'close'])('opens the folder again when the holder ends by %s, and loses nothing', async (end) => {
  const folder = await freshFolder();
  const holder = await openPeer({ folder });
  const [one, other] = await Promise.all([openPeer({ folder }), openPeer({ folder })]);
  await holder.ask('publish first');
  const from = one.said.length;
  const ended = Date.now();
  if (end === 'close') await holder.ask('close');
  else await holder.kill();
  expect(await one.ask('publish second')).toBe('second');
  // Five seconds are promised; a machine that does other things as well is given more.
  expect(Date.now() - ended).toBeLessThan(process.env['SOAK'] ? 5_000 : 20_000);
  await one.hear('woken', from);
  expect(await other.ask('count')).toBe(2);
  const later = one.said.length;
  await other.ask('publish third');
  await one.hear('woken', later);
  expect(await one.ask('count')).toBe(3);
});

it('lets calls in flight fail as away when the holder ends', async () => {
  const folder = await freshFolder();
  const holder = await openPeer({ folder });
  const guest = await openPeer({ folder });
  guest.tell('hang');
  await guest.hear('hanging');
  await holder.kill();
  guest.tell('resume');
  expect(await guest.hear('failed')).toMatchObject({ order: 'hang', away: true });
  expect(await guest.ask('count')).toBe(0);
});

it('frees the others when a process is killed within a transaction, which leaves nothing', async () => {
  const folder = await freshFolder();
  const holder = await openPeer({ folder });
  const guest = await openPeer({ folder });
  guest.tell('hang');
  await guest.hear('hanging');
  const count = holder.ask('publish after');
  await guest.kill();
  await count;
  expect(await holder.ask('publications')).toBe(0);
});

it('refuses at once, with its number, a holder that is stopped', async () => {
  const folder = await freshFolder();
  const holder = await openPeer({ folder });
  holder.process.kill('SIGSTOP');
  const { refused } = await startPeer({ folder }).hear('refused');
  expect(refused).toBe(
    `The archive in ${folder} is held by process ${holder.process.pid}, which is stopped: let it go on, or end it.`,
  );
});

it.each([
  [
    'runs another version',
    { migrations: 'others' },
    /which runs another version of Broadsheet: end it first, or run that version/,
  ],
  ['does not answer', undefined, /which does not answer: end it first/],
])('refuses a holder that %s', async (_, greeting, sentence) => {
  const folder = await freshFolder();
  const found = claim(folder, folder);
  if (!('lock' in found)) throw new Error('nobody holds a fresh folder');
  const { token } = found.lock.holder;
  const door = createServer((guest) => greeting && guest.write(`${JSON.stringify({ token, ...greeting })}\n`));
  await new Promise<void>((done) => door.listen(join(folder, 'door'), done));
  onTestFinished(() => void door.close());
  found.lock.serving();
  const refusal = await openDb({ folder }).catch(String);
  expect(refusal).toMatch(sentence);
  expect(refusal).toContain(`is held by process ${process.pid},`);
});

it('refuses the lock of another computer', async () => {
  const folder = await freshFolder();
  writeFileSync(join(folder, 'lock.9'), JSON.stringify({ pid: 7, started: null, host: 'elsewhere', state: 'serving' }));
  expect(hostname()).not.toBe('elsewhere');
  await expect(openDb({ folder })).rejects.toThrow(/is held by process 7, of the computer elsewhere: end it there/);
});
