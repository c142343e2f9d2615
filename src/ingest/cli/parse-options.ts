import { parseArgs } from 'node:util';

const usage = `Usage: npm run -s parse -- [--explain | --html] FILE ...

Prints what the parser makes of each FILE as JSON: one document, or an array for several.
  --explain  instead, for a person: what each line was taken for, and by which rule
  --html     instead, of one FILE: a page with the print beside the articles
MAX_FILE_MB (64) limits a file's size.`;

/** What the command line of `parse` asks for. */
export interface ParseOptions {
  readonly files: readonly string[];
  readonly view: 'json' | 'explain' | 'html';
}

/** Reads the command line; the usage where that is asked for. Throws one sentence where nothing can be made of it. */
export function parseOptions(args: readonly string[]): ParseOptions | { readonly usage: string } {
  const { values, positionals: files } = optionsOf(args);
  if (values.help) return { usage };
  if (files.length === 0) throw new Error(usage);
  if (values.explain && values.html) throw new Error('--explain and --html cannot go together; choose one of them.');
  if (values.html && files.length > 1)
    throw new Error(`--html makes a page of one file, and ${files.length} were named.`);
  return { files, view: values.explain ? 'explain' : values.html ? 'html' : 'json' };
}

const flag = { type: 'boolean' } as const;
const options = { explain: flag, html: flag, help: { ...flag, short: 'h' } } as const;

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const known = [...Object.keys(options).map((name) => `--${name}`), '-h'];
    const unknown = args.find((arg) => /^-./.test(arg) && !known.includes(arg));
    throw new Error(`${unknown ?? args.join(' ')} is no option; there are --explain, --html and --help.`, {
      cause: error,
    });
  }
}
