import { describe, expect, it } from 'vitest';
import { accept, reject } from './result.ts';

describe('a decision', () => {
  it('is a value either way, with a code when it is no', () => {
    expect(accept(['done'])).toEqual({ ok: true, value: ['done'] });
    expect(reject('closed')).toStrictEqual({ ok: false, error: { code: 'closed' } });
    expect(reject('closed', 'since yesterday')).toStrictEqual({
      ok: false,
      error: { code: 'closed', detail: 'since yesterday' },
    });
  });
});
