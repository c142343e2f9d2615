import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openDb } from '../../prisma/db.ts';
import { missingModule } from '../../prisma/postgres.ts';
import { onServer, urlOf } from '../template.ts';

const server = process.env['DATABASE_URL'];

it.each([
  ['ERROR: extension "unaccent" is not available\n   0: apply_script', 'unaccent'],
  ['ERROR: permission denied for database "archive"', undefined],
])('of %j it is %s that the server lacks', (message, expected) => {
  expect(missingModule(message)).toBe(expected);
});

it.skipIf(server === undefined)('tells what the server says to a user who may not create anything', async () => {
  const name = `broadsheet_test_${randomBytes(5).toString('hex')}`;
  await onServer(server!, [`CREATE DATABASE ${name}`, `CREATE ROLE ${name} LOGIN`]);
  await onServer(urlOf(server!, name), [`GRANT CREATE ON SCHEMA public TO ${name}`]);
  const url = new URL(urlOf(server!, name));
  url.username = name;
  try {
    await expect(openDb({ url: url.href })).rejects.toThrow(
      new RegExp(`cannot be opened: permission denied for database ${name}$`),
    );
  } finally {
    await onServer(server!, [`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`]);
  }
});
