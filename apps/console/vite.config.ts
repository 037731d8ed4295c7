import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { everyLanguageComplete } from './build/every-language-complete.ts';

/** Where `npm start` listens; the development server hands API and socket traffic on to it. */
const server = process.env['WATCHFLOOR_URL'] ?? 'http://localhost:8420';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), everyLanguageComplete()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    sourcemap: true,
    // A font inlined as a data address would need a hole in the content security policy.
    assetsInlineLimit: 0,
  },
  // The browser's own Host goes along: the server refuses a page whose Origin is not its own.
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/health': { target: server, changeOrigin: false },
      '/live': { target: server, changeOrigin: false, ws: true },
    },
  },
});
