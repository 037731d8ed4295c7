import eslint from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/checks/rules/boundaries.mjs';
import { watchfloor } from './tools/checks/rules/index.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'];
const pureLibs = ['kernel', 'contracts', 'policy', 'intake', 'domain', 'processes', 'read-models'];

// Without a cached graph the boundary rule skips itself in silence.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', 'data/**', 'shots/**', 'tools/generators/*/files/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { '@nx': nx, watchfloor } },
  eslint.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  // What is served to a browser as it stands.
  { files: ['**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: typescript,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Node cannot strip an enum: use a union.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/require-await': 'off',
      // rows<Row>(sql) says in one place what a SELECT spells out: a cast with a name.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: [...typescript, '**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'watchfloor/imports-at-home': 'error',
      'watchfloor/app-layers': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: boundaries,
          allow: [],
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: false,
        },
      ],
    },
  },
  { files: pureLibs.map((lib) => `libs/${lib}/**/*.ts`), ignores: tests, rules: { 'watchfloor/pure': 'error' } },
  { files: ['libs/**/*.ts'], rules: { 'watchfloor/telling-names': 'error' } },
  {
    files: ['apps/console/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: { 'watchfloor/no-colour-literals': 'error' },
  },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 500 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.any(…) and answers read back from JSON are any by design, and an expectation follows at once.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  // Pure data (calendars, code lists, word lists) carries its source and licence at the top instead of a limit.
  { files: ['**/*.data.ts'], rules: { 'max-lines': 'off' } },
  prettier,
);
