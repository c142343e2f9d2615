import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Location } from '../../prisma/db.ts';

/** What a peer says: an opening, a wake-up, an answer. */
export type Saying = Readonly<Record<string, unknown>>;

/** Another process that has the archive open. */
export interface Peer {
  readonly process: ChildProcess;
  /** All that it has said. */
  readonly said: readonly Saying[];
  /** The first saying, past or to come, that holds `key`. */
  hear(key: string, from?: number): Promise<Saying>;
  /** Gives an order of peer.mjs and waits for its answer; throws where it failed. */
  ask(order: string): Promise<unknown>;
  /** Gives an order whose answer may never come. */
  tell(order: string): void;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a peer that is killed at the end of the test. */
export function startPeer(location: Location): Peer {
  const process = spawn('node', ['test/prisma/peer.mjs', JSON.stringify(location)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: Saying[] = [];
  const listeners = new Set<() => void>();
  const ended = once(process, 'exit');
  createInterface({ input: process.stdout }).on('line', (line) => {
    said.push(JSON.parse(line) as Saying); // as peer.mjs prints them
    for (const listener of listeners) listener();
  });
  const find = (match: (saying: Saying) => boolean, from: number) =>
    new Promise<Saying>((resolve) => {
      const look = () => {
        const saying = said.slice(from).find(match);
        if (!saying) return;
        listeners.delete(look);
        resolve(saying);
      };
      listeners.add(look);
      look();
    });
  const tell = (order: string) => void process.stdin.write(`${order}\n`);
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    process.kill(signal);
    await ended;
  };
  onTestFinished(() => kill());
  return {
    process,
    said,
    hear: (key, from = 0) => find((saying) => key in saying, from),
    tell,
    async ask(order) {
      const from = said.length;
      tell(order);
      const answer = await find((saying) => saying['order'] === order.split(' ')[0], from);
      if ('failed' in answer) throw new Error(String(answer['failed']));
      return answer['answer'];
    },
    kill,
  };
}

/** Starts a peer and waits until it has the archive open. */
export async function openPeer(location: Location): Promise<Peer> {
  const peer = startPeer(location);
  await peer.hear('open');
  return peer;
}
