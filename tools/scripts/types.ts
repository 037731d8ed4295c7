import { node } from './steps.ts';

/** Node-side sources, the server with its decorators, the console with its DOM: three worlds, three programs. */
const programs = ['tsconfig.json', 'apps/api/tsconfig.json', 'apps/console/tsconfig.json'];

let failed = false;
for (const program of programs) {
  const exitCode = await node(['node_modules/typescript/bin/tsc', '-p', program, ...process.argv.slice(2)]);
  failed ||= exitCode !== 0;
}
process.exit(failed ? 1 : 0);
