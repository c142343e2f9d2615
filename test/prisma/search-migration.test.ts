import { readFileSync, readdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { onServer, urlOf } from '../template.ts';

const folder = new URL('../../prisma/migrations/', import.meta.url);
const migrations = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, sql: readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8') }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const at = migrations.findIndex(({ name }) => name.endsWith('_search'));

interface Database {
  run(sql: string): Promise<unknown>;
  rows(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

async function embedded(): Promise<Database> {
  const db = await PGlite.create({ extensions: { pg_trgm, unaccent } });
  return { run: (sql) => db.exec(sql), rows: async (sql) => (await db.query(sql)).rows, close: () => db.close() };
}

async function onPostgres(server: string): Promise<Database> {
  const name = `broadsheet_test_${randomBytes(5).toString('hex')}`;
  await onServer(server, [`CREATE DATABASE ${name}`]);
  const client = new pg.Client(urlOf(server, name));
  await client.connect();
  return {
    run: (sql) => client.query(sql),
    rows: async (sql) => (await client.query(sql)).rows,
    async close() {
      await client.end();
      await onServer(server, [`DROP DATABASE ${name}`]);
    },
  };
}

it('makes the words of a filled archive searchable', async () => {
  const server = process.env['DATABASE_URL'];
  const db = server === undefined ? await embedded() : await onPostgres(server);
  for (const { sql } of migrations.slice(0, at)) await db.run(sql);
  await db.run(`
    INSERT INTO "Issue" (id, slug, title, "parserVersion", "ingestedAt", "sortKey") VALUES ('i', 'i', 'I', 'x', now(), 'i');
    INSERT INTO "Article" (id, slug, "issueId", position, kind, title, headline, lead, text, "wordCount", "sortKey")
    VALUES ('a', 'a', 'i', 1, 'NEWS', 'Ångström', 'x', 'A lamp glows.', 'A lamp glows. A lamp is out.', 7, 'a');`);
  for (const { sql } of migrations.slice(at)) await db.run(sql);
  expect(
    await db.rows(`SELECT search @@ to_tsquery('broadsheet', 'angstrom & lamps') AS found FROM "Article"`),
  ).toEqual([{ found: true }]);
  expect(await db.rows('SELECT word, articles FROM "Word" WHERE length(word) > 3 ORDER BY word')).toEqual([
    { word: 'angstrom', articles: 1 },
    { word: 'glows', articles: 1 },
    { word: 'lamp', articles: 1 },
  ]);
  await db.close();
});
