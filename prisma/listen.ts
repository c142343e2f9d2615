import type pg from 'pg';

/** Follows a server's notifications on a connection of its own, which is opened again when it breaks. */
export interface Listener {
  onChange(wake: () => void): () => void;
  close(): Promise<void>;
}

/** Makes the listener; `open` makes a client that is not connected yet. */
export function listen(open: () => pg.Client): Listener {
  const wakers = new Set<() => void>();
  const wake = () => wakers.forEach((waker) => waker());
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const mine = (client = open());
    mine.on('notification', wake);
    mine.on('error', () => undefined); // told by 'end' as well
    mine.on('end', () => mine === client && again());
    await mine.connect();
    await mine.query('LISTEN broadsheet_change');
    wake(); // what came while it was away is in the log
    const beat = () => {
      if (closed) return; // by an end that came while it was asking
      timer = setTimeout(() => mine.query('SELECT 1').then(beat, () => mine.end()), heartbeat);
    };
    beat();
  };
  const again = () => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(attempt, 500);
  };
  const attempt = () => {
    connect().catch(() => {
      const failed = client;
      client = undefined;
      failed?.end().catch(() => undefined);
      again();
    });
  };
  attempt();

  return {
    onChange(waker) {
      wakers.add(waker);
      return () => void wakers.delete(waker);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

/** A connection that was cut without a word is found out by asking something. */
const heartbeat = 20_000;
