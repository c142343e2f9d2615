// @ts-check
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

// Waits for a moment that all have been told, then claims the lock of a folder, and says if it got it and if another one had it too.
/** @type {typeof import('../../prisma/embedded/lock.ts')} */
const { claim } = await import(new URL('../../dist/prisma/embedded/lock.js', import.meta.url).href);
const [folder = '', moment = ''] = process.argv.slice(2);

while (Date.now() < Number(moment));
let won = 0;
let doubled = 0;
for (const end = Date.now() + 1_000; Date.now() < end;) {
  const found = claim(folder, folder);
  if (!('lock' in found)) continue;
  won++;
  try {
    mkdirSync(join(folder, 'alone'));
    for (const until = performance.now() + 2 * Math.random(); performance.now() < until;);
    rmdirSync(join(folder, 'alone'));
  } catch {
    doubled++;
  }
  found.lock.release();
}
process.stdout.write(JSON.stringify({ won, doubled }));
