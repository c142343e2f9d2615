import type { setupSchema } from 'gql.tada';
import { initGraphQLTada } from 'gql.tada';

/** Writes a document whose variables and data are typed by the schema: pages and feeds ask as any client does. */
export const graphql = initGraphQLTada<{
  introspection: setupSchema['introspection'];
  disableMasking: true;
  scalars: { PartialDate: string; CountryCode: string; DateTime: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
