import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const elsewhere = ['**/node_modules/**', '**/dist/**', 'tools/generators/*/files/**'];

/** The suffix of a spec tells its tier, so that each tier can be run, timed and required by itself. */
export default defineConfig({
  root,
  test: {
    // What a spec that passes has printed tells nobody anything, and buries the one that fails.
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        // The checks of the checks: they lint planted code, which takes seconds and not milliseconds.
        test: { name: 'probes', include: ['tools/checks/**/*.spec.ts'], exclude: elsewhere, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.spec.{ts,tsx}'],
          exclude: [...elsewhere, '**/*.int.spec.ts', '**/*.e2e.spec.ts', 'tools/checks/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.spec.ts'],
          exclude: elsewhere,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.spec.ts'],
          exclude: elsewhere,
          // One server and one browser at a time: two cores cannot time two of them honestly.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
