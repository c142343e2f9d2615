import { setTimeout as delay } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Archive } from '../db.ts';
import { PrismaClient } from '../generated/client.ts';
import { applyMigrations, migrationsKnown } from '../migrate.ts';
import type { Seat } from './hold.ts';
import { hold } from './hold.ts';
import { join } from './join.ts';
import { claim } from './lock.ts';
import type { Place } from './place.ts';
import { placeOf, unusable } from './place.ts';
import { poolOf } from './pool.ts';

/**
 * Opens the embedded archive in a folder: as the only process that does, or by joining the one that has.
 * When that one ends, a process that joined it opens the folder itself. Calls in flight then fail (`isAway`), later ones wait and work.
 */
export async function openEmbedded(name: string): Promise<Archive> {
  const wakers = new Set<() => void>();
  const wake = () => wakers.forEach((waker) => waker());
  const seats = await keepSeat(placeOf(name), wake);
  const pool = poolOf(seats.sockets);
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    // A transaction waits for those of all other processes.
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  });
  return {
    db,
    onChange(waker) {
      wakers.add(waker);
      return () => void wakers.delete(waker);
    },
    async close() {
      await db.$disconnect();
      await pool.end();
      await seats.leave();
    },
  };
}

/** Takes a seat, and another one whenever it is lost, until it is left. */
async function keepSeat(place: Place, wake: () => void) {
  const leaving = new AbortController();
  let seat = takeSeat(place, wake, () => migrate(place));
  const keep = async ({ lost }: Seat): Promise<void> => {
    await lost;
    if (leaving.signal.aborted) return;
    // Whoever has had a seat has seen the database with all migrations.
    seat = retry(() => takeSeat(place, wake, () => Promise.resolve()), leaving.signal);
    const next = await seat.catch(() => undefined);
    if (!next) return; // left while looking for one
    wake(); // what happened meanwhile is in the log
    await keep(next);
  };
  const kept = keep(await seat);
  return {
    sockets: async () => (await seat).sockets,
    async leave() {
      leaving.abort();
      await seat.then(
        ({ leave }) => leave(),
        () => undefined,
      );
      await kept;
    },
  };
}

/** What hinders may pass, such as a full disk; the calls that wait meanwhile give up by themselves. */
async function retry<Value>(attempt: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  for (let pause = 250; ; pause = Math.min(2 * pause, 8_000)) {
    try {
      return await attempt();
    } catch {
      await delay(pause, undefined, { signal });
    }
  }
}

async function takeSeat(place: Place, changed: () => void, prepare: () => Promise<void>): Promise<Seat> {
  const migrations = migrationsKnown();
  for (;;) {
    const found = claimIn(place);
    if ('lock' in found) {
      const { lock } = found;
      const greeting = `${JSON.stringify({ token: lock.holder.token, migrations })}\n`;
      return hold({ place, lock, greeting, changed, prepare });
    }
    const seat = await join({ place, holder: found.holder, migrations, changed });
    if (seat) return seat;
  }
}

function claimIn({ folder, sockets }: Place) {
  try {
    return claim(folder, sockets);
  } catch (error) {
    throw unusable(folder, error);
  }
}

async function migrate({ sockets }: Place): Promise<void> {
  const pool = poolOf(() => Promise.resolve(sockets));
  try {
    await applyMigrations(pool);
  } finally {
    await pool.end();
  }
}
