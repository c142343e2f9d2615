// @ts-check
/** @import { PGlite } from '@electric-sql/pglite' */
/** @typedef {(sql: string) => Promise<void>} Run */
import { Buffer } from 'node:buffer';
import { backendMessages } from './messages.mjs';

const terminate = 0x58;
const sync = new Uint8Array([0x53, 0, 0, 0, 4]);

/**
 * What the socket server uses of PGlite, made safe for several connections. The server holds other connections back while
 * a transaction is open, but takes them in turn message by message: between one's Parse and its Sync another's Parse would
 * replace the unnamed statement. So an exchange counts as a transaction until the database says that it is ready again.
 *
 * `begin` is called before each exchange with the state of the transaction (`I` for none, `T`, or `E` after an error) and
 * a way to run a statement, `changed` after a commit that sent a notification.
 *
 * @param {PGlite} db
 * @param {{ begin(state: string, run: Run): Promise<void>, changed(): void }} hooks
 * @returns {PGlite}
 */
export function shared(db, { begin, changed }) {
  let ready = true;
  let state = 'I';
  const read = backendMessages((type, first) => {
    if (type === 'A') changed();
    if (type !== 'Z') return;
    ready = true;
    state = first;
  });
  /** PGlite's own `exec` waits for the turn that the caller has. @type {Run} */
  const run = (sql) => db.execProtocolRawStream(query(sql), { onRawData: () => undefined });
  const facade = {
    waitReady: db.waitReady,
    isInTransaction: () => !ready || state !== 'I',
    runExclusive: db.runExclusive.bind(db),
    /** @type {PGlite['execProtocolRawStream']} */
    async execProtocolRawStream(message, { onRawData }) {
      if (message[0] === terminate) return;
      if (ready) await begin(state, run);
      ready = false;
      await db.execProtocolRawStream(message, {
        onRawData(data) {
          read(data);
          onRawData(data);
        },
      });
    },
    /** @param {string} sql */
    async exec(sql) {
      // Who left in the middle of an exchange left the database waiting for its Sync.
      await facade.execProtocolRawStream(sync, { onRawData: () => undefined });
      if (state !== 'I') await db.exec(sql);
      state = 'I';
    },
  };
  return /** @type {PGlite} */ (/** @type {unknown} */ (facade));
}

/** @param {string} sql */
function query(sql) {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.from('Q\0\0\0\0');
  head.writeUInt32BE(4 + text.length, 1);
  return new Uint8Array(Buffer.concat([head, text]));
}
