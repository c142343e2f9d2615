import { once } from 'node:events';
import { basename } from 'node:path';
import { watch as watchPaths } from 'chokidar';
import { isText } from './files.ts';

/**
 * Calls `found` with each text below these paths, with each that comes and each that changes, one at a time and once it is written
 * to its end. Settles when the paths are watched; answers how to stop. `failed` hears of what cannot be watched.
 */
export async function watch(
  paths: readonly string[],
  { found, failed }: { found(path: string): Promise<void>; failed(error: unknown): void },
): Promise<() => Promise<void>> {
  let turn = Promise.resolve();
  const watcher = watchPaths([...paths], { awaitWriteFinish: { stabilityThreshold: 500, pollInterval: 100 } });
  const enqueue = (path: string) => {
    if (isText(basename(path))) turn = turn.then(() => found(path));
  };
  watcher.on('add', enqueue).on('change', enqueue).on('error', failed);
  await once(watcher, 'ready');
  return async () => {
    await watcher.close();
    await turn;
  };
}
