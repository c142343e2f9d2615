import { basename } from 'node:path';
import { watch as watchPaths } from 'chokidar';
import { isText } from './files.ts';

/** Calls `arrived` with each text that comes or changes below these paths, one at a time and once it is written to its end. Answers how to stop. */
export function watch(paths: readonly string[], arrived: (path: string) => Promise<void>): () => Promise<void> {
  let turn = Promise.resolve();
  const watcher = watchPaths([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 500, pollInterval: 100 },
  });
  const enqueue = (path: string) => {
    if (isText(basename(path))) turn = turn.then(() => arrived(path));
  };
  watcher.on('add', enqueue).on('change', enqueue);
  return async () => {
    await watcher.close();
    await turn;
  };
}
