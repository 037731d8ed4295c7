import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './repository.ts';
import {
  colouredStyleSheets,
  dataWithoutOrigin,
  oversized,
  sizes,
  skippedSpecs,
  switchedOffRules,
  vagueFolders,
} from './structure.ts';

const files = repositoryFiles();
const planted = (path: string, text = 'export {};\n') => [{ path, text }];
const lines = (count: number) => 'export {};\n'.repeat(count);

describe('the repository', () => {
  it('has no folder named after nothing', () => expect(vagueFolders(files)).toEqual([]));
  it('has no file over its limit', () => expect(oversized(files)).toEqual([]));
  it('keeps the median file within 50 lines and nine in ten within 150', () => {
    const { median, ninetieth } = sizes(files);
    expect(median).toBeLessThanOrEqual(50);
    expect(ninetieth).toBeLessThanOrEqual(150);
  });
  it('names source and licence of its data', () => expect(dataWithoutOrigin(files)).toEqual([]));
  it('switches no rule off from inside a file', () => expect(switchedOffRules(files)).toEqual([]));
  it('has its colours in the tokens, style sheets included', () => expect(colouredStyleSheets(files)).toEqual([]));
  it('skips no spec', () => expect(skippedSpecs(files)).toEqual([]));
});

describe('the checks of the repository', () => {
  it.each(['libs/policy/src/utils/a.ts', 'apps/console/src/shared/a.tsx', 'libs/core/src/a.ts'])('see %s', (path) =>
    expect(vagueFolders(planted(path))).toEqual([path]),
  );
  it('see a file over its limit', () => {
    expect(oversized(planted('libs/policy/src/a.ts', lines(301)))).toHaveLength(1);
    expect(oversized(planted('libs/policy/src/a.spec.ts', lines(501)))).toHaveLength(1);
    expect(oversized(planted('libs/policy/src/a.spec.ts', lines(500)))).toEqual([]);
  });
  it('see data of unknown origin', () => {
    expect(dataWithoutOrigin(planted('libs/policy/src/holidays.data.ts'))).toHaveLength(1);
    expect(dataWithoutOrigin(planted('a.data.ts', '// Source: a gazette. Licence: CC0.\n'))).toEqual([]);
  });
  // Put together here, or this file would switch a rule off itself.
  const disable = ['eslint', 'disable'].join('-');
  it.each([`/* ${disable} */`, `// ${disable}-next-line max-lines`, `/* ${disable} watchfloor/pure */`])(
    'see %s',
    (comment) => expect(switchedOffRules(planted('libs/policy/src/a.ts', `${comment}\n`))).toHaveLength(1),
  );
  it('allow a named exception from a rule about style', () => {
    const comment = `// ${disable}-next-line @typescript-eslint/unbound-method -- the mock has no this`;
    expect(switchedOffRules(planted('libs/policy/src/a.ts', `${comment}\n`))).toEqual([]);
  });
  it('see a colour in a style sheet', () =>
    expect(colouredStyleSheets(planted('apps/console/src/app/a.css', 'p { color: #abc; }'))).toHaveLength(1));
  it('see a skipped spec', () =>
    expect(
      skippedSpecs(planted('libs/policy/src/a.spec.ts', `${['it', 'skip'].join('.')}('later', () => 1);`)),
    ).toHaveLength(1));
  it('measure sizes', () => {
    const three = [10, 20, 300].flatMap((count, index) => planted(`libs/policy/src/${index}.ts`, lines(count)));
    expect(sizes(three)).toEqual({ median: 20, ninetieth: 300 });
  });
});
