import type { Archive } from '../../prisma/db.ts';
import { badInput, shown } from './errors.ts';
import type { IssueConditions } from './filters.ts';
import { issueConditions } from './filters.ts';
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
  /** Every new issue after a cursor, then what comes. Nothing is read before it is asked for. */
  follow(following: Following): Promise<AsyncIterableIterator<Published>>;
  /** Ends every stream. */
  close(): void;
}

// Read from the log at a time: what a client that does not read can make the server hold.
const stretch = 50;

/** Follows the archive's change log. */
export function createChanges({ db, onChange }: Archive): Changes {
  const wakers = new Set<() => void>();
  let closed = false;
  const wake = () => {
    for (const waker of wakers) waker();
  };
  const stop = onChange(wake);

  async function newest(): Promise<string> {
    const { _max } = await db.change.aggregate({ _max: { cursor: true } });
    return String(_max.cursor ?? 0n);
  }

  async function read(after: string, filter: IssueConditions): Promise<Published[]> {
    const conditions = all(issueConditions(filter));
    const rows = await db.$queryRaw<{ cursor: bigint; issueId: string }[]>`
      SELECT c.cursor, c."issueId" FROM "Change" c JOIN "Issue" i ON i.id = c."issueId"
      WHERE c.kind = 'ISSUE_PUBLISHED' AND c.cursor > ${BigInt(after)} AND ${conditions}
      ORDER BY c.cursor LIMIT ${stretch}`;
    return rows.map(({ cursor, issueId }) => ({ cursor: String(cursor), issueId }));
  }

  async function follow({ after, filter }: Following) {
    const end = await newest();
    return stream(startOf(after, end), filter ?? {});
  }

  function stream(start: string, filter: IssueConditions): AsyncIterableIterator<Published> {
    let at = start;
    let pending: Published[] = [];
    let ended = closed;
    let woken = true;
    let go = () => {};
    const waker = () => {
      woken = true;
      if (closed) ended = true;
      go();
    };
    wakers.add(waker);

    async function next(): Promise<IteratorResult<Published>> {
      while (!ended) {
        const change = pending.shift();
        if (change) {
          at = change.cursor;
          return { value: change, done: false };
        }
        if (woken) {
          // Before reading: what is written meanwhile wakes again.
          woken = false;
          pending = await read(at, filter);
          if (pending.length > 0) woken = true;
        } else {
          await new Promise<void>((resolve) => {
            go = resolve;
          });
        }
      }
      wakers.delete(waker);
      return { value: undefined, done: true };
    }
    const finish = () => {
      ended = true;
      pending = [];
      wakers.delete(waker);
      go();
      return Promise.resolve({ value: undefined, done: true } as const);
    };
    return {
      next,
      return: finish,
      throw: (error) => finish().then(() => Promise.reject(error)),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  return {
    newest,
    follow,
    close() {
      closed = true;
      wake();
      stop();
    },
  };
}

function startOf(after: Given<string>, newest: string): string {
  if (!isGiven(after)) return newest;
  if (/^\d{1,18}$/.test(after) && BigInt(after) <= BigInt(newest)) return after;
  throw badInput(
    `${shown(after)} is no cursor of a change; give "0", or one that \`changeCursor\` or \`issuePublished\` answered with.`,
  );
}
