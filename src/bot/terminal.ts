import { createInterface, type Interface } from 'node:readline';
import type { Client } from './client.ts';
import type { Log } from './log.ts';
import { complete } from './terminal/complete.ts';
import { render } from './terminal/render.ts';
import { createSession } from './terminal/session.ts';
import { painter } from './terminal/style.ts';

/** What a conversation at a terminal is made of. */
export interface TerminalOptions {
  readonly client: Client;
  readonly log: Log;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly hasColours: boolean;
  /** Lines typed in earlier conversations, newest first. */
  readonly history: readonly string[];
}

// Longer lines are hard to read, however wide the window.
const widest = 100;

/** Answers one line. Answers whether it could be answered. */
export async function answerOnce(line: string, options: Omit<TerminalOptions, 'input' | 'history'>): Promise<boolean> {
  const reply = await createSession(options.client, options.log).say(line);
  if (reply) options.output.write(`${render(reply, screenOf(options))}\n`);
  return reply?.failed !== true;
}

/**
 * Converses until told to quit or until nothing more comes.
 * Answers the lines typed, newest first, and whether every one could be answered.
 */
export async function converse(options: TerminalOptions) {
  const { client, log, input, output } = options;
  const isPerson = Boolean(input.isTTY && output.isTTY);
  const session = createSession(client, log);
  const prompt = open(options, isPerson);
  let isAnswered = true;
  let isOpen = true;
  // The input may end while an answer is awaited, and a prompt that is closed cannot be shown.
  prompt.once('close', () => (isOpen = false));
  if (isPerson) output.write('Ask what the newsletters say: words to search for, or /help. /quit ends.\n');
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() !== '') {
      const reply = await session.say(line);
      if (reply === undefined) break;
      isAnswered &&= reply.failed !== true;
      output.write(`\n${render(reply, screenOf(options))}\n\n`);
    }
    if (isOpen) prompt.prompt();
  }
  prompt.close();
  return { isAnswered, history: historyOf(prompt) };
}

function open({ client, input, output, history }: TerminalOptions, isPerson: boolean): Interface {
  return createInterface({
    input,
    output,
    terminal: isPerson,
    prompt: isPerson ? '› ' : '',
    history: [...history],
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, completion: [string[], string]) => void) => {
      // Completion is a courtesy: where the archive does not answer, nothing is offered.
      complete(line, client).then(
        (completion) => done(null, completion),
        () => done(null, [[], line]),
      );
    },
  });
}

function historyOf(prompt: Interface): readonly string[] {
  // Node keeps it there and tells of it in an event only.
  return (prompt as Interface & { readonly history?: readonly string[] }).history ?? [];
}

function screenOf({ output, hasColours }: Pick<TerminalOptions, 'output' | 'hasColours'>) {
  return { width: Math.min(output.columns ?? 80, widest), paint: painter(hasColours) };
}
