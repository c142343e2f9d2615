import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { botId, botUser, guild, guildId } from './payloads.ts';

interface Event {
  readonly t: string;
  readonly d: unknown;
  readonly s: number;
}

interface Payload {
  readonly op: number;
  readonly d: {
    readonly token?: string;
    readonly intents?: number;
    readonly seq?: number;
    readonly session_id?: string;
  } | null;
}

/** Discord's gateway: says hello, takes one bot in and tells it what happens; a bot that comes back hears what it missed. */
export interface Gateway {
  /** What each bot that identified asked to be told of. */
  readonly intents: number[];
  /** How many bots are connected. */
  present(): number;
  /** How many times a bot came back to its session. */
  resumes(): number;
  tell(t: string, d: unknown): void;
  /** Breaks every connection, as networks do. */
  drop(): void;
  close(): void;
}

/** Opens the gateway on a server's upgrades. */
export function openGateway(server: Server, token: string): Gateway {
  const sockets = new WebSocketServer({ server });
  const events: Event[] = [];
  const intents: number[] = [];
  let resumed = 0;
  let present: WebSocket | undefined;

  const tell = (t: string, d: unknown) => {
    const event = { t, d, s: events.length + 1 };
    events.push(event);
    send(present, 0, event);
  };
  const identify = (socket: WebSocket, payload: Payload) => {
    if (payload.d?.token !== token) return socket.close(4004, 'Authentication failed.');
    present = socket;
    intents.push(payload.d.intents ?? -1);
    events.length = 0;
    tell('READY', { ...ready, resume_gateway_url: urlOf(server) });
    tell('GUILD_CREATE', guild);
  };
  const resume = (socket: WebSocket, payload: Payload) => {
    resumed++;
    present = socket;
    for (const event of events.slice(payload.d?.seq ?? 0)) send(socket, 0, event);
    send(socket, 0, { t: 'RESUMED', d: {}, s: events.length });
  };
  sockets.on('connection', (socket) => {
    send(socket, 10, { d: { heartbeat_interval: 41_250 } });
    socket.on('message', (data) => {
      // The client under test is discord.js, which speaks the gateway's JSON.
      const payload = JSON.parse(String(data)) as Payload;
      if (payload.op === 1) send(socket, 11, {});
      if (payload.op === 2) identify(socket, payload);
      if (payload.op === 6) resume(socket, payload);
    });
  });
  return {
    intents,
    present: () => sockets.clients.size,
    resumes: () => resumed,
    tell,
    drop: () => sockets.clients.forEach((socket) => socket.terminate()),
    close() {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}

/** Where the gateway listens. */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the local Discord does not listen');
  return `ws://127.0.0.1:${address.port}`;
}

const ready = {
  v: 10,
  user: botUser,
  guilds: [{ id: guildId, unavailable: true }],
  session_id: 'session',
  application: { id: botId, flags: 0 },
  shard: [0, 1],
};

function send(socket: WebSocket | undefined, op: number, rest: object) {
  socket?.send(JSON.stringify({ op, s: null, t: null, d: null, ...rest }));
}
