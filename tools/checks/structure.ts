import type { RepositoryFile } from './repository.ts';
import { colourLiteral } from './rules/no-colour-literals.mjs';

const forbiddenFolders = new Set(['shared', 'common', 'utils', 'util', 'helpers', 'core', 'misc', 'lib']);
const isSource = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/files/');
const isSpec = (path: string) => /\.spec\.tsx?$/.test(path) || path.includes('/testing/');
const isData = (path: string) => path.endsWith('.data.ts');
const linesOf = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** A folder named after nothing collects everything. */
export const vagueFolders = (files: readonly RepositoryFile[]) =>
  files
    .map(({ path }) => path)
    .filter((path) =>
      path
        .split('/')
        .slice(0, -1)
        .some((folder) => forbiddenFolders.has(folder)),
    );

export const oversized = (files: readonly RepositoryFile[]) =>
  files
    .filter(({ path }) => isSource(path) && !isData(path))
    .filter(({ path, text }) => linesOf(text) > (isSpec(path) ? 500 : 300))
    .map(({ path, text }) => `${path}: ${linesOf(text)} lines`);

/** Pure data is exempt from the limits and pays with its origin. */
export const dataWithoutOrigin = (files: readonly RepositoryFile[]) =>
  files
    .filter(({ path }) => isData(path))
    .filter(({ text }) => {
      const top = text.slice(0, 600).toLowerCase();
      return !(top.includes('source') && top.includes('licence'));
    })
    .map(({ path }) => path);

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Lengths of the product's files in lines, specs and data left out. */
export const sizes = (files: readonly RepositoryFile[]) => {
  const lengths = files
    .filter(({ path }) => isSource(path) && !isSpec(path) && !isData(path))
    .map(({ text }) => linesOf(text))
    .sort((a, b) => a - b);
  return { median: quantile(lengths, 0.5), ninetieth: quantile(lengths, 0.9) };
};

// [e]: or this line would be found to switch a rule off itself.
const everything = /[e]slint-disable(?:-next-line|-line)?\s*(?:\*\/|$|--)/m;
const aLimit =
  /[e]slint-disable[^\n]*(?:max-lines|no-explicit-any|enforce-module-boundaries|watchfloor\/|switch-exhaustiveness)/;

/** A limit that one file may switch off is a limit for nobody. */
export const switchedOffRules = (files: readonly RepositoryFile[]) =>
  files
    .filter(({ path, text }) => isSource(path) && (everything.test(text) || aLimit.test(text)))
    .map(({ path }) => path);

/** Lint reads no style sheets, so the colours in them are looked for here. */
export const colouredStyleSheets = (files: readonly RepositoryFile[]) =>
  files
    .filter(({ path }) => /^apps\/console\/.*\.css$/.test(path) && !path.startsWith('apps/console/src/ui/tokens'))
    .filter(({ text }) => colourLiteral.test(text))
    .map(({ path }) => path);

/** Skipping is how a missing server or browser would go unnoticed. */
export const skippedSpecs = (files: readonly RepositoryFile[]) =>
  files
    .filter(
      ({ path, text }) =>
        /\.spec\.tsx?$/.test(path) && /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/.test(text),
    )
    .map(({ path }) => path);
