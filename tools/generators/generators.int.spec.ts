import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Tree } from '@nx/devkit';
import { ESLint } from 'eslint';
import { FsTree } from 'nx/src/generators/tree.js';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/install.mjs';
import generateCommand from './command/generator.ts';
import generateEvent from './event/generator.ts';
import generateFeature from './feature/generator.ts';
import generateProcess from './process/generator.ts';
import generateProjection from './projection/generator.ts';

const linter = new ESLint({ cwd: root, overrideConfig: [{ files: ['**/*'], ...tseslint.configs.disableTypeChecked }] });

/** What the generator would write into this very workspace, by path. */
const written = async (generate: (tree: Tree) => Promise<unknown>) => {
  const tree = new FsTree(root, false);
  await generate(tree);
  return new Map(tree.listChanges().map(({ path, content }) => [path, content?.toString('utf8') ?? '']));
};

/** Type errors inside the written files; elsewhere the compiler should complain, for that is how it leads. */
const typeErrors = (files: ReadonlyMap<string, string>, config: string) => {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    join(root, config),
    { incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  if (!parsed) throw new Error(`${config} cannot be read`);
  const text = (path: string) => files.get(relative(root, path));
  const host = ts.createIncrementalCompilerHost(parsed.options, {
    ...ts.sys,
    directoryExists: (path) =>
      existsSync(path) || [...files.keys()].some((file) => join(root, file).startsWith(`${path}/`)),
    fileExists: (path) => text(path) !== undefined || existsSync(path),
    readFile: (path, encoding) => text(path) ?? ts.sys.readFile(path, encoding),
  });
  const paths = [...files.keys()].filter((path) => /\.tsx?$/.test(path)).map((path) => join(root, path));
  const options = { ...parsed.options, incremental: false };
  delete options['tsBuildInfoFile'];
  const program = ts.createProgram({ rootNames: paths, options, host });
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((error) => `${relative(root, path)}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  });
};

/** A property that a person has yet to fill in, told shortly; every other error as it is. */
const shortly = (error: string) => error.replace(/: .*Property '(\w+)' is missing in type.*/, ': $1');

const lintErrors = async (files: ReadonlyMap<string, string>) => {
  const results = await Promise.all(
    [...files]
      .filter(([path]) => /\.tsx?$/.test(path))
      .map(([path, text]) => linter.lintText(text, { filePath: join(root, path) })),
  );
  return results
    .flat()
    .flatMap(({ messages, filePath }) => messages.map((m) => `${relative(root, filePath)}: ${m.message}`));
};

const cases = [
  {
    made: 'an event',
    generate: (tree: Tree) => generateEvent(tree, { category: 'draft', name: 'DraftDropped' }),
    config: 'tsconfig.json',
    files: [
      'libs/contracts/events/src/catalogue.ts',
      'libs/contracts/events/src/draft/draft-dropped.ts',
      'libs/contracts/events/src/draft/index.ts',
    ],
  },
  {
    made: 'a command and its event',
    generate: async (tree: Tree) => {
      await generateEvent(tree, { category: 'incident', name: 'IncidentParked' });
      await generateCommand(tree, { stream: 'incident', verb: 'park', event: 'IncidentParked' });
    },
    config: 'tsconfig.json',
    files: [
      'libs/contracts/events/src/catalogue.ts',
      'libs/contracts/events/src/incident/incident-parked.ts',
      'libs/contracts/events/src/incident/index.ts',
      'libs/domain/incident/src/commands/index.ts',
      'libs/domain/incident/src/commands/park.spec.ts',
      'libs/domain/incident/src/commands/park.ts',
      'libs/domain/incident/src/index.ts',
    ],
  },
  {
    made: 'a projection',
    generate: (tree: Tree) => generateProjection(tree, { question: 'kept-drafts', event: 'DraftSaved' }),
    config: 'tsconfig.json',
    files: [
      'libs/read-models/src/index.ts',
      'libs/read-models/src/kept-drafts.spec.ts',
      'libs/read-models/src/kept-drafts.ts',
      'libs/read-models/src/projections.ts',
    ],
  },
  {
    made: 'two processes beside each other',
    generate: async (tree: Tree) => {
      await generateProcess(tree, { promise: 'drafts-are-kept', event: 'DraftSaved', command: 'TellLead' });
      await generateProcess(tree, { promise: 'drafts-are-read', event: 'DraftSaved', command: 'TellLead' });
    },
    config: 'tsconfig.json',
    files: [
      'libs/processes/src/drafts-are-kept.spec.ts',
      'libs/processes/src/drafts-are-kept.ts',
      'libs/processes/src/drafts-are-read.spec.ts',
      'libs/processes/src/drafts-are-read.ts',
      'libs/processes/src/index.ts',
    ],
    // What is said to the lead is decided by a person.
    lacking: ['libs/processes/src/drafts-are-kept.ts: about', 'libs/processes/src/drafts-are-read.ts: about'],
  },
  {
    made: 'a feature',
    generate: (tree: Tree) => generateFeature(tree, { job: 'parking-lot' }),
    config: 'apps/console/tsconfig.json',
    files: [
      'apps/console/src/features/parking-lot/parking-lot-page.spec.tsx',
      'apps/console/src/features/parking-lot/parking-lot-page.tsx',
    ],
  },
];

describe.each(cases)('what is generated for $made', ({ generate, config, files, lacking = [] }) => {
  it('has its files in their places', async () => expect([...(await written(generate)).keys()].sort()).toEqual(files));
  it('says in each spec what it shows', async () => {
    const specs = [...(await written(generate))].filter(([path]) => path.includes('.spec.ts'));
    expect(specs.filter(([, text]) => text.includes('TODO')).map(([path]) => path)).toEqual([]);
  });
  it('compiles, but for what a person has to decide', async () =>
    expect(typeErrors(await written(generate), config).map(shortly)).toEqual(lacking));
  it('passes lint', async () => expect(await lintErrors(await written(generate))).toEqual([]));
});

describe('the generators', () => {
  it('key rows and announcements by the id that screens ask for, not by the stream', async () => {
    const files = await written((tree) => generateProjection(tree, { question: 'kept-drafts', event: 'DraftSaved' }));
    expect(files.get('libs/read-models/src/kept-drafts.ts')).toContain(`    const id = idOfStream(event.stream);
    db.prepare('INSERT OR IGNORE INTO kept_drafts VALUES (?, ?)').run(id, event.metadata.at);
    announce('kept-drafts', id);
`);
  });
  it('refuse to order what no incident knows', () =>
    expect(
      written((tree) => generateProcess(tree, { promise: 'drafts-are-kept', event: 'DraftSaved', command: 'Keep' })),
    ).rejects.toThrow('knows no Keep'));
  it('refuse a category that nobody decided on', () =>
    expect(written((tree) => generateEvent(tree, { category: 'nonsense', name: 'ItHappened' }))).rejects.toThrow());
  it('refuse a name that is not written like one', () =>
    expect(written((tree) => generateEvent(tree, { category: 'draft', name: 'draft-dropped' }))).rejects.toThrow(
      'LikeThis',
    ));
});
