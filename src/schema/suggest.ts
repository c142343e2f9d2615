import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import type { Finder } from './fuzzy.ts';
import { globalId } from './global-id.ts';
import type { Names, Suggestible } from './names.ts';
import { likelyPeople } from './people.ts';

interface SuggestionShape {
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
}

const kinds = {
  COUNTRY: { find: within((names) => names.countries()), value: (id: string) => id },
  ORGANIZATION: { find: within((names) => names.organizations()), value: (id: string) => globalId('Organization', id) },
  PUBLICATION: { find: within((names) => names.publications()), value: (id: string) => id },
  ARTICLE: { find: within((names) => names.articles()), value: (id: string) => globalId('Article', id) },
  PERSON: {
    find: async ({ db }: Context, text: string) => (await likelyPeople(db, text)).map(({ item }) => item),
    value: (id: string) => globalId('Person', id),
  },
} as const;

/** Searches a list that is kept at hand. */
function within(list: (names: Names) => Promise<Finder<Suggestible>>) {
  return async ({ names }: Context, text: string): Promise<readonly Suggestible[]> => {
    const { find, all } = await list(names);
    return text.trim() === '' ? [...all].sort(byWeight) : find(text).map(({ item }) => item);
  };
}

const SuggestionKind = builder.enumType('SuggestionKind', {
  description: 'Where to look for what is meant.',
  values: ['COUNTRY', 'ORGANIZATION', 'PUBLICATION', 'ARTICLE', 'PERSON'],
});

const Suggestion = builder.objectRef<SuggestionShape>('Suggestion').implement({
  description: 'Something that may be meant.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'What goes into the argument it is for: a country code, a slug or a global id.',
    }),
    label: t.exposeString('label', { description: 'What a person reads.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What tells two of the same label apart.' }),
  }),
});

builder.queryField('suggest', (t) =>
  t.field({
    type: [Suggestion],
    description:
      'What a person means by a half-typed name, likeliest first; typos and short forms included, and each word may be the beginning of one: `suggest(kind: COUNTRY, text: "holl")`.',
    args: {
      kind: t.arg({ type: SuggestionKind, required: true }),
      text: t.arg.string({ required: true }),
      first: t.arg.int({ description: 'Between 1 and 100, 20 if not given.' }),
    },
    resolve: async (_root, { kind, text, first }, context) => {
      const { find, value } = kinds[kind];
      return (await find(context, text))
        .slice(0, first ?? 20)
        .map(({ id, names: [label], hint }) => ({ value: value(id), label: label ?? id, hint: hint || null }));
    },
  }),
);

function byWeight(a: Suggestible, b: Suggestible): number {
  return b.weight - a.weight || (a.key < b.key ? -1 : 1);
}
