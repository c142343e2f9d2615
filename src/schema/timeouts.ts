/** How long the server waits for clients, in milliseconds. */
export interface Timeouts {
  /** For a request's headers, from its first byte or, of a new connection, from its beginning. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
  /** For the next request on a connection. */
  readonly keepAlive: number;
  /** Between looks at who is late. */
  readonly look: number;
  /** For a client to take any of an answer that waits for it; a page of a megabyte may need it over a slow line. */
  readonly stalled: number;
  /** Between pings of a socket, and for the pong. */
  readonly pong: number;
}

/** What the server waits unless it is told otherwise. */
export const usual: Timeouts = {
  headers: 20_000,
  request: 60_000,
  keepAlive: 10_000,
  look: 5_000,
  stalled: 60_000,
  pong: 12_000,
};
