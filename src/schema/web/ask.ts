import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import type { Client } from '../client.ts';
import type { GraphQL } from '../yoga.ts';
import type { TadaDocumentNode } from './graphql.ts';

/** Why a page or a feed cannot be shown, in words for who asked for it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** Asks the API. Throws `Refused` where it answers with an error. */
export type Ask = <Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[];
}

const printed = new WeakMap<DocumentNode, string>();

/** The API as pages ask it: in process, with the prices and the limits that hold for the address. */
export function asking(graphql: GraphQL, client: Client): Ask {
  return async (document, variables) => {
    const query = printed.get(document) ?? print(document);
    printed.set(document, query);
    const response = await graphql.fetch(
      'http://broadsheet/graphql',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      },
      { client },
    );
    const { data, errors = [] } = (await response.json()) as Answer<ReturnTypeOf<typeof document>>;
    if (errors[0] || !data) throw refusal(response, errors[0]);
    return data;
  };
}

type ReturnTypeOf<Document> = Document extends TadaDocumentNode<infer Data, object> ? Data : never;

const statuses: Readonly<Record<string, number>> = {
  BAD_INPUT: 400,
  TOO_EXPENSIVE: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Who wrote an address knows nothing of our variables: the name of the parameter is enough. */
const spokenOf = (message: string): string =>
  message.replace(/^Variable "\$\w+" got invalid value .* at "\w+\.(\w+)"; /s, '$1: ');

function refusal(response: Response, error: NonNullable<Answer<unknown>['errors']>[number] | undefined): Refused {
  const status = statuses[String(error?.extensions?.code)] ?? 500;
  const wait = response.headers.get('retry-after');
  return new Refused(
    status,
    spokenOf(error?.message ?? 'Unexpected error.'),
    wait === null ? {} : { 'Retry-After': wait },
  );
}
