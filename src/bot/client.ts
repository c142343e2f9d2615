import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { ApiDown, ApiFault, ApiRefused, BadInput } from './errors.ts';

/** How patient a single question is. */
export interface Patience {
  /** For one attempt. */
  readonly timeoutMs?: number;
  readonly attempts?: number;
}

/** Asks the GraphQL API: a typed document in, its data out. */
export interface Client {
  query<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
    patience?: Patience,
  ): Promise<Result>;
}

/** Where the API is and how it is reached. */
export interface ClientOptions {
  readonly url: string;
  /** Stands for the network, where the server lives in the same process. */
  readonly fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
  readonly token?: string | undefined;
  /** Between two attempts; grows with each. */
  readonly pauseMs?: number;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly Fault[];
}

interface Fault {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly reference?: unknown };
}

// With a deferred Discord interaction there are minutes, but nobody waits longer than this for an answer.
const patient = { timeoutMs: 10_000, attempts: 3 };

/** Makes a client. Every document it sends is a read, so one that fails on the way is asked again. */
export function createClient({ url, fetch = globalThis.fetch, token, pauseMs = 200 }: ClientOptions): Client {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };

  async function ask(body: string, timeoutMs: number): Promise<Answer> {
    const response = await within(timeoutMs, (signal) => fetch(url, { method: 'POST', headers, body, signal }));
    const text = await within(timeoutMs, () => response.text());
    if (response.status >= 502) throw new ApiDown(`The API answered with status ${response.status}.`);
    if (response.status === 429) throw new ApiRefused('RATE_LIMITED', 'The API asks for fewer questions.');
    return parse(text, response.status);
  }

  return {
    async query(document, variables, patience) {
      const { timeoutMs, attempts } = { ...patient, ...patience };
      const body = JSON.stringify({ query: print(document), variables });
      for (let attempt = 1; ; attempt++) {
        try {
          return dataOf(await ask(body, timeoutMs));
        } catch (error) {
          if (!(error instanceof ApiDown) || attempt >= attempts) throw error;
          await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
        }
      }
    },
  };
}

async function within<Value>(timeoutMs: number, work: (signal: AbortSignal) => Value | Promise<Value>): Promise<Value> {
  const signal = AbortSignal.timeout(timeoutMs);
  // Raced as well as aborted: a server in the same process need not heed the signal.
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new ApiDown(`The API did not answer within ${timeoutMs} ms.`)));
  });
  try {
    return await Promise.race([work(signal), late]);
  } catch (error) {
    throw error instanceof ApiDown ? error : new ApiDown('The API cannot be reached.', { cause: error });
  }
}

function parse(text: string, status: number): Answer {
  try {
    // What is no object of this shape has neither data nor errors, and is a fault.
    return JSON.parse(text) as Answer;
  } catch {
    throw new ApiFault(`The API answered with status ${status} and no JSON.`);
  }
}

function dataOf<Result>({ data, errors }: Answer): Result {
  if (errors?.[0]) throw named(errors[0]);
  if (data === undefined || data === null) throw new ApiFault('The API answered without data.');
  // The server validated the document against the schema that typed it.
  return data as Result;
}

const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'TOO_EXPENSIVE', 'RATE_LIMITED']);

function named({ message, extensions: { code, reference } = {} }: Fault): Error {
  if (code === 'BAD_INPUT' || code === 'NOT_FOUND') return new BadInput(sentence(message));
  if (typeof code === 'string' && refusals.has(code)) return new ApiRefused(code, message);
  // The API's own log says more under its reference.
  return new ApiFault(typeof reference === 'string' ? `${message} (${reference})` : message);
}

// `Variable "$code" got invalid value "Xy"; Expected type "CountryCode". No country is called "Xy".`
function sentence(message: string): string {
  return message.replace(/^Variable "\$[^"]*" got invalid value .*?; (?:Expected type "[^"]*"\. )?/s, '');
}
