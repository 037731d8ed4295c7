import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Each build of the read models has a file of its own, views-<n>.db, and no name is ever used twice: whoever still reads
 * an older one keeps its write-ahead log to itself, and can never meet that of its successor.
 */
export const viewsFile = (directory: string, build: number): string => join(directory, `views-${build}.db`);

/** Oldest first. */
export const buildsIn = (directory: string): number[] => {
  mkdirSync(directory, { recursive: true });
  return readdirSync(directory)
    .flatMap((name) => {
      const build = /^views-(\d+)\.db$/.exec(name)?.[1];
      return build === undefined ? [] : [Number(build)];
    })
    .sort((a, b) => a - b);
};

/** What a build fills apart, until both halves are one file. */
export const apartOf = (file: string): string => `${file}-apart`;

export const removeViews = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal', '-apart']) rmSync(`${file}${suffix}`, { force: true });
};

/** Throws all read models of a node away, so that its next start builds them again. The node must not be running. */
export const removeAllViews = (directory: string): void => {
  for (const build of buildsIn(directory)) removeViews(viewsFile(directory, build));
};
