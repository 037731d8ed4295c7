import { posix } from 'node:path';
import type { RepositoryFile } from './repository.ts';

const isSource = (path: string) => /\.(?:ts|tsx|mts|mjs)$/.test(path);
// Of types too: whoever reads one file of a circle has to read all of them.
const imported = /(?:^(?:import|export|\})[^'"`;]*?|\bimport\(\s*)['"](\.{1,2}\/[^'"]+)['"]/gm;

const importsOf = ({ path, text }: RepositoryFile): string[] =>
  [...text.matchAll(imported)].map(([, target = '']) => posix.join(posix.dirname(path), target));

/** Files that lead back to themselves by their relative imports: each circle once, as the way around it. */
export const importCircles = (files: readonly RepositoryFile[]): string[] => {
  const imports = new Map(files.filter(({ path }) => isSource(path)).map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const from = way.indexOf(path);
    if (from !== -1) circles.push([...way.slice(from), path].join(' → '));
    if (from !== -1 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return circles;
};
