import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Db } from '../../prisma/db.ts';
import { withDb } from '../../prisma/db.ts';
import { databaseVariables, locationOf, readVariables } from '../../prisma/environment.ts';
import { ahead } from './cli/ahead.ts';
import type { Input } from './cli/files.ts';
import { fileInput, inputsOf } from './cli/files.ts';
import { fileVariables, limitOf } from './cli/limit.ts';
import type { Row } from './cli/report.ts';
import { tableOf } from './cli/report.ts';
import { run } from './cli/run.ts';
import type { Say } from './cli/take.ts';
import { take } from './cli/take.ts';
import { withThreads } from './cli/threads.ts';
import { watch } from './cli/watch.ts';
import type { Source } from './types.ts';

const usage = `Usage: npm run ingest -- [--watch] PATH ...

Takes newsletters into the archive: files, folders, or - for standard input.
  --watch  stays and takes what arrives in the folders
The archive is that of DATABASE_URL, else the folder DATA_DIR (./data). MAX_FILE_MB (64) limits a file's size.`;

const warn: Say = (line) => void process.stderr.write(`${line}\n`);

/** The command line: paths in, a table out; the status is 1 if any file failed. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args);
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (positionals.length === 0) throw new Error(`Nothing to read was named.\n${usage}`);
  const read = readVariables({ ...databaseVariables, ...fileVariables }, process.env);
  const limit = limitOf(read);
  return withDb(locationOf(read), async ({ db }) => {
    const inputs = await inputsOf(positionals);
    if (inputs.length === 0 && !values.watch)
      throw new Error('There is no text (.txt, .md) in the folders that were named.');
    const rows = await takeAll(db, inputs, limit);
    if (rows.length > 0) process.stdout.write(`${tableOf(rows)}\n`);
    if (values.watch) await stay(db, positionals, limit);
    return rows.some(({ result }) => result === 'failed') ? 1 : 0;
  });
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { watch: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const unknown = args.find((arg) => /^-./.test(arg) && !['--watch', '--help', '-h'].includes(arg));
    throw new Error(`${unknown ?? args.join(' ')} is no option.\n${usage}`, { cause: error });
  }
}

/** Parsed side by side and stored one after the other, with a bar where standard error is a terminal. */
async function takeAll(db: Db, inputs: readonly Input[], limit: number): Promise<readonly Row[]> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '{bar} {value}/{total} {file}', stream: process.stderr, clearOnComplete: true })
    : null;
  const waiting: string[] = [];
  const rows: Row[] = [];
  bar?.start(inputs.length, 0, { file: '' });
  await withThreads(inputs, async ({ count, parse }) => {
    const taken = ahead(inputs, count, async (input, turn) => {
      const said: string[] = [];
      const inTurn = async (source: Source) => {
        const issue = await parse(source);
        await turn;
        return issue;
      };
      return { said, row: await take(db, input, { limit, say: (line) => void said.push(line), parse: inTurn }) };
    });
    for await (const { said, row } of taken) {
      rows.push(row);
      bar?.increment({ file: row.file });
      // A line printed now would tear the bar, so it waits.
      if (bar) waiting.push(...said);
      else said.forEach(warn);
    }
  });
  bar?.stop();
  waiting.forEach(warn);
  return rows;
}

/** Takes what arrives, a line each, until the process is told to end. */
async function stay(db: Db, paths: readonly string[], limit: number): Promise<void> {
  const found = async (path: string) => {
    const { result, publication, date, articles } = await take(db, fileInput(path), { limit, say: warn });
    if (result === 'unchanged') return; // it was there before, or was written again as it was
    const what = result === 'failed' ? '' : `: ${publication}, ${date}, ${articles} articles`;
    process.stdout.write(`${result} ${path}${what}\n`);
  };
  const stop = await watch(paths, { found, failed: (error) => warn(String(error)) });
  warn(`Watching ${paths.join(', ')}. End with Ctrl-C.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  await stop();
}

await run(main);
