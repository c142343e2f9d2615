import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { Archive, Db } from '../../prisma/db.ts';
import type PrismaTypes from '../../prisma/generated/pothos.ts';
import { getDatamodel } from '../../prisma/generated/pothos.ts';
import type { Parse } from '../ingest/store.ts';
import type { Changes } from './changes.ts';
import { price } from './cost.ts';
import { decodeGlobalId } from './global-id.ts';
import type { Names } from './names.ts';

/** What every resolver gets. */
export interface Context {
  readonly archive: Archive;
  readonly db: Db;
  readonly names: Names;
  readonly changes: Changes;
  readonly parse: Parse;
  /** Where the world finds this server, without a slash at the end; null where nobody has said. */
  readonly publicUrl: string | null;
}

/** A row of a model. Pothos reads only the columns that are asked for, and no others when a field says what it needs. */
export type Row<Name extends keyof PrismaTypes> = PrismaTypes[Name]['Shape'];

type Named = 'Article' | 'Country' | 'Event' | 'Issue' | 'Mention' | 'Organization' | 'Person' | 'Publication';

/** The types that the schema is built with; nothing is null unless it says so. */
export interface SchemaTypes {
  PrismaTypes: PrismaTypes;
  Context: Context;
  /** By name, so that files need not import each other. */
  Objects: { [Name in Named]: Row<Name> };
  DefaultFieldNullability: false;
  DefaultNodeNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    CountryCode: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
  };
  Connection: {
    /** Counted only where it is asked for. */
    totalCount: () => Promise<number>;
  };
}

/** Everything in `src/schema` adds its type to this one. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  // The limits are checked before execution, for every transport alike (limits.ts); the plugin computes the price.
  complexity: { disabled: true, fieldComplexity: price },
  errors: { directResult: true },
  relay: {
    cursorType: 'String',
    nodesOnConnection: true,
    nodeTypeOptions: { description: 'What has an id that stays the same when a document is read again.' },
    edgesFieldOptions: { nullable: { list: false, items: false } },
    nodeFieldOptions: { nullable: false },
    decodeGlobalID: decodeGlobalId,
    nodeQueryOptions: {
      description:
        'By global id; null where nothing has it: `node(id: "Q291bnRyeTpOTw==") { id ... on Country { name } }`.',
      resolve: (_root, { id }, _context, _info, resolveNode) => (id.typename === '' ? null : resolveNode(id)),
    },
    nodesQueryOptions: {
      description:
        'By at most 100 global ids, in their order, null where nothing has one: `nodes(ids: ["Q291bnRyeTpOTw=="]) { id ... on Country { name } }`.',
      resolve: async (_root, { ids }, _context, _info, resolveNodes) => {
        const known = ids.filter(({ typename }) => typename !== '');
        const nodes = (await resolveNodes(known)).values();
        return ids.map(({ typename }) => (typename === '' ? null : nodes.next().value));
      },
    },
  },
  prisma: {
    client: ({ db }) => db,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: 'error',
  },
});

builder.globalConnectionField('totalCount', (t) => t.int({ resolve: ({ totalCount }) => totalCount() }));
builder.queryType();
builder.mutationType();
builder.subscriptionType();
