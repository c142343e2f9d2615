import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { diffSchemas } from './migrate.ts';

// `npm run migration`: prints the SQL from the last committed schema to the one in the folder, to be saved as prisma/migrations/TIME_NAME/migration.sql.
// What Prisma cannot say (collations, generated columns, triggers) is added to it by hand.
const path = fileURLToPath(new URL('schema.prisma', import.meta.url));
const now = { path, content: readFileSync(path, 'utf8') };
const adapter = new PrismaPg({
  connectionString: process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres',
});
process.stdout.write(await diffSchemas(adapter, committed(), now));

function committed() {
  try {
    return {
      path,
      content: execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8', stdio: 'pipe' }),
    };
  } catch {
    return null; // nothing is committed yet: the first migration starts from the empty database
  }
}
