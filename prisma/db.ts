import { openEmbedded } from './embedded/open.ts';
import type { PrismaClient } from './generated/client.ts';
import { openPostgres } from './postgres.ts';

/** Prisma's client over the archive, whichever database holds it. */
export type Db = PrismaClient;

/** An opened archive. Who opens it closes it. */
export interface Archive {
  readonly db: Db;
  /** Calls `wake` when the change log may have grown, whoever wrote it; what happened stands in the log. Answers how to stop. */
  onChange(wake: () => void): () => void;
  close(): Promise<void>;
}

/** A PostgreSQL URL, or the folder of the embedded database. */
export type Location = { readonly url: string } | { readonly folder: string };

/** Opens the archive and applies pending migrations. Throws where it cannot be opened, with one sentence that says why. */
export function openDb(location: Location): Promise<Archive> {
  return 'url' in location ? openPostgres(location.url) : openEmbedded(location.folder);
}

/** Opens an archive, lends it to `use`, and closes it whatever happens. */
export async function withDb<Result>(location: Location, use: (archive: Archive) => Promise<Result>): Promise<Result> {
  const archive = await openDb(location);
  try {
    return await use(archive);
  } finally {
    await archive.close();
  }
}
