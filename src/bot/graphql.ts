import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Writes a document whose variables and data are typed by the schema of the API. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { PartialDate: string; CountryCode: string; DateTime: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
