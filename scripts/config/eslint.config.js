import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const houseRules = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals or `as const` (erasableSyntaxOnly).' },
  {
    selector: "CallExpression[callee.name='fetch']",
    message: 'Sidelight makes no request, ever (docs/decisions/0003).',
  },
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An empty catch hides a loss. Handle it, or let it throw.',
  },
];

export default ts.config(
  { ignores: ['.output', '.wxt', 'node_modules', 'docs', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      'no-undef': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', ...houseRules],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['lib/text/**', 'lib/guide/**', 'tests/**', 'scripts/**', '**/*.test.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
