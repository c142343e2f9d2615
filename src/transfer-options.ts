import { parseArgs } from 'node:util';

/** The one file that a command line names; null where the usage is asked for. Throws one sentence where it names something else. */
export function fileNamed(args: readonly string[], usage: string, fallback?: string): string | null {
  const unknown = args.find((arg) => /^-./.test(arg) && !['--help', '-h', '--'].includes(arg));
  if (unknown !== undefined) throw new Error(`${unknown} is no option.\n${usage}`);
  const options = { help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) return null;
  if (positionals.length > 1) throw new Error(`One file is taken, and ${positionals.length} were named.\n${usage}`);
  const file = positionals[0] ?? fallback;
  if (file === undefined) throw new Error(`No file was named.\n${usage}`);
  return file;
}
