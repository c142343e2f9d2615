// @ts-check
/** @import { PGlite } from '@electric-sql/pglite' */
import { backendMessages } from './messages.mjs';

const terminate = 0x58;
const sync = new Uint8Array([0x53, 0, 0, 0, 4]);

/**
 * What the socket server uses of PGlite, made safe for several connections. The server holds other connections back while
 * a transaction is open, but takes them in turn message by message: between one's Parse and its Sync another's Parse would
 * replace the unnamed statement. So an exchange counts as a transaction until the server says that it is ready again.
 * `changed` is called after a commit that sent a notification.
 *
 * @param {PGlite} db
 * @param {() => void} changed
 * @returns {PGlite}
 */
export function shared(db, changed) {
  let within = false;
  const read = backendMessages((type, first) => {
    if (type === 'Z') within = first !== 'I';
    if (type === 'A') changed();
  });
  const facade = {
    waitReady: db.waitReady,
    isInTransaction: () => within,
    runExclusive: db.runExclusive.bind(db),
    /** @type {PGlite['execProtocolRawStream']} */
    async execProtocolRawStream(message, { onRawData }) {
      if (message[0] === terminate) return;
      within = true;
      await db.execProtocolRawStream(message, {
        onRawData(data) {
          read(data);
          onRawData(data);
        },
      });
    },
    /** @param {string} sql */
    async exec(sql) {
      // Who left in the middle of an exchange left the server waiting for its Sync.
      await facade.execProtocolRawStream(sync, { onRawData: () => undefined });
      if (within) await db.exec(sql);
      within = false;
    },
  };
  return /** @type {PGlite} */ (/** @type {unknown} */ (facade));
}
