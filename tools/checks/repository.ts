import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/install.mjs';

/** A file as the checks see it, so that a spec can plant one without touching the disk. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

const binary = /\.(png|jpe?g|gif|ico|woff2?|ttf|pdf|zip|gz|br)$/;

/** Every text file that git keeps or would keep; generator templates are written in a language of their own. */
export const repositoryFiles = (): RepositoryFile[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\n')
    .filter((path) => path && !binary.test(path) && path !== 'package-lock.json' && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
