import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { isAway, isFull } from '../prisma/away.ts';
import { CannotImport } from '../prisma/transfer/refusal.ts';

/** Takes one line, without its end; the next may come when it is done. */
export type Write = (line: string) => Promise<void>;

/** Lends a writer of lines into a file, or to standard output for `-`. The file appears when it is whole, or not at all. */
export async function writeLines<Result>(path: string, use: (write: Write) => Promise<Result>): Promise<Result> {
  if (path === '-') return use(writerOf(process.stdout));
  const found = await stat(path).catch(() => undefined); // what is not there may be made
  if (found && !found.isFile())
    throw new Error(`${path}: it is no ordinary file; name another one, or - for standard output.`);
  const draft = `${path}.part`;
  const stream = createWriteStream(draft, { flush: true });
  try {
    await once(stream, 'open');
    const result = await use(writerOf(stream));
    stream.end();
    await finished(stream);
    await rename(draft, path);
    return result;
  } catch (error) {
    stream.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}

/** Waits where the stream is full, so that no more lines gather than it takes. */
function writerOf(stream: Writable): Write {
  let fault: Error | undefined;
  stream.on('error', (error) => (fault = error));
  return async (line) => {
    if (fault) throw fault;
    if (!stream.write(`${line}\n`)) await once(stream, 'drain'); // rejects with what the stream fails with
  };
}

/** The bytes of a file, or of standard input for `-`. */
export function bytesOf(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path);
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read or written (permission denied)',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk quota is used up',
  EPIPE: 'whoever read it has gone',
};

/** What hindered a transfer, in one sentence. */
export function sentenceOf(path: string, error: unknown): string {
  if (error instanceof CannotImport) return `${path}: ${error.message}`;
  if (isFull(error)) return "The database's disk is full: make room and try again; nothing was imported.";
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException; // what Node and the database throw
  if (reasons[code]) return `${path}: ${reasons[code]}.`;
  if (isAway(error)) return 'The database does not answer: try again when it does; nothing half done is left.';
  // An error of Prisma's tells the call and its place in the code before what happened.
  return message.trim().split('\n').at(-1)!;
}
