import type { GraphQLError } from 'graphql';
import { told } from './errors.ts';
import type { Asked } from './operation.ts';
import { judge } from './operation.ts';
import type { Client } from './client.ts';
import type { Rate } from './rate.ts';

/** Looks at an operation before any of it runs, on every transport alike; answers why it is refused, or nothing. `taken` points were paid before. */
export type Gate = (asked: Asked, client: Client, taken?: number) => Promise<readonly GraphQLError[] | null>;

/** Refuses mutations without the token, operations that cannot be answered or cost too much, and clients that ask too often. */
export function createGate(rate: Rate): Gate {
  return async (asked, client, taken = 0) => {
    const judged = judge(asked);
    const unauthenticated = 'kind' in judged && judged.kind === 'mutation' && !client.trusted;
    const price = 'errors' in judged || unauthenticated ? 1 : judged.price;
    const limited = await rate.take(client, price, taken);
    if (limited) return [limited];
    if (unauthenticated) return [needsToken()];
    return 'errors' in judged ? judged.errors : null;
  };
}

function needsToken(): GraphQLError {
  return told('UNAUTHENTICATED', 'Mutations need the header `Authorization: Bearer TOKEN` with the right token.', {
    status: 401,
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
