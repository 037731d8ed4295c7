import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'shots/**', 'tools/generators/*/files/**'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  { files: ['**/*.ts', '**/*.tsx'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['**/*.spec.ts', '**/*.spec.tsx'], rules: { 'max-lines': ['error', { max: 500 }] } },
  prettier,
);
