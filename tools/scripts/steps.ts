import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

/** Runs a script with this very Node and shows its output as it comes; resolves to the exit code. */
export const node = (args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

const one = (exitCode: number): Outcome => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

/** A step that counts as one test. */
export const whole = (name: string, ...args: readonly string[]): Step => ({
  name,
  run: async () => one(await node(args)),
});
export const lint = (...args: readonly string[]) => whole('lint', bin.eslint, ...args);
export const format = (...args: readonly string[]) =>
  whole('format', bin.prettier, '--check', '--log-level=warn', ...args);

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** A run that ends badly without a failed test (a file that does not load, a leak at the end) still counts as a failure. */
const counted = (report: VitestReport, exitCode: number): Outcome => ({
  passed: report.numPassedTests,
  failed: Math.max(report.numFailedTests, exitCode === 0 && report.success ? 0 : 1),
  skipped: report.numPendingTests + report.numTodoTests,
});

/** A tier of specs; each test counts. A tier without a single test fails: it would be green without having looked. */
export const specs = (tier: string, ...args: readonly string[]): Step => ({
  name: tier,
  run: async () => {
    const folder = join(root, 'node_modules', '.cache', 'reports');
    const file = join(folder, `${tier}.json`);
    mkdirSync(folder, { recursive: true });
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const exitCode = await node([bin.vitest, 'run', '--project', tier, ...reporters, ...args]);
    try {
      return counted(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, exitCode);
    } catch {
      return one(exitCode || 1);
    }
  },
});

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Runs all steps, a failed one stops none, so that one run tells everything; ends with the counts and the exit code. */
export const runSteps = async (steps: readonly Step[]): Promise<never> => {
  const lines: string[] = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [index, step] of steps.entries()) {
    console.log(`\n── ${index + 1}/${steps.length} ${step.name}`);
    const begun = performance.now();
    const { passed, failed, skipped } = await step.run();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const line = `${failed ? '✗' : '✓'} ${step.name.padEnd(10)} ${seconds(performance.now() - begun).padStart(8)}  ${passed} passed, ${failed} failed`;
    console.log(line);
    lines.push(line);
  }
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  console.log(['', ...lines, '', `${total.passed} passed, ${total.failed} failed${skipped}`].join('\n'));
  process.exit(total.failed ? 1 : 0);
};
