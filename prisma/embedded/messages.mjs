// @ts-check
import { Buffer } from 'node:buffer';

/**
 * Reads what a server sends: a type byte, a length, a body; pieces may be cut anywhere.
 * Calls `seen` with each message's type and the first byte of its body.
 *
 * @param {(type: string, first: string) => void} seen
 * @returns {(piece: Uint8Array) => void}
 */
export function backendMessages(seen) {
  const head = Buffer.alloc(6);
  let filled = 0;
  let rest = 0;
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      const skipped = Math.min(rest, piece.length - at);
      rest -= skipped;
      at += skipped;
      if (at === piece.length) return;
      head.set(piece.subarray(at, ++at), filled++);
      const length = filled < 5 ? 5 : head.readUInt32BE(1);
      if (filled < Math.min(6, 1 + length)) continue;
      seen(head.toString('latin1', 0, 1), head.toString('latin1', 5, filled));
      rest = 1 + length - filled;
      filled = 0;
    }
  };
}
