import type { GraphQLSchema } from 'graphql';
import { DangerousChangeType, findBreakingChanges, findDangerousChanges } from 'graphql';

/** What a client of the schema before could no longer ask or would be answered otherwise, a sentence each. */
export function breaking(before: GraphQLSchema, after: GraphQLSchema): readonly string[] {
  // Of the changes that graphql-js calls dangerous, new values and types are what clients are told to expect.
  const defaults = findDangerousChanges(before, after).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  return [...findBreakingChanges(before, after), ...defaults].map(({ description }) => description);
}
