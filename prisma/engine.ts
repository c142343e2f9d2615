import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as engineTypes from '@prisma/schema-engine-wasm/schema_engine_bg';

type Exports = Record<string, unknown>;

/** What is used of WebAssembly; TypeScript declares it for browsers only. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Exports } }>;
};

type Engine = typeof engineTypes & { __wbg_set_wasm(exports: Exports): void };

/** Prisma's migration engine, in process: its package expects a bundler to load the WebAssembly file, so this does. */
export async function loadEngine(): Promise<Engine> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as Engine; // its types leave out the setter
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': withoutWaiting(glue),
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)(); // an export's type is not declared
  return glue;
}

/** The engine gives itself ten seconds to take its lock and leaves that timer behind, which would hold up the end of the process. */
function withoutWaiting(glue: Engine): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(glue).map(([name, call]) => {
      if (!name.startsWith('__wbg_setTimeout_')) return [name, call];
      return [name, (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref()];
    }),
  );
}
