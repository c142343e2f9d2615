import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind, getArgumentValues, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { priceOf } from './cost.ts';

/** What a selection weighs. */
export interface Weight {
  /** Values that are answered, pages at their size. */
  readonly values: number;
  /** Fields that read from the database by themselves, as often as they are written or spread. */
  readonly reads: number;
  readonly depth: number;
  /** The field of it that answers most values. */
  readonly dearest: Dearest | null;
}

/** A field that answers more values than those beside it. */
export interface Dearest {
  readonly name: string;
  readonly values: number;
  /** How often the fields under it are answered, for each time that it is itself. */
  readonly times: number;
  /** Whether it answers one, a complete list, or a page, and how long. */
  readonly holds: 'one' | 'list' | 'page';
  readonly size: number;
  readonly below: Dearest | null;
}

const nothing: Weight = { values: 0, reads: 0, depth: 0, dearest: null };

/** Weighs a validated operation, each fragment once. */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Weight {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const root = schema.getRootType(operation.operation)!; // it was validated
  const known = new Map<SelectionSetNode, Map<string, Weight>>();

  function ofSet(set: SelectionSetNode, type: GraphQLNamedType, page: number): Weight {
    const places = known.get(set) ?? new Map<string, Weight>();
    known.set(set, places);
    const place = `${type.name} ${page}`;
    const weight =
      places.get(place) ?? set.selections.map((each) => ofSelection(each, type, page)).reduce(sum, nothing);
    places.set(place, weight);
    return weight;
  }

  function ofSelection(node: SelectionNode, type: GraphQLNamedType, page: number): Weight {
    if (node.kind === Kind.FIELD) return ofField(node, type, page);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    const name = fragment.typeCondition?.name.value;
    return ofSet(fragment.selectionSet, name ? schema.getType(name)! : type, page);
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, page: number): Weight {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return { ...nothing, values: 1, depth: 1 }; // introspection, which graphql-js limits
    const answers = getNamedType(field.type);
    const price = priceOf(getArgumentValues(field, node, { ...variables }), field);
    const ofPage = pages(type) && (name === 'edges' || name === 'nodes');
    // What stands beside a page's rows, as a count or a facet, is answered once for all of them.
    const times = ofPage ? page : pages(answers) ? 1 : price.multiplier;
    const below = node.selectionSet
      ? ofSet(node.selectionSet, answers, pages(answers) ? price.multiplier : 1)
      : nothing;
    const values = price.field + times * below.values;
    const isPage = field.args.some((argument) => argument.name === 'first');
    const holds = isPage ? 'page' : times > 1 && !ofPage ? 'list' : 'one';
    return {
      values,
      reads: below.reads + Number(type === root || (node.arguments?.length ?? 0) > 0),
      depth: below.depth + 1,
      dearest: { name: node.alias?.value ?? name, values, times, holds, size: price.multiplier, below: below.dearest },
    };
  }

  return ofSet(operation.selectionSet, root, 1);
}

function pages({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Connection');
}

function sum(one: Weight, other: Weight): Weight {
  return {
    values: one.values + other.values,
    reads: one.reads + other.reads,
    depth: Math.max(one.depth, other.depth),
    dearest: (other.dearest?.values ?? 0) > (one.dearest?.values ?? 0) ? other.dearest : one.dearest,
  };
}
