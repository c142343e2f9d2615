import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { documentOf, messageLines } from './format.ts';
import { parse } from './ingest.ts';
import { NotText, TooLarge } from './read/not-text.ts';
import { defaultLimit, readSource } from './read/source.ts';
import type { Message } from './types.ts';

const usage =
  'Usage: npm run -s parse -- FILE ...\n\nPrints what the parser makes of each FILE as JSON: one document, or an array for several.';

/** The command line: files in, JSON out; the status is 1 if any file could not be read. */
async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    process.stderr.write(`${usage}\n`);
    return files.length === 0 ? 1 : 0;
  }
  const documents: unknown[] = [];
  for (const file of files) {
    try {
      documents.push(await parseFile(file, limitOf(process.env)));
    } catch (error) {
      process.stderr.write(`${reasonOf(error, file)}\n`);
    }
  }
  const output = files.length === 1 ? documents[0] : documents;
  if (output !== undefined) await print(`${JSON.stringify(output, null, 1)}\n`);
  return documents.length === files.length ? 0 : 1;
}

/** Waits until a pipe has taken all of it, so that a long document is not cut. */
const print = (text: string) =>
  new Promise<void>((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));

async function parseFile(file: string, limit: number): Promise<unknown> {
  const { size } = await stat(file);
  if (size > limit) throw new TooLarge(basename(file), size, limit);
  const mended: Message[] = [];
  const source = readSource(await readFile(file), basename(file), {
    limit,
    report: (message) => void mended.push(message),
  });
  const issue = parse(source);
  for (const line of messageLines({ ...issue, messages: [...mended, ...issue.messages] }))
    process.stderr.write(`${line}\n`);
  return documentOf(issue);
}

function limitOf({ MAX_FILE_MB: megabytes }: NodeJS.ProcessEnv): number {
  return megabytes !== undefined && /^\d{1,5}$/.test(megabytes) && Number(megabytes) > 0
    ? Number(megabytes) * (1 << 20)
    : defaultLimit;
}

function reasonOf(error: unknown, file: string): string {
  if (error instanceof NotText) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `${file} does not exist; a file's path is needed.`;
  if (code === 'EISDIR') return `${file} is a folder; a file's path is needed.`;
  if (code === 'EACCES') return `${file} may not be read by this user.`;
  return `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

process.exitCode = await main(process.argv.slice(2));
