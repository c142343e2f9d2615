import type { Archive, Db } from '../../prisma/db.ts';
import { badInput, shown } from './errors.ts';
import type { IssueConditions } from './filters.ts';
import { follow } from './follow.ts';
import type { Given } from './given.ts';
import { isGiven } from './given.ts';
import type { Published } from './readings.ts';
import { createReadings } from './readings.ts';

/** What to follow, and from where. */
export interface Following {
  readonly after?: Given<string>;
  readonly filter?: Given<IssueConditions>;
}

/** The change log, as those who follow it see it. */
export interface Changes {
  /** The cursor of the newest change. */
  newest(): Promise<string>;
  /** Every new issue after a cursor, then what comes. Throws BAD_INPUT where `after` is no cursor. */
  follow(following: Following): Promise<AsyncIterableIterator<Published>>;
  /** How many streams are open. */
  followers(): number;
  /** Ends every stream. */
  close(): void;
}

/** Follows the archive's change log; being told that it changed only wakes the readers, what happened they read from the log. */
export function createChanges({ db, onChange }: Archive): Changes {
  const wakers = new Set<() => void>();
  let closed = false;
  const readings = createReadings(db);
  const wakeAll = () => {
    readings.forget();
    for (const wake of wakers) wake();
  };
  const stop = onChange(wakeAll);
  return {
    newest: () => newest(db),
    followers: () => wakers.size,
    async follow({ after, filter }) {
      const start = startOf(after, await newest(db));
      const onWake = (wake: () => void) => {
        wakers.add(wake);
        return () => void wakers.delete(wake);
      };
      return follow({ read: (from) => readings.read(from, filter ?? {}), onWake, ended: () => closed }, start);
    },
    close() {
      closed = true;
      wakeAll();
      stop();
    },
  };
}

async function newest(db: Db): Promise<string> {
  const { _max } = await db.change.aggregate({ _max: { cursor: true } });
  return String(_max.cursor ?? 0n);
}

function startOf(after: Given<string>, newestCursor: string): string {
  if (!isGiven(after)) return newestCursor;
  if (/^\d{1,18}$/.test(after) && BigInt(after) <= BigInt(newestCursor)) return after;
  throw badInput(
    `${shown(after)} is no cursor of a change; give "0", or one that \`changeCursor\` or \`issuePublished\` answered with.`,
  );
}
