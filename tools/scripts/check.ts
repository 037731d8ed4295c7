import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { format, lint, runSteps, specs, whole } from './steps.ts';

const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** What differs from the last commit, whether git knows the file yet or not. */
const changed = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')].filter(
  (file) => existsSync(join(root, file)),
);
const lintable = changed.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

await runSteps([
  ...(changed.length > 0 ? [format('--ignore-unknown', ...changed)] : []),
  ...(lintable.length > 0 ? [lint('--no-warn-ignored', ...lintable)] : []),
  whole('types', 'tools/scripts/types.ts'),
  specs('unit'),
]);
