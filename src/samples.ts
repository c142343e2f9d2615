import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Db } from '../prisma/db.ts';
import { readSource } from './ingest/read/source.ts';
import type { IngestOptions } from './ingest/store.ts';
import { ingestSource } from './ingest/store.ts';

/** Reads the repository's sample newsletters into an archive that holds no issue yet, told to nobody. Answers how many. */
export async function readSamples(db: Db, options: Pick<IngestOptions, 'parse'> = {}): Promise<number> {
  if ((await db.issue.count()) > 0) return 0;
  // By the package's own name for it, so that compiled code finds it too.
  const folder = dirname(createRequire(import.meta.url).resolve('#samples/README.md'));
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md');
  for (const name of names.sort()) {
    await ingestSource(db, readSource(await readFile(join(folder, name)), name), { ...options, announce: false });
  }
  return names.length;
}
