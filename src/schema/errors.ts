import { GraphQLError } from 'graphql';

/** What a client can mend, as it stands in `extensions.code`. */
export type Code = (typeof every)[number];

const every = [
  'BAD_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_EXPENSIVE',
  'RATE_LIMITED',
  'UNAVAILABLE',
] as const;

/** All of them. */
export const codes: ReadonlySet<unknown> = new Set([...every, 'INTERNAL_SERVER_ERROR']);

/** How an error shows in HTTP, where no data goes with it. */
export interface HttpHint {
  readonly status: number;
  /** Only where the client accepts `application/graphql-response+json`; with `application/json` the status stays 200. */
  readonly spec?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error that is told to the client as it stands. */
export function told(code: Code, message: string, http?: HttpHint): GraphQLError {
  return new GraphQLError(message, { extensions: http ? { code, http } : { code } });
}

/** An argument that cannot be used; the message names it, what it was and what it should be. */
export function badInput(message: string): GraphQLError {
  return told('BAD_INPUT', message, { status: 400, spec: true });
}

/** A value as it may stand in a message: short, on one line, in quotes. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
