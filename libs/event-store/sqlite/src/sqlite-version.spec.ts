import { describe, expect, it } from 'vitest';
import { assertSafeSqlite } from './sqlite-version.ts';

describe('the SQLite inside Node', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0', process.versions.sqlite ?? 'none'])(
    '%s keeps the log safe',
    (version) => {
      expect(() => assertSafeSqlite(version)).not.toThrow();
    },
  );

  it.each(['3.51.2', '3.50.9', '3.9.99', '2.99.99', '0'])('%s may corrupt the log and is refused', (version) => {
    expect(() => assertSafeSqlite(version)).toThrow('may corrupt the log');
  });
});
