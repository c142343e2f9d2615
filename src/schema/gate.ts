import type { GraphQLError } from 'graphql';
import { told } from './errors.ts';
import type { Cost } from './dear.ts';
import type { Asked } from './operation.ts';
import { judge } from './operation.ts';
import type { Client } from './client.ts';
import type { Rate } from './rate.ts';

/** Why an operation is refused, if it is, and what it costs, where that can be told. */
export interface Passed {
  readonly errors: readonly GraphQLError[] | null;
  readonly cost?: Cost | undefined;
}

/** Looks at an operation before any of it runs, on every transport alike. `taken` points were paid before. */
export type Gate = (asked: Asked, client: Client, taken?: number) => Promise<Passed>;

/** Refuses mutations without the token, operations that cannot be answered or cost too much, and clients that ask too often. */
export function createGate(rate: Rate): Gate {
  return async (asked, client, taken = 0) => {
    const judged = judge(asked);
    const unauthenticated = 'kind' in judged && judged.kind === 'mutation' && !client.trusted;
    const { cost } = judged;
    const price = 'errors' in judged || unauthenticated ? 1 : judged.cost.requested;
    const limited = await rate.take(client, price, taken);
    if (limited) return { errors: [limited], cost };
    if (unauthenticated) return { errors: [needsToken()], cost };
    return { errors: 'errors' in judged ? judged.errors : null, cost };
  };
}

function needsToken(): GraphQLError {
  return told('UNAUTHENTICATED', 'Mutations need the header `Authorization: Bearer TOKEN` with the right token.', {
    status: 401,
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
