import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../prisma/db.ts';
import { openDb } from '../../prisma/db.ts';
import { placeOf } from '../../prisma/embedded/place.ts';
import { freshFolder } from '../db.ts';

let folder: string;
let archive: Archive;

beforeAll(async () => {
  folder = await freshFolder();
  archive = await openDb({ folder });
});

afterAll(() => archive.close());

it('answers each of eight connections its own question, however large the questions are', async () => {
  const pool = new pg.Pool({ host: placeOf(folder).sockets, user: 'postgres', database: 'postgres', max: 8 });
  const large = 'x'.repeat(300_000); // comes in several pieces, between which others have their turn
  const ask = async (number: number) => {
    const asked = [number, number % 2 ? large : 'x'];
    const { rows } = await pool.query(`SELECT $1::int AS n${number % 8}, length($2::text) AS length`, asked);
    return rows[0] as Record<string, number>;
  };
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  const answers = await Promise.all(numbers.map(ask));
  expect(answers).toEqual(numbers.map((number) => ({ [`n${number % 8}`]: number, length: number % 2 ? 300_000 : 1 })));
  await pool.end();
});

it('serves the others when one question is refused', async () => {
  const { db } = archive;
  const asked = [1, 0, 2, 0, 4].map((divisor) => db.$queryRaw`SELECT 8 / ${divisor}::int AS quotient`);
  const answers = await Promise.allSettled(asked);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await db.country.count()).toBeGreaterThan(240);
});

it('takes more connections than three processes have, and lets go of those that end', async () => {
  const { db } = archive;
  for (let round = 0; round < 3; round++) {
    const open = () => new pg.Client({ host: placeOf(folder).sockets, user: 'postgres', database: 'postgres' });
    const clients = Array.from({ length: 40 }, open);
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(clients.map((client) => client.query('SELECT 1')));
    await Promise.all(clients.map((client) => client.end()));
  }
  expect(await db.country.count()).toBeGreaterThan(240);
});
