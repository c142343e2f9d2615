import { spawn } from 'node:child_process';
import type { Location } from '../prisma/db.ts';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The variables that point a program at an archive, and at nothing of the machine that runs the tests. */
export function environmentOf(location: Location): NodeJS.ProcessEnv {
  const nothing = { DATABASE_URL: undefined, DISCORD_TOKEN: undefined, API_URL: undefined, API_TOKEN: undefined };
  return {
    ...process.env,
    ...nothing,
    ...('url' in location ? { DATABASE_URL: location.url } : { DATA_DIR: location.folder }),
  };
}

/** Starts a compiled program of ours: `src/ingest/main`. */
export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawn(process.execPath, [`dist/${program}.js`, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs a compiled program of ours to its end. */
export async function run(
  program: string,
  args: readonly string[],
  { env = process.env, input = '' } = {},
): Promise<Ended> {
  const child = start(program, args, env);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, ...said };
}
