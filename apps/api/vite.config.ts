import { isAbsolute } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Only the app itself is transformed, because Nest needs decorator metadata. Every package, also the workspace's own
 * libraries, stays an import that Node loads from source, so a stack trace names the line somebody wrote.
 */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node26',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      // A thread and a process of their own, started from the files beside main.js.
      input: {
        main: 'src/main.ts',
        'projector.worker': 'src/runtime/projector/projector.worker.ts',
        'build.process': 'src/runtime/projector/build.process.ts',
      },
      // The transform's own helpers are in no package, so they are the one thing that is bundled.
      external: (id) => !/^([./\0]|@oxc-project\/runtime)/.test(id) && !isAbsolute(id),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
