import { stat } from 'node:fs/promises';
import { parse } from '../ingest.ts';
import { createParsers, mostThreads } from '../parsers.ts';
import type { Parse } from '../store.ts';
import type { Input } from './files.ts';

/** Where a run's texts are parsed, and how many of them at a time. */
export interface Threads {
  readonly count: number;
  readonly parse: Parse;
}

// To start, a thread takes as long as this many bytes take to be read.
const worth = 500_000;

/** Lends threads that parse the texts of these files; where they are few and small, this thread alone is sooner done. */
export async function withThreads<Result>(
  inputs: readonly Pick<Input, 'path'>[],
  use: (threads: Threads) => Promise<Result>,
): Promise<Result> {
  const sizes = await Promise.all(inputs.map(({ path }) => sizeOf(path)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.min(inputs.length, mostThreads(), Math.floor(bytes / worth));
  if (count < 2) return use({ count: 1, parse });
  const parsers = createParsers({ threads: count });
  try {
    // One more than there are threads, so that none waits for its next text to be read.
    return await use({ count: count + 1, parse: parsers.parse });
  } finally {
    await parsers.close();
  }
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0, // standard input, or what reading it will complain of
  );
