import { posix } from 'node:path';
import type { RepositoryFile } from './repository.ts';

const isDocument = (path: string) => path.endsWith('.md');
/** What a generator says at its end is read like a document. */
const isMessage = (path: string) => /^tools\/generators\/[\w-]+\/generator\.ts$/.test(path);
const builtIn = new Set(['ci', 'install', 'run', 'audit', 'view', 'ls', 'exec', 'pack']);

export interface Repository {
  readonly scripts: ReadonlySet<string>;
  /** True for the path of a file or folder, from the workspace's root. */
  readonly exists: (path: string) => boolean;
}

const scriptsNamedIn = (text: string) => [
  ...[...text.matchAll(/npm (?:--silent )?run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
  ...[...text.matchAll(/`npm ([a-z][\w:-]*)/g)].map((match) => match[1] ?? '').filter((name) => !builtIn.has(name)),
];

/** Scripts that a document tells the reader to run and that package.json does not have. */
export const unknownScripts = (documents: readonly RepositoryFile[], { scripts }: Repository) =>
  documents
    .filter(({ path }) => isDocument(path) || isMessage(path))
    .flatMap(({ path, text }) =>
      scriptsNamedIn(text)
        .filter((name) => !scripts.has(name))
        .map((name) => `${path}: npm run ${name}`),
    );

const runByAnyNode = /\bnpx [\w@-]+|\bnode [\w./-]+\.[cm]?[jt]s\b/g;
/** A tool that a message names is there to be run; a document also tells about tools. */
const runOrNamed = new RegExp(`${runByAnyNode.source}|\\btools/[\\w./-]+\\.[cm]?[jt]s\\b`, 'g');

/** Commands in a document that would take the Node of the machine, which may be too old for our sources: npm scripts bring their own. */
export const commandsOfAnyNode = (documents: readonly RepositoryFile[]) =>
  documents
    .filter(({ path }) => isDocument(path) || isMessage(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(isMessage(path) ? runOrNamed : runByAnyNode)].map(([command]) => `${path}: ${command}`),
    );

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
const isElsewhere = (link: string) => /^([a-z][a-z+.-]*:|\/\/|#)/i.test(link);

/** Relative links that lead nowhere. */
export const brokenLinks = (documents: readonly RepositoryFile[], { exists }: Repository) =>
  documents
    .filter(({ path }) => isDocument(path))
    .flatMap(({ path, text }) =>
      [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !isElsewhere(link))
        .filter((link) => !exists(posix.join(posix.dirname(path), decodeURI(link.replace(/[#?].*$/, '')))))
        .map((link) => `${path}: ${link}`),
    );

/** Paths named in `code` that start at a folder of the root, with neither a placeholder nor a pattern in them. */
export const missingPaths = (documents: readonly RepositoryFile[], { exists }: Repository) =>
  documents
    .filter(({ path }) => isDocument(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:apps|libs|tools|e2e|docs|\.ci)\/[\w./@-]+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((named) => !exists(named.replace(/\/$/, '')))
        .map((named) => `${path}: ${named}`),
    );
