import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileInput } from '../../../src/ingest/cli/files.ts';
import { take } from '../../../src/ingest/cli/take.ts';
import type { TestArchive } from '../../db.ts';
import { freshDb } from '../../db.ts';
import { editionText } from '../edition.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshDb();
});
afterEach(() => archive.close());

const harbour = { ...fileInput('in/harbour.md'), bytes: () => Promise.resolve(Buffer.from(editionText())) };

/** Takes a file while the database fails with a state of PostgreSQL's. */
async function takenWhile(state: string) {
  const { db } = archive;
  await db.$executeRawUnsafe(
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''it failed'' USING ERRCODE = ''${state}''; END'`,
  );
  await db.$executeRaw`CREATE TRIGGER fail BEFORE INSERT ON "Mention" FOR EACH ROW EXECUTE FUNCTION fail()`;
  const said: string[] = [];
  try {
    return { ...(await take(db, harbour, { limit: 1e6, say: (line) => void said.push(line) })), said };
  } finally {
    await db.$executeRaw`DROP FUNCTION fail CASCADE`;
  }
}

it.each([
  ['stops', '57P01', 'in/harbour.md: the database does not answer; take it again when it does.'],
  ['has no room', '53100', "in/harbour.md: the database's disk is full; take it again when there is room."],
  ['refuses', 'P0001', /^in\/harbour\.md: .*it failed/],
])('says in one line of a file that it could not be taken where the database %s', async (_, state, line) => {
  const { result, said } = await takenWhile(state);
  expect(result).toBe('failed');
  expect(said).toEqual([expect.stringMatching(line)]);
  expect(said[0]).not.toContain('\n');
});
