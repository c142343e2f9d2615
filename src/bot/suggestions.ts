import type { Client, Patience } from './client.ts';
import type { NameKind } from './errors.ts';
import { graphql, type ResultOf } from './graphql.ts';

const Suggest = graphql(`
  query Suggest($kind: SuggestionKind!, $text: String!) {
    suggest(kind: $kind, text: $text, first: 25) {
      value
      label
      hint
    }
  }
`);

/** What a person may mean by a half-typed name. */
export type Suggestion = ResultOf<typeof Suggest>['suggest'][number];

/** The API's suggestions for a text, best first. */
export async function suggestions(
  kind: NameKind,
  text: string,
  client: Client,
  patience?: Patience,
): Promise<readonly Suggestion[]> {
  const { suggest } = await client.query(Suggest, { kind, text }, patience);
  return suggest;
}

/** The suggestion that the text names outright, by its value or its label. */
export function named(text: string, suggested: readonly Suggestion[]): Suggestion | undefined {
  const folded = fold(text);
  return suggested.find(({ value }) => value === text) ?? suggested.find(({ label }) => fold(label) === folded);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
