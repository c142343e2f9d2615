import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

// Where programs keep what they remember between runs (XDG base directories); private to the user.
const historyFile = join(
  process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'),
  'broadsheet',
  'chat-history',
);

/** Lines typed in earlier conversations, newest first. */
export async function remembered(): Promise<string[]> {
  const text = await readFile(historyFile, 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean);
}

/** Keeps the lines typed, for the next conversation. */
export async function remember(history: readonly string[]): Promise<void> {
  try {
    await mkdir(dirname(historyFile), { recursive: true, mode: 0o700 });
    await writeFile(historyFile, history.map((each) => `${each}\n`).join(''), { mode: 0o600 });
  } catch {
    // Without a home that can be written the conversation is only forgotten.
  }
}
