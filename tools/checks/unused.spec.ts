import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/install.mjs';
import { repositoryFiles } from './repository.ts';
import { unusedDependencies, unusedExports } from './unused.ts';

const files = repositoryFiles();
const reasons = new Map(
  [
    ...readFileSync(join(root, 'docs/adr/0002-dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)`\s*\| (.*?)\s*\|$/gm),
  ].map(([, name = '', reason = '']) => [name, reason]),
);

describe('the repository', () => {
  it('depends on nothing that it does not use', () => {
    expect(reasons.size).toBeGreaterThan(40);
    expect(unusedDependencies(reasons, files)).toEqual([]);
  });
  it('exports nothing that nobody imports', () => expect(unusedExports(files)).toEqual([]));
});

describe('the checks of what is used', () => {
  it('see a package that no file names', () => {
    const known = new Map([
      ['left-pad', 'pads'],
      ['zod', 'schemas'],
      ['rxjs', "Nest's peer"],
    ]);
    const importing = [{ path: 'libs/kernel/src/a.ts', text: "import { z } from 'zod';" }];
    expect(unusedDependencies(known, importing)).toEqual(['left-pad']);
    expect(unusedDependencies(known, [{ path: 'package.json', text: 'left-pad zod' }])).toEqual(['left-pad', 'zod']);
  });
  it('see a value that only its own file names', () => {
    const file = { path: 'libs/kernel/src/a.ts', text: 'export const used = 1;\nexport const alone = used;\n' };
    const other = { path: 'libs/kernel/src/b.spec.ts', text: "import { used } from './a.ts';" };
    expect(unusedExports([file, other])).toEqual(['libs/kernel/src/a.ts: alone']);
    const page = { ...file, path: 'apps/console/src/ui/a.tsx' };
    expect(unusedExports([page, other])).toEqual(['apps/console/src/ui/a.tsx: alone']);
  });
  it('leave contracts to those who read them', () =>
    expect(unusedExports([{ path: 'libs/contracts/api/src/a.ts', text: 'export const schema = 1;\n' }])).toEqual([]));
});
