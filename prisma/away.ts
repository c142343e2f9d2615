/** No process serves the embedded archive at the moment. */
export class Away extends Error {
  override readonly name = 'Away';
  constructor() {
    super('The archive is away: the process that held it has ended, and no other one has opened it yet.');
  }
}

// Prisma's own: unreachable, too late, closed, no connection free, no transaction to be had, too many connections.
const prismaCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'];
// PostgreSQL's: connection exceptions, too many connections, shut down or starting, a statement that took too long.
const sqlStates = /^(?:08...|53300|57P0[1-5]|57014|25P03)$/;
const socketCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'];
const socketCalls = ['connect', 'read', 'write', 'getaddrinfo'];
const adapterKinds = ['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections'];
// The driver gives these no code.
const messages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (?:has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether a call failed because the database did not answer, or not in time: the process that held the archive ended, the
 * server restarts, all connections are in use. What was asked may or may not have been done; asking again later may help.
 */
export function isAway(error: unknown): boolean {
  return partsOf(error).some(
    (part) =>
      part instanceof Away ||
      prismaCodes.includes(String(part['code'])) ||
      sqlStates.test(String(part['code'])) ||
      (socketCalls.includes(String(part['syscall'])) && socketCodes.includes(String(part['code']))) ||
      adapterKinds.includes(String(part['kind'])) ||
      (part instanceof Error && messages.test(part.message)),
  );
}

/** Whether a call failed because the database's disk is full; an embedded archive can then only be read (`25006`). */
export function isFull(error: unknown): boolean {
  return partsOf(error).some(({ code }) => code === '53100' || code === '25006');
}

type Part = Readonly<Record<string, unknown>>;

/** An error and what it wraps: its cause, and what Prisma's adapter hands on. */
function partsOf(error: unknown): readonly Part[] {
  if (typeof error !== 'object' || error === null) return [];
  const part = error as Part; // whatever was thrown
  const { driverAdapterError } = (part['meta'] ?? {}) as Part;
  return [part, ...partsOf(part['cause']), ...partsOf(driverAdapterError)];
}
