import { readVariables } from '../../prisma/environment.ts';
import { fileInput } from './cli/files.ts';
import { fileVariables, limitOf } from './cli/limit.ts';
import { parseOptions } from './cli/parse-options.ts';
import type { ParseOptions } from './cli/parse-options.ts';
import { run } from './cli/run.ts';
import { wantsColours } from './explain/colours.ts';
import { pageOf } from './explain/page.ts';
import { explain } from './explain/text.ts';
import { documentOf, messageLines } from './format.ts';
import { parse } from './ingest.ts';
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
  const views: unknown[] = [];
  for (const file of options.files) {
    try {
      views.push(viewOf(await parseFile(file, limit), options.view));
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  if (views.length > 0 || options.files.length > 1) await print(together(views, options));
  return views.length === options.files.length ? 0 : 1;
}

function viewOf(issue: Issue, view: ParseOptions['view']): unknown {
  if (view === 'json') return documentOf(issue);
  if (view === 'html') return pageOf(issue);
  const { stdout, env } = process;
  // A terminal that does not know its width says 0.
  return explain(issue, { colours: wantsColours(stdout, env), width: (stdout.isTTY && stdout.columns) || null });
}

function together(views: readonly unknown[], { view, files }: ParseOptions): string {
  return view === 'json' ? `${JSON.stringify(files.length === 1 ? views[0] : views, null, 1)}\n` : views.join('\n');
}

/** Waits until a pipe has taken all of it, so that a long document is not cut. */
const print = (text: string) =>
  new Promise<void>((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));

async function parseFile(file: string, limit: number): Promise<Issue> {
  const { name, bytes } = fileInput(file);
  const issue = parse(readSource(await bytes(limit), name, limit));
  for (const line of messageLines(issue)) process.stderr.write(`${line}\n`);
  return issue;
}

await run(main);
