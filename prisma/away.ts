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
const adapterKinds = ['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections'];
// The driver gives these no code.
const messages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (?:has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether a call failed because the database did not answer, or not in time: the process that held the archive ended, the
 * server restarts, all connections are in use. What was asked may or may not have been done; asking again later may help.
 */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, kind, message, syscall, cause, meta } = error as Readonly<Record<string, unknown>>; // whatever was thrown
  return (
    error instanceof Away ||
    prismaCodes.includes(String(code)) ||
    sqlStates.test(String(code)) ||
    (/^(?:connect|read|write|getaddrinfo)$/.test(String(syscall)) && socketCodes.includes(String(code))) ||
    adapterKinds.includes(String(kind)) ||
    (error instanceof Error && messages.test(String(message))) ||
    isAway(cause) ||
    isAway((meta as Readonly<Record<string, unknown>> | undefined)?.['driverAdapterError'])
  );
}
