import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { join as path } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CannotOpen } from '../refusal.ts';
import type { Seat } from './hold.ts';
import type { Holder } from './lock.ts';
import { holderOf } from './lock.ts';
import type { Place } from './place.ts';
import { stateOf } from './process.ts';

/** What a holder tells those who knock. */
export interface Greeting {
  readonly token: string;
  /** Of the migrations that it knows. */
  readonly migrations: string;
}

interface Knock {
  readonly door: string;
  changed(): void;
  /** Why it is no use to wait any longer, if so. */
  impatience(): string | undefined;
}

interface Answer {
  readonly socket: Socket;
  readonly greeting: Greeting;
}

export interface JoinOptions {
  readonly place: Place;
  readonly holder: Holder;
  readonly migrations: string;
  changed(): void;
}

/** Joins the process that holds the folder; answers nothing when that one has gone meanwhile. Throws `CannotOpen` where it cannot be joined. */
export async function join(options: JoinOptions): Promise<Seat | undefined> {
  const { place, holder, changed } = options;
  if (holder.host !== hostname()) {
    const there = `end it there or, if it is known to have ended, remove the lock files in the folder`;
    throw refusal(options, `of the computer ${holder.host}: ${there}`);
  }
  const since = Date.now();
  const why = () => impatience(place.folder, holder, since);
  while (isStill(place.folder, holder)) {
    const answer = await knock({ door: path(holder.sockets, 'door'), changed, impatience: why });
    if (!(answer instanceof Error)) return seated(answer, options);
    const { code } = answer as NodeJS.ErrnoException; // what a socket fails with
    const reason = code === 'EACCES' ? 'of another user, whose socket this one may not open' : why();
    if (reason) throw refusal(options, reason);
    await delay(50);
  }
  return undefined;
}

function refusal({ place, holder }: JoinOptions, why: string): CannotOpen {
  return new CannotOpen(`The archive in ${place.folder} is held by process ${holder.pid}, ${why}.`);
}

function seated({ socket, greeting }: Answer, options: JoinOptions): Seat | undefined {
  const { holder, migrations } = options;
  const same = greeting.token === holder.token;
  if (same && greeting.migrations === migrations) return seatOf(socket, holder);
  socket.destroy();
  if (same) throw refusal(options, 'which runs another version of Broadsheet: end it first, or run that version');
  return undefined;
}

function isStill(folder: string, { token }: Holder): boolean {
  return holderOf(folder)?.token === token;
}

/** Why it is no use to wait for the holder any longer, if so. A first start takes seconds; one that serves answers at once. */
function impatience(folder: string, holder: Holder, since: number): string | undefined {
  if (stateOf(holder) === 'stopped') return 'which is stopped: let it go on, or end it';
  const patience = holderOf(folder)?.state === 'starting' ? 120_000 : 5_000;
  return Date.now() - since > patience ? 'which does not answer: end it first' : undefined;
}

/** Connects and waits for the greeting, as long as there is reason to. */
async function knock({ door, changed, impatience }: Knock): Promise<Answer | Error> {
  const socket = connect(door);
  const watch = setInterval(() => {
    try {
      if (impatience()) socket.destroy(new Error('no answer'));
    } catch (error) {
      socket.destroy(error as Error); // node:fs throws errors: the folder may be gone
    }
  }, 100);
  try {
    return { socket, greeting: JSON.parse(await firstLine(socket, changed)) as Greeting }; // as `openEmbedded` made it
  } catch (error) {
    socket.destroy();
    return error as Error; // sockets and JSON fail with errors
  } finally {
    clearInterval(watch);
  }
}

/** The greeting is a line; all that follows are wake-ups. */
function firstLine(socket: Socket, changed: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      if (line.endsWith('\n')) return changed();
      line += piece;
      if (line.endsWith('\n')) resolve(line);
    });
    socket.on('error', reject).on('close', () => reject(new Error('closed')));
  });
}

function seatOf(socket: Socket, { sockets }: Holder): Seat {
  const lost = new Promise<void>((resolve) => void socket.on('close', () => resolve()));
  return {
    sockets,
    lost,
    async leave() {
      socket.destroy();
      await lost;
    },
  };
}
