import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'data', 'prisma/generated', 'src/bot/graphql-env.d.ts', 'bench/node_modules'] },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [js.configs.recommended, tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // The house style: an index that the code has just checked is asserted, not defaulted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Numbers in messages are meant to be printed.
      '@typescript-eslint/restrict-template-expressions': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['bench/**'], rules: { 'no-console': 'off' } }, // its output is its purpose
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' } },
  },
  {
    files: ['src/schema/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'src/schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/input-name': 'error',
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      // Not `rootField`, whose pattern matches none of several roots; a name says what an edge and a connection are.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          ignoredSelectors: [
            'ObjectTypeDefinition[name.value=/(^Query|^Mutation|^Subscription|^PageInfo|Connection|Edge)$/]',
            'ObjectTypeDefinition[name.value!=/^(Query|Mutation|Subscription)$/] > FieldDefinition',
            'InterfaceTypeDefinition > FieldDefinition',
          ],
        },
      ],
      // The interface `Node` holds what has an identity to an id; the other types are values, and parts of one that has.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Complete lists without pages are lists of what they hold, and a mention is a part of its article.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
);
