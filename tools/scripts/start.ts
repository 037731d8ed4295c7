import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWhatChanged } from './bundles.ts';
import { root } from './install.mjs';
import { serverFlags } from './server-flags.ts';

await buildWhatChanged();
const main = join('apps', 'api', 'dist', 'main.js');
const server = spawn(process.execPath, [...serverFlags, main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // Reading and compiling the modules is most of a start: the second one finds them done.
  env: {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
    CONSOLE_DIST: join(root, 'apps', 'console', 'dist'),
    // The log's lines are for machines: a person at a terminal gets the sentences, and what goes wrong.
    ...(process.stdout.isTTY && { LOG_LEVEL: 'warn' }),
    ...process.env,
  },
});
// The server ends itself in order; this process only waits for it and passes its verdict on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 1));
