import pg from 'pg';
import { Away } from '../away.ts';
import { breakAfter } from '../silence.ts';

type Done = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/**
 * A pool whose connections wait for `sockets`: where the process that serves the archive listens at the moment.
 * While there is none, calls wait; after ten seconds they fail with `Away`.
 */
export function poolOf(sockets: () => Promise<string>): pg.Pool {
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    // All share one connection, and each waits while another is in a transaction.
    max: 3,
    connectionTimeoutMillis: 30_000,
    stream: breakAfter(60_000),
  });
  // An idle connection that breaks is replaced at its next use; unheard, its error would end the process.
  pool.on('error', () => undefined);
  const connect = pool.connect.bind(pool);
  const connected = async () => {
    pool.options.host = await inTime(sockets());
    return connect();
  };
  // `pool.query` calls it with a callback.
  pool.connect = ((done?: Done) => {
    const connecting = connected();
    if (!done) return connecting;
    return void connecting.then(
      (client) => done(undefined, client, client.release),
      (error: Error) => done(error, undefined, () => undefined),
    );
  }) as typeof pool.connect; // an overloaded function cannot be written as one arrow
  return pool;
}

async function inTime<Value>(value: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Away()), 10_000);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}
