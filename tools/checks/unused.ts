import type { RepositoryFile } from './repository.ts';

/** A reason that explains why no file of ours names the package: the compiler or another package asks for it. */
const neededByOthers = /\b(?:peer|types|Node 26 itself|the same)\b/;
const tellsOfPackages = /^(?:package\.json|docs\/adr\/0002-dependencies\.md)$/;

/** Packages, each with its reason, that no file names. */
export const unusedDependencies = (
  reasons: ReadonlyMap<string, string>,
  files: readonly RepositoryFile[],
): string[] => {
  const texts = files.filter(({ path }) => !tellsOfPackages.test(path)).map(({ text }) => text);
  return [...reasons]
    .filter(([name, reason]) => !neededByOthers.test(reason) && !texts.some((text) => text.includes(name)))
    .map(([name]) => name);
};

/** Contracts are there to be read by others. */
const isLooked = (path: string) =>
  /^(?:libs|apps|e2e|tools)\/.*\.tsx?$/.test(path) && !path.startsWith('libs/contracts/');
const isSpec = (path: string) => /\.spec\.tsx?$/.test(path);
const exported = /^export (?:async )?(?:const|function\*?) (\w+)/gm;

/** Values that a file exports and no other file names: they belong to the file, or to nobody. Classes are left out: errors are told apart by theirs. */
export const unusedExports = (files: readonly RepositoryFile[]): string[] => {
  const words = files
    .filter(({ path }) => /\.(?:[cm]?[jt]s|tsx)$/.test(path))
    .map(({ path, text }) => ({ path, words: new Set(text.match(/\w+/g)) }));
  return files
    .filter(({ path }) => isLooked(path) && !isSpec(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(exported)]
        .map(([, name = '']) => name)
        .filter((name) => !words.some((other) => other.path !== path && other.words.has(name)))
        .map((name) => `${path}: ${name}`),
    );
};
