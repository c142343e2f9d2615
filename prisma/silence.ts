import { Socket } from 'node:net';

/**
 * A connection for `pg` that breaks when the server says nothing for so long. The driver's own `query_timeout` would forget
 * the ROLLBACK after a statement that came too late, and hand the open transaction on to whoever uses the connection next.
 */
export function breakAfter(milliseconds: number): () => Socket {
  return () => {
    const socket = new Socket();
    socket.setTimeout(milliseconds, () =>
      socket.destroy(new Error('Connection terminated: the database said nothing')),
    );
    return socket;
  };
}
