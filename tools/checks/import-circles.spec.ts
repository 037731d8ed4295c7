import { describe, expect, it } from 'vitest';
import { importCircles } from './import-circles.ts';
import { repositoryFiles, type RepositoryFile } from './repository.ts';

const planted = (texts: Readonly<Record<string, string>>): RepositoryFile[] =>
  Object.entries(texts).map(([name, text]) => ({ path: `libs/policy/src/${name}`, text: `${text}\n` }));

describe('The sources', () => {
  it('import one another in no circle', () => expect(importCircles(repositoryFiles())).toEqual([]));
});

describe('The check of circles', () => {
  it.each([
    ['values', "import { b } from './b.ts';"],
    ['types', "import type { B } from './b.ts';"],
    ['names over several lines', "import {\n  one,\n  two,\n} from './b.ts';"],
    ['what is passed on', "export * from './b.ts';"],
    ['what is loaded late', "const late = () => import('./b.ts');"],
    ['a file for its effect', "import './b.ts';"],
  ])('sees one of %s', (_, text) => {
    const files = planted({ 'a.ts': text, 'b.ts': "import type { C } from './deep/c.ts';", 'deep/c.ts': '' });
    expect(importCircles(files)).toEqual([]);
    const circle = files.map((file) =>
      file.path.endsWith('c.ts') ? { ...file, text: "import type { A } from '../a.ts';\n" } : file,
    );
    expect(importCircles(circle)).toEqual([
      'libs/policy/src/a.ts → libs/policy/src/b.ts → libs/policy/src/deep/c.ts → libs/policy/src/a.ts',
    ]);
  });

  it('sees a file that imports itself, and no circle where two ways meet', () => {
    expect(importCircles(planted({ 'a.ts': "import './a.ts';" }))).toHaveLength(1);
    const meeting = { 'a.ts': "import './b.ts';\nimport './c.ts';", 'b.ts': "import './c.ts';", 'c.ts': '' };
    expect(importCircles(planted(meeting))).toEqual([]);
  });
});
