import type { IncomingMessage } from 'node:http';

/** The client's address: that of the connection or, behind `proxies` of our own, what the outermost of them saw. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const own = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return own;
  const header = request.headers['x-forwarded-for'];
  const seen = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((part) => part.trim());
  // Each proxy appends whom it heard from; what stands further left anyone may have written.
  return seen.at(-proxies) || own;
}
