import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/install.mjs';
import { tasks } from '../scripts/tasks.mjs';
import { brokenLinks, commandsOfAnyNode, missingPaths, unknownScripts } from './documents.ts';
import { repositoryFiles } from './repository.ts';

type Versions = Record<string, string>;
const { scripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>;
const repository = {
  scripts: new Set(Object.keys(scripts)),
  exists: (path: string) => existsSync(join(root, path)),
};
const files = repositoryFiles();

describe('the documents', () => {
  it('name only scripts that exist', () => expect(unknownScripts(files, repository)).toEqual([]));
  it('run nothing with the Node of the machine', () => expect(commandsOfAnyNode(files)).toEqual([]));
  it('link only to what exists', () => expect(brokenLinks(files, repository)).toEqual([]));
  it('name only paths that exist', () => expect(missingPaths(files, repository)).toEqual([]));
  it('give the reason of each dependency, and of no other', () => {
    const reasons = readFileSync(join(root, 'docs/adr/0002-dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)`\s*\|/gm);
    const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect([...reasons].map((match) => match[1]).sort()).toEqual(declared.sort());
  });
  it('can rely on each script having its task', () =>
    expect(Object.keys(scripts).sort()).toEqual(Object.keys(tasks).sort()));
});

describe('the checks of the documents', () => {
  const small = { scripts: new Set(['demo']), exists: (path: string) => path === 'docs/guides/run.md' };
  const readme = (text: string) => [{ path: 'README.md', text }];

  it('see a script that is gone', () => {
    expect(unknownScripts(readme('Type `npm run demo`, then npm run gone.'), small)).toEqual([
      'README.md: npm run gone',
    ]);
    expect(unknownScripts(readme('Type `npm ci` and `npm gone`.'), small)).toEqual(['README.md: npm run gone']);
  });
  it('see a command that the Node of the machine would run', () => {
    const text = 'Type `npm run demo`, then npx vitest run or:\n\n    node libs/a/main.ts --port 1';
    expect(commandsOfAnyNode(readme(text))).toEqual(['README.md: npx vitest', 'README.md: node libs/a/main.ts']);
  });
  it('see the same in what a generator says, and a tool that it names instead of a script', () => {
    const path = 'tools/generators/event/generator.ts';
    const text =
      "import { edit } from '../edits.ts'; log('Freeze it with tools/checks/freeze.ts, then `npm run gone`.')";
    expect(commandsOfAnyNode([{ path, text }])).toEqual([`${path}: tools/checks/freeze.ts`]);
    expect(unknownScripts([{ path, text }], small)).toEqual([`${path}: npm run gone`]);
    expect(commandsOfAnyNode(readme('`tools/checks/freeze.ts` freezes.'))).toEqual([]);
  });
  it('see a link that leads nowhere', () => {
    const text = '[a](docs/guides/run.md#first) [b](docs/gone.md) [c](https://example.org) `[d](gone.md)`';
    expect(brokenLinks(readme(text), small)).toEqual(['README.md: docs/gone.md']);
  });
  it('read a link from where the document is', () => {
    const text = '[a](../guides/run.md) [b](guides/run.md)';
    expect(brokenLinks([{ path: 'docs/adr/1.md', text }], small)).toEqual(['docs/adr/1.md: guides/run.md']);
  });
  it('see a path that is gone', () => {
    expect(missingPaths(readme('`docs/guides/run.md`, `libs/gone/src` and `libs/<x>/src`'), small)).toEqual([
      'README.md: libs/gone/src',
    ]);
  });
});
