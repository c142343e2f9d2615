import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Issue, Source } from './types.ts';
import type { Answer } from './worker.mjs';

/** Threads that parse newsletters, so that this one stays free and each core has work. They start with the first text, and end when idle. */
export interface Parsers {
  /** Rejects with one sentence about this text where its thread ended before it was read; the others go on. */
  parse(source: Source): Promise<Issue>;
  /** Ends the threads; what is not read yet is rejected. */
  close(): Promise<void>;
}

export interface ParsersOptions {
  readonly threads?: number;
  /** Milliseconds after which a thread without work ends and gives back its memory. */
  readonly idle?: number;
  /** Milliseconds that one text may take. */
  readonly patience?: number;
  /** Megabytes of heap that one text may take; by default as much as Node gives. */
  readonly heap?: number;
}

interface Job {
  readonly source: Source;
  readonly resolve: (issue: Issue) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** A thread with a newsletter of some length takes this much, half of it for its gazetteers. */
const share = 512 * (1 << 20);

const program = new URL('./worker.mjs', import.meta.url);

/** As many threads as there are cores, and as memory has room for. */
export const mostThreads = (): number => Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / share)));

/** Makes threads that parse, none of them started yet. */
export function createParsers({
  threads: most = mostThreads(),
  idle = 20_000,
  patience = 600_000,
  heap,
}: ParsersOptions = {}): Parsers {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];

  function work(): void {
    while (waiting.length > 0) {
      const free = [...threads].find(({ job }) => job === undefined) ?? (threads.size < most ? start() : undefined);
      if (free === undefined) return;
      give(free, waiting.shift()!);
    }
  }

  function start(): Thread {
    const resourceLimits = heap === undefined ? {} : { maxOldGenerationSizeMb: heap };
    const thread: Thread = { worker: new Worker(program, { resourceLimits }), job: undefined, timer: undefined };
    let fault: unknown;
    thread.worker
      .on('message', (answer: Answer) => {
        settle(thread, answer);
        rest(thread);
        work();
      })
      .on('error', (error) => (fault = error))
      .on('exit', () => {
        threads.delete(thread);
        clearTimeout(thread.timer);
        thread.job?.reject(stopped(thread.job.source, fault));
        work();
      });
    threads.add(thread);
    return thread;
  }

  function give(thread: Thread, job: Job): void {
    thread.job = job;
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => void thread.worker.terminate(), patience).unref();
    thread.worker.ref();
    thread.worker.postMessage({ ...job.source });
  }

  /** A thread without work keeps no program running. */
  function rest(thread: Thread): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => {
      threads.delete(thread); // or the next text would be given to a thread that is ending
      void thread.worker.terminate();
    }, idle).unref();
    thread.worker.unref();
  }

  return {
    parse: (source) =>
      new Promise((resolve, reject) => {
        waiting.push({ source, resolve, reject });
        work();
      }),
    async close() {
      for (const { source, reject } of waiting.splice(0)) reject(stopped(source, undefined));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function settle(thread: Thread, answer: Answer): void {
  const { source, resolve, reject } = thread.job!;
  thread.job = undefined;
  if ('issue' in answer) resolve({ ...answer.issue, source });
  else reject(stopped(source, answer.error));
}

/** Why a text was not read, as a sentence. */
function stopped({ name }: Source, fault: unknown): Error {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  const why =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? 'it needs more memory than there is'
      : fault === undefined
        ? 'it was stopped before its end'
        : String(fault);
  return new Error(`${name} could not be read: ${why}.`, { cause: fault });
}
