import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Lock } from './lock.ts';
import type { Place } from './place.ts';
import { unusable } from './place.ts';

/** How a process takes part in an archive: it holds it, or has joined who does. */
export interface Seat {
  readonly sockets: string;
  /** Resolves when the seat is lost, or was left. */
  readonly lost: Promise<void>;
  leave(): Promise<void>;
}

export interface HoldOptions {
  readonly place: Place;
  readonly lock: Lock;
  /** What those who join are greeted with. */
  readonly greeting: string;
  changed(): void;
  /** Gets the database ready before anyone else sees it. */
  prepare(): Promise<unknown>;
}

/** Opens the folder, whose lock this process has, in a worker thread, and serves it. */
export async function hold({ place, lock, greeting, changed, prepare }: HoldOptions): Promise<Seat> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { ...place, greeting },
    stdout: true, // standard output is not PGlite's to write to
  });
  worker.stdout.pipe(process.stderr, { end: false });
  worker.on('error', () => undefined); // its end, which follows, tells all that there is to do
  const lost = new Promise((resolve) => worker.on('exit', resolve)).then(() => lock.release());
  const leave = async () => {
    worker.postMessage('close');
    const late = setTimeout(() => void worker.terminate(), patience);
    await lost;
    clearTimeout(late);
  };
  try {
    await Promise.race([once(worker, 'message'), lost.then(aborted)]);
    await prepare();
    lock.serving();
  } catch (error) {
    await leave();
    throw unusable(place.folder, error);
  }
  worker.on('message', (message) => message === 'change' && changed());
  worker.postMessage('serve');
  return { sockets: place.sockets, lost, leave };
}

function aborted(): never {
  throw new Error('PostgreSQL aborted while it opened the database');
}

/** How long PGlite may take to close: what is committed is safe without. */
const patience = 5_000;
