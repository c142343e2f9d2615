import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import type * as engineTypes from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';

// By the package's own name for it, so that compiled code finds it too.
const folder = dirname(createRequire(import.meta.url).resolve('#migrations/migration_lock.toml'));
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies what is pending of prisma/migrations, in order, and records it in `_prisma_migrations` as `prisma migrate deploy` does.
 * Answers the names of those applied now.
 */
export async function applyMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const migrator = await openEngine(wholeScripts(pool), undefined);
  const { appliedMigrationNames } = await migrator.applyMigrations({ migrationsList: migrations(), filters });
  return appliedMigrationNames;
}

/** Prisma's adapter cuts a script at every semicolon, function bodies included; the server reads it whole, as one transaction. */
function wholeScripts(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => void (await pool.query(script));
    return adapter;
  };
  return factory;
}

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

type Exports = Record<string, unknown>;

/** What is used of WebAssembly; TypeScript declares it for browsers only. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Exports } }>;
};

type Engine = typeof engineTypes & { __wbg_set_wasm(exports: Exports): void };

let engine: Promise<Engine> | undefined;

/** Prisma's migration engine, in process: its package expects a bundler to load the WebAssembly file, so this does. */
async function loadEngine(): Promise<Engine> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as Engine; // its types leave out the setter
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)(); // an export's type is not declared
  return glue;
}

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
