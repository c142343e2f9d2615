import type { Db } from '../../prisma/db.ts';
import type { IssueConditions } from './filters.ts';
import { issueConditions } from './filters.ts';
import type { Reading } from './follow.ts';
import { all } from './listing.ts';

/** An issue that came into the archive. */
export interface Published {
  readonly cursor: string;
  readonly issueId: string;
}

/** Readings of the change log, each shared by all who ask the same from the same place. */
export interface Readings {
  read(after: string, filter: IssueConditions): Promise<Reading<Published>>;
  /** To be called when the log has grown, before anyone reads again. */
  forget(): void;
}

// Entries at a time: what a client that does not read can make the server hold.
const stretch = 50;
// Who catches up from far behind reads for itself alone; of those there may be many.
const mostKept = 1_000;

/** A thousand followers that are up to date cost the database one statement for each change, not a thousand. */
export function createReadings(db: Db): Readings {
  const kept = new Map<string, Promise<Reading<Published>>>();
  return {
    read(after, filter) {
      const { publication = null, from = null, to = null } = filter;
      const key = JSON.stringify([after, publication, from, to]);
      const known = kept.get(key);
      if (known) return known;
      const reading = read(db, after, filter);
      if (kept.size < mostKept) kept.set(key, reading);
      reading.catch(() => kept.get(key) === reading && kept.delete(key));
      return reading;
    },
    forget: () => kept.clear(),
  };
}

async function read(db: Db, after: string, filter: IssueConditions): Promise<Reading<Published>> {
  // The newest is of the same moment as the page: no later commit has a smaller cursor, so nothing lies between that was not seen.
  const rows = await db.$queryRaw<{ newest: bigint; cursor: bigint | null; issueId: string }[]>`
    SELECT log.newest, page.* FROM (SELECT coalesce(max(cursor), 0) AS newest FROM "Change") AS log LEFT JOIN (
      SELECT c.cursor, c."issueId" FROM "Change" c JOIN "Issue" i ON i.id = c."issueId"
      WHERE c.kind = 'ISSUE_PUBLISHED' AND c.cursor > ${BigInt(after)} AND ${all(issueConditions(filter))}
      ORDER BY c.cursor LIMIT ${stretch}
    ) AS page ON TRUE ORDER BY page.cursor`;
  const entries = rows.flatMap(({ cursor, issueId }) => (cursor === null ? [] : [{ cursor: String(cursor), issueId }]));
  return { entries, upTo: String(rows[0]?.newest ?? after) };
}
