import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Log } from './log.ts';
import { codes, told } from './errors.ts';

// Prisma's codes for a database that cannot be reached or does not answer, PostgreSQL's for one that stops, and Node's.
const away =
  /\b(?:P1001|P1002|P1008|P1017|P2024|P2037|57P0[123]|08\d{3}|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)\b|Connection terminated|timeout exceeded when trying to connect|Can't reach database|Server has closed the connection/;

/** Tells a client no more of an unexpected error than a reference, under which it stands in the log. */
export function masking(log: Log) {
  return (error: unknown): Error => {
    const cause = origin(error);
    if (cause instanceof GraphQLError) return coded(error instanceof GraphQLError ? error : cause);
    const reference = randomUUID();
    log.error({ err: cause, reference }, 'unexpected error');
    return isAway(cause)
      ? told('UNAVAILABLE', 'The archive cannot be reached just now; try again shortly.', {
          status: 503,
          headers: { 'Retry-After': '5' },
        })
      : new GraphQLError('Unexpected error.', {
          ...(error instanceof GraphQLError && { nodes: error.nodes ?? null, path: error.path ?? null }),
          extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
        });
  };
}

/** Gives what the libraries refuse, an unknown parameter say, a code of ours. */
function coded(error: GraphQLError): GraphQLError {
  const { code } = error.extensions;
  if (!codes.has(code)) error.extensions['code'] = 'BAD_INPUT';
  return error;
}

/** What a located error was made of. */
function origin(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? origin(error.originalError) : error;
}

/** Whether an error, or one that caused it, says that the database is not there. */
export function isAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  const code = 'code' in error ? String(error.code) : '';
  return away.test(`${code} ${error.message}`) || isAway(error.cause, depth + 1);
}
