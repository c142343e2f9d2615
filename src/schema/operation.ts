import { complexityFromQuery } from '@pothos/plugin-complexity';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { GraphQLError, Kind, getOperationAST, getVariableValues, visit } from 'graphql';
import { badInput, told } from './errors.ts';

/** An operation that is about to be executed. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Either what is wrong with an operation, or what it is and costs. */
export type Judged =
  | { readonly errors: readonly GraphQLError[] }
  | { readonly kind: OperationDefinitionNode['operation']; readonly price: number };

// In the price of one value. A statement costs far more than a value that it brings along: a hundred aliases of a field that
// reads must be refused, every operation of the contract with pages of a hundred (37,000 at most) must not.
const statement = 1_000;
const dearest = 60_000;
const deepest = 10;
// A pasted introspection of GraphiQL's has 13 levels, all below one field of ours, and is limited by graphql-js itself.

/** Looks at a validated operation before anything runs: its variables, its size and what it would cost. */
export function judge(asked: Asked): Judged {
  const operation = getOperationAST(asked.document, asked.operationName);
  if (!operation)
    return { errors: [badInput('The document holds no single operation of that name; give `operationName`.')] };
  const fragments = asked.document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
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
    const { complexity, depth } = complexityFromQuery(
      { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      { schema: asked.schema, variables: { ...asked.variableValues } },
    );
    const price = complexity + statement * statements(operation, fragments);
    refuseTooMuch(price, depth);
    return { kind: operation.operation, price };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function refuseTooMuch(price: number, depth: number): void {
  const limited = { status: 400, spec: true };
  if (depth > deepest)
    throw told('TOO_EXPENSIVE', `The operation is ${depth} levels deep; at most ${deepest} are allowed.`, limited);
  if (price <= dearest) return;
  throw told(
    'TOO_EXPENSIVE',
    `The operation costs ${price} points; at most ${dearest} are allowed. Ask for smaller pages or fewer fields.`,
    limited,
  );
}

/** How many fields read from the database by themselves: roots and connections, fragments counted as often as they are spread. */
function statements(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): number {
  const counted = new Map<SelectionSetNode, number>();
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment.selectionSet]));
  const count = (set: SelectionSetNode | undefined, root: boolean): number => {
    if (!set) return 0;
    const known = counted.get(set);
    if (known !== undefined) return known;
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += count(byName.get(selection.name.value), root);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += count(selection.selectionSet, root);
      else
        sum +=
          count(selection.selectionSet, false) +
          Number(reads(selection.name.value, selection.arguments?.length ?? 0, root));
    }
    counted.set(set, sum);
    return sum;
  };
  return count(operation.selectionSet, true);
}

function reads(name: string, given: number, root: boolean): boolean {
  return !name.startsWith('__') && (root || given > 0);
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
