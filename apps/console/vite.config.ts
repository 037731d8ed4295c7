import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` listens; the development server hands API and socket traffic on to it. */
const server = process.env['WATCHFLOOR_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'baseline-widely-available', sourcemap: true },
  server: { proxy: { '/api': server, '/health': server, '/socket.io': { target: server, ws: true } } },
});
