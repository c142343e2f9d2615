import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'data', 'prisma/generated', 'src/bot/graphql-env.d.ts', 'bench/node_modules'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
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
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
