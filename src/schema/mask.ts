import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { isAway, isFull } from '../../prisma/away.ts';
import type { Log } from './log.ts';
import { codes, told } from './errors.ts';

/** Tells a client no more of an unexpected error than a reference, under which it stands in the log. */
export function masking(log: Log) {
  return (error: unknown): Error => {
    const cause = origin(error);
    if (cause instanceof GraphQLError) return coded(error instanceof GraphQLError ? error : cause);
    const reference = randomUUID();
    log.error({ err: cause, reference }, 'unexpected error');
    if (isFull(cause))
      return unavailable(
        'The disk of the archive is full: it can be read, but nothing can be added until there is room.',
        300,
      );
    if (isAway(cause)) return unavailable('The archive cannot be reached just now; try again shortly.', 5);
    return new GraphQLError('Unexpected error.', {
      ...(error instanceof GraphQLError && { nodes: error.nodes ?? null, path: error.path ?? null }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    });
  };
}

function unavailable(message: string, seconds: number): GraphQLError {
  return told('UNAVAILABLE', message, { status: 503, headers: { 'Retry-After': String(seconds) } });
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
