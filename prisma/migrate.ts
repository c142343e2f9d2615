import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import type pg from 'pg';
import { loadEngine } from './engine.ts';
import { CannotOpen } from './refusal.ts';

// By the package's own name for it, so that compiled code finds it too.
const folder = dirname(createRequire(import.meta.url).resolve('#migrations/migration_lock.toml'));
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies what is pending of prisma/migrations, in order, and records it in `_prisma_migrations` as `prisma migrate deploy` does:
 * all of it in one transaction, so that a process that is killed meanwhile leaves nothing half done, and one process at a time.
 * Answers the names of those applied now. Throws `CannotOpen` where the database knows migrations that are not here.
 */
export async function applyMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const adapter = await new PrismaPg(pool).connect();
  const transaction = await adapter.startTransaction();
  try {
    await transaction.executeRaw(statement('SET LOCAL statement_timeout = 0'));
    await transaction.executeRaw(statement('SELECT pg_advisory_xact_lock(7305820466)'));
    const migrator = await openEngine(within(transaction), undefined);
    const { appliedMigrationNames } = await migrator.applyMigrations({ migrationsList: migrations(), filters });
    await refuseUnknown(transaction);
    await transaction.executeRaw(statement('COMMIT'));
    await transaction.commit();
    return appliedMigrationNames;
  } catch (error) {
    await transaction.executeRaw(statement('ROLLBACK')).catch(() => undefined); // a broken connection has none
    await transaction.rollback();
    throw error;
  } finally {
    await adapter.dispose();
  }
}

/** Changes with the names and the content of the migrations known here. */
export function migrationsKnown(): string {
  const hash = createHash('sha256');
  for (const { path, migrationFile } of migrations().migrationDirectories) {
    hash.update(path).update(JSON.stringify(migrationFile.content));
  }
  return hash.digest('hex').slice(0, 16);
}

async function refuseUnknown(transaction: Transaction) {
  const { rows } = await transaction.queryRaw(statement('SELECT migration_name FROM _prisma_migrations ORDER BY 1'));
  const known = new Set(migrations().migrationDirectories.map(({ path }) => path));
  const unknown = rows.map(([name]) => String(name)).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new CannotOpen(
    `The archive was last opened by a newer version of Broadsheet (its migration ${unknown} is unknown here): open it with that version.`,
  );
}

// Without arguments PostgreSQL reads the text whole, be it many statements, or functions with semicolons in their bodies.
const statement = (sql: string) => ({ sql, args: [], argTypes: [] });

/** Lets the engine work within a transaction, where a failed statement, as it uses them to look about, must not spoil the rest. */
function within(transaction: Transaction): SqlMigrationAwareDriverAdapterFactory {
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await transaction.executeRaw(statement('SAVEPOINT step'));
    try {
      const result = await work();
      await transaction.executeRaw(statement('RELEASE SAVEPOINT step'));
      return result;
    } catch (error) {
      await transaction.executeRaw(statement('ROLLBACK TO SAVEPOINT step'));
      throw error;
    }
  };
  const adapter = {
    ...names(transaction),
    queryRaw: (query) => guarded(() => transaction.queryRaw(query)),
    executeRaw: (query) => guarded(() => transaction.executeRaw(query)),
    executeScript: async (script) => void (await guarded(() => transaction.executeRaw(statement(script)))),
    startTransaction: () => Promise.resolve(transaction),
    dispose: () => Promise.resolve(),
  } satisfies SqlDriverAdapter;
  const connect = () => Promise.resolve(adapter);
  return { ...names(transaction), connect, connectToShadowDb: connect };
}

const names = ({ provider, adapterName }: Transaction) => ({ provider, adapterName });

/** The SQL that leads from one Prisma schema to another; `from` null is the empty database. */
export async function diffSchemas(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  from: SchemaContainer | null,
  to: SchemaContainer,
): Promise<string> {
  const migrator = await openEngine(adapter, [[to.path, to.content]]);
  const { stdout } = await migrator.diff({
    from: from ? { tag: 'schemaDatamodel', files: [from] } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [to] },
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? '';
}

let engine: ReturnType<typeof loadEngine> | undefined;

async function openEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodels: [string, string][] | undefined,
): Promise<SchemaEngine> {
  const { SchemaEngine } = await (engine ??= loadEngine());
  const silent = () => undefined;
  return SchemaEngine.new({ datamodels }, silent, bindMigrationAwareSqlAdapterFactory(adapter));
}

function migrations(): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
