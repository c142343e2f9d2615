import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLError, getOperationAST, getVariableValues, visit } from 'graphql';
import type { Cost } from './dear.ts';
import { allowed, requested, refuseDear } from './dear.ts';
import { badInput, told } from './errors.ts';
import { weigh } from './weight.ts';

/** An operation that is about to be executed. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Either what is wrong with an operation, or what it is and costs. */
export type Judged =
  | { readonly errors: readonly GraphQLError[]; readonly cost?: Cost }
  | { readonly kind: OperationDefinitionNode['operation']; readonly cost: Cost };

const deepest = 10;
// A pasted introspection of GraphiQL's has 13 levels, all below one field of ours, and is limited by graphql-js itself.

/** Looks at a validated operation before anything runs: its variables, its size and what it would cost. */
export function judge(asked: Asked): Judged {
  const operation = getOperationAST(asked.document, asked.operationName);
  if (!operation)
    return { errors: [badInput('The document holds no single operation of that name; give `operationName`.')] };
  const variables = getVariableValues(
    asked.schema,
    operation.variableDefinitions ?? [],
    { ...asked.variableValues },
    { maxErrors: 10 },
  );
  if (variables.errors) return { errors: variables.errors.map(({ message }) => badInput(message)) };
  try {
    // Of a mutation the text is a document as it is; the reader mends what the database cannot hold.
    if (operation.operation !== 'mutation') refuseUnprintable(asked.document, variables.coerced);
    const weight = weigh(asked.schema, asked.document, operation, variables.coerced);
    const cost = { requested: requested(weight), allowed };
    const refusal = refuseDeep(weight.depth) ?? refuseDear(weight);
    return refusal ? { errors: [refusal], cost } : { kind: operation.operation, cost };
  } catch (error) {
    if (error instanceof GraphQLError)
      return { errors: ['code' in error.extensions ? error : badInput(error.message)] };
    throw error;
  }
}

function refuseDeep(depth: number): GraphQLError | null {
  if (depth <= deepest) return null;
  return told('TOO_EXPENSIVE', `The operation is ${depth} levels deep; at most ${deepest} are allowed.`, {
    status: 400,
    spec: true,
  });
}

/** PostgreSQL holds no U+0000, and half a surrogate pair is no character. */
function refuseUnprintable(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) check(value, `\`$${name}\``);
  visit(document, { StringValue: ({ value }) => check(value, 'A text in the query') });
}

function check(value: unknown, where: string): void {
  if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value)) {
    throw badInput(`${where} holds U+0000 or half of a surrogate pair, which are no characters; leave them out.`);
  }
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) check(part, where);
}
