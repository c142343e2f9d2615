import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { TooLarge } from '../read/not-text.ts';

/** A file that is to be read, or standard input. */
export interface Input {
  /** As the user wrote it, or below the folder that the user named. */
  readonly path: string;
  readonly name: string;
  /** Throws with a sentence where there is nothing to read. `limit` is in bytes; hardly more than it is read. */
  bytes(limit: number): Promise<Uint8Array>;
}

const textEndings = new Set(['.txt', '.text', '.md', '.markdown']);

/** The files that these paths mean: files as they are, folders with all that is text below them in order of name, `-` for standard input. */
export async function inputsOf(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs = await Promise.all(
    paths.map(async (path) => {
      if (path === '-') return [standardInput];
      return (await isFolder(path)) ? (await textsBelow(path)).map(fileInput) : [fileInput(path)];
    }),
  );
  return inputs.flat();
}

const standardInput: Input = { path: '-', name: 'standard input', bytes: readStandardInput };

export const fileInput = (path: string): Input => ({
  path,
  name: basename(path),
  bytes: (limit) => readPath(path, limit),
});

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge('standard input', size, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readPath(path: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > limit) throw new TooLarge(basename(path), size, limit);
    return await readFile(path);
  } catch (error) {
    throw error instanceof TooLarge ? error : new Error(reasonOf(path, error), { cause: error });
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read (permission denied)',
  EISDIR: 'it is a folder',
};

function reasonOf(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${path}: ${reasons[code] ?? `it could not be read (${code || String(error)})`}.`;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false, // reading it will say why
  );
}

/** Links to files count, links to folders do not: they could lead in circles. */
async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** By its name: hidden files, other kinds and a folder's own README were not meant. */
export const isText = (name: string) => textEndings.has(extname(name).toLowerCase()) && !/^(?:\.|readme\.)/i.test(name);
