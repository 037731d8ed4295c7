import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { node } from './steps.ts';

const vite = 'node_modules/vite/bin/vite.js';

const bundles = [
  // The server's bundle leaves every import to Node, so a change in a library does not need a build.
  { name: 'api', made: 'apps/api/dist/main.js', sources: ['apps/api/src/**/*.ts'] },
  {
    name: 'console',
    made: 'apps/console/dist/index.html',
    sources: ['apps/console/{src,public}/**/*', 'apps/console/index.html', 'libs/contracts/*/src/**/*.ts'],
  },
] as const;
type Bundle = (typeof bundles)[number];

const changedAt = (file: string) => statSync(join(root, file)).mtimeMs;

const isCurrent = ({ name, made, sources }: Bundle) => {
  if (!existsSync(join(root, made))) return false;
  const inputs = globSync([...sources, `apps/${name}/*.{ts,json}`, 'package-lock.json'], { cwd: root });
  return inputs.every((input) => changedAt(input) <= changedAt(made));
};

const make = async ({ name }: Bundle, flags: readonly string[]) => {
  console.log(`Building ${name} …`);
  const app = join(root, 'apps', name);
  // A list of a hundred assets tells nobody anything; a warning does.
  const quiet = ['--logLevel', 'warn'];
  const exitCode = await node([vite, 'build', app, '--config', join(app, 'vite.config.ts'), ...quiet, ...flags]);
  if (exitCode !== 0) process.exit(exitCode);
};

/** Builds server and console; the process ends here when one fails. */
export const build = async (flags: readonly string[] = []) => {
  for (const bundle of bundles) await make(bundle, flags);
};

/** Builds only what is older than its sources, of all or of those that are named. */
export const buildWhatChanged = async (names: readonly Bundle['name'][] = bundles.map(({ name }) => name)) => {
  for (const bundle of bundles) if (names.includes(bundle.name) && !isCurrent(bundle)) await make(bundle, []);
};
