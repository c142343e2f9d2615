import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDb } from '../../prisma/db.ts';
import { placeOf } from '../../prisma/embedded/place.ts';
import { emptyFolder } from '../db.ts';

it.each([
  [
    'is a file',
    (base: string) => {
      writeFileSync(join(base, 'taken'), '');
      return 'taken';
    },
    /taken cannot hold the archive, as a file of that name is in its place/,
  ],
  [
    'lies below a file',
    (base: string) => {
      writeFileSync(join(base, 'taken'), '');
      return 'taken/below';
    },
    /taken\/below cannot hold the archive, as it is a file, or lies below one/,
  ],
  [
    'holds the files of a newer PostgreSQL',
    (base: string) => {
      mkdirSync(join(base, 'archive'));
      writeFileSync(join(base, 'archive/PG_VERSION'), '19\n');
      return '.';
    },
    /was made by PostgreSQL 19, but PostgreSQL 18 is embedded here/,
  ],
  [
    'holds something else under the name of the database',
    (base: string) => {
      mkdirSync(join(base, 'archive'));
      return '.';
    },
    /archive holds no database \(its file PG_VERSION is missing\)/,
  ],
])('refuses in one sentence a folder that %s', async (_, prepare, sentence) => {
  const base = await emptyFolder();
  const refusal = await openDb({ folder: join(base, prepare(base)) }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: 'CannotOpen', message: expect.stringMatching(sentence) as string });
  expect(String(refusal)).toMatch(/^[^\n]+\.$/);
});

it('keeps the sockets in the folder while their paths are short, and else where only this user can enter', async () => {
  const short = join(await emptyFolder(), 'a');
  expect(placeOf(short).sockets).toBe(placeOf(short).folder);
  const long = join(short, 'l'.repeat(60), 'long');
  const { sockets } = placeOf(long);
  expect(sockets.length).toBeLessThan(80);
  expect(sockets).not.toBe(placeOf(join(long, 'other')).sockets);
});
