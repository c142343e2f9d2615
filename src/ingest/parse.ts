import { readVariables } from '../../prisma/environment.ts';
import { fileInput } from './cli/files.ts';
import { fileVariables, limitOf } from './cli/limit.ts';
import { run } from './cli/run.ts';
import { documentOf, messageLines } from './format.ts';
import { parse } from './ingest.ts';
import { readSource } from './read/source.ts';

const usage =
  "Usage: npm run -s parse -- FILE ...\n\nPrints what the parser makes of each FILE as JSON: one document, or an array for several.\nMAX_FILE_MB (64) limits a file's size.";

/** The command line: files in, JSON out; the status is 1 if any file could not be read. */
async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.includes('--help')) {
    process.stderr.write(`${usage}\n`);
    return files.length === 0 ? 1 : 0;
  }
  const limit = limitOf(readVariables(fileVariables, process.env));
  const documents: unknown[] = [];
  for (const file of files) {
    try {
      documents.push(await parseFile(file, limit));
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
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
  const { name, bytes } = fileInput(file);
  const issue = parse(readSource(await bytes(limit), name, limit));
  for (const line of messageLines(issue)) process.stderr.write(`${line}\n`);
  return documentOf(issue);
}

await run(main);
