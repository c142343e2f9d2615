import type { Archive, Db } from '../../prisma/db.ts';
import { badInput, shown } from './errors.ts';
import type { IssueConditions } from './filters.ts';
import { issueConditions } from './filters.ts';
import { follow } from './follow.ts';
import type { Given } from './given.ts';
import { isGiven } from './given.ts';
import { all } from './listing.ts';

/** An issue that came into the archive. */
export interface Published {
  readonly cursor: string;
  readonly issueId: string;
}

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

// Read from the log at a time: what a client that does not read can make the server hold.
const stretch = 50;

/** Follows the archive's change log; being told that it changed only wakes the readers, what happened they read from the log. */
export function createChanges({ db, onChange }: Archive): Changes {
  const wakers = new Set<() => void>();
  let closed = false;
  const wakeAll = () => {
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
      return follow({ read: (from) => read(db, from, filter ?? {}), onWake, ended: () => closed }, start);
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

async function read(db: Db, after: string, filter: IssueConditions): Promise<Published[]> {
  const rows = await db.$queryRaw<{ cursor: bigint; issueId: string }[]>`
    SELECT c.cursor, c."issueId" FROM "Change" c JOIN "Issue" i ON i.id = c."issueId"
    WHERE c.kind = 'ISSUE_PUBLISHED' AND c.cursor > ${BigInt(after)} AND ${all(issueConditions(filter))}
    ORDER BY c.cursor LIMIT ${stretch}`;
  return rows.map(({ cursor, issueId }) => ({ cursor: String(cursor), issueId }));
}

function startOf(after: Given<string>, newestCursor: string): string {
  if (!isGiven(after)) return newestCursor;
  if (/^\d{1,18}$/.test(after) && BigInt(after) <= BigInt(newestCursor)) return after;
  throw badInput(
    `${shown(after)} is no cursor of a change; give "0", or one that \`changeCursor\` or \`issuePublished\` answered with.`,
  );
}
