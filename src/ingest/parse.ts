import { readVariables } from '../../prisma/environment.ts';
import { ahead } from './cli/ahead.ts';
import type { Input } from './cli/files.ts';
import { fileInput } from './cli/files.ts';
import { fileVariables, limitOf } from './cli/limit.ts';
import { parseOptions } from './cli/parse-options.ts';
import type { ParseOptions } from './cli/parse-options.ts';
import { run } from './cli/run.ts';
import type { Threads } from './cli/threads.ts';
import { withThreads } from './cli/threads.ts';
import { wantsColours } from './explain/colours.ts';
import { pageOf } from './explain/page.ts';
import { explain } from './explain/text.ts';
import { documentOf, messageLines } from './format.ts';
import { readSource } from './read/source.ts';
import type { Issue } from './types.ts';

/** The command line: files in, JSON or a view for a person out; the status is 1 if any file could not be read. */
async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if ('usage' in options) {
    process.stderr.write(`${options.usage}\n`);
    return 0;
  }
  const limit = limitOf(readVariables(fileVariables, process.env));
  const inputs = options.files.map(fileInput);
  const frame = frameOf(options);
  let printed = 0;
  await withThreads(inputs, async ({ count, parse }) => {
    const read = ahead(inputs, count, async (input) => readInput(input, { limit, parse }).catch(messageOf));
    for await (const issue of read) {
      if (typeof issue === 'string') process.stderr.write(`${issue}\n`);
      else {
        for (const line of messageLines(issue)) process.stderr.write(`${line}\n`);
        await print((printed === 0 ? frame.open : frame.between) + frame.fit(viewOf(issue, options.view)));
        printed += 1;
      }
    }
  });
  await print(printed === 0 ? frame.none : frame.close);
  return printed === inputs.length ? 0 : 1;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What stands before, between and after the views of several files: they are printed as they come. */
interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  readonly none: string;
  readonly fit: (view: string) => string;
}

function frameOf({ view, files }: ParseOptions): Frame {
  const fit = (text: string) => text;
  if (view !== 'json') return { open: '', between: '\n', close: '', none: '', fit };
  if (files.length === 1) return { open: '', between: '', close: '\n', none: '', fit };
  return { open: '[\n ', between: ',\n ', close: '\n]\n', none: '[]\n', fit: (text) => text.replaceAll('\n', '\n ') };
}

function viewOf(issue: Issue, view: ParseOptions['view']): string {
  if (view === 'json') return JSON.stringify(documentOf(issue), null, 1);
  if (view === 'html') return pageOf(issue);
  const { stdout, env } = process;
  // A terminal that does not know its width says 0.
  return explain(issue, { colours: wantsColours(stdout, env), width: (stdout.isTTY && stdout.columns) || null });
}

/** Waits until a pipe has taken all of it, so that a long document is not cut. */
const print = (text: string) =>
  new Promise<void>((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));

async function readInput(
  { name, bytes }: Input,
  { limit, parse }: Pick<Threads, 'parse'> & { readonly limit: number },
): Promise<Issue> {
  return parse(readSource(await bytes(limit), name, limit));
}

await run(main);
