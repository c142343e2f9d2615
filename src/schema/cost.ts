import type { GraphQLField } from 'graphql';
import { getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import type { Context } from './builder.ts';
import { badInput } from './errors.ts';
import { sizeOf } from './page.ts';

/** What an article's own lists are reckoned to hold; they are complete, so nobody knows before. */
const ownList = 50;
const most = 100;

type Arguments = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, Context, Record<string, unknown>>;
type Option = number | Partial<Price>;
type Said = Option | ((args: Arguments, context: unknown, field: Field) => Option);

/** Of a field: its own values, and how often what stands under it is answered. */
export interface Price {
  readonly field: number;
  readonly multiplier: number;
}

/** What a field costs and how often what stands under it is answered. Refuses page sizes that cannot be used. */
export function price(args: Arguments, _context: unknown, field: Field) {
  return { field: 1, multiplier: multiplier(args, field) };
}

/** What a field says that it costs, or what fields cost that say nothing. */
export function priceOf(args: Arguments, field: Field): Price {
  const said = field.extensions['complexity'] as Said; // the plugin leaves there what stands in the field's options
  const price = typeof said === 'function' ? said(args, null, field) : said;
  return { field: 1, multiplier: 1, ...(typeof price === 'number' ? { field: price } : price) };
}

function multiplier(args: Arguments, field: Field): number {
  if (Array.isArray(args['ids'])) return several(args['ids']);
  if (field.args.some(({ name }) => name === 'first')) return sizeOf(args);
  const type = getNullableType(field.type);
  if (!isListType(type) || !isCompositeType(getNamedType(type))) return 1;
  // Of a connection, whose field has counted them already.
  return field.name === 'edges' || field.name === 'nodes' ? 1 : ownList;
}

function several(ids: readonly unknown[]): number {
  if (ids.length > most) throw badInput(`\`ids\` holds ${ids.length} ids; at most ${most} may be asked for at once.`);
  return ids.length;
}
