import { describe, expect, it } from 'vitest';
import { clearanceKey, coversClearance, maySee } from './may-see.ts';

const ivo = { id: 'per-1', clearance: ['cus-1', 'cus-2'] };
const all = { id: 'per-2', clearance: 'all' as const };
const open = { customer: 'cus-1', restricted: false };

describe('who may see an incident', () => {
  it('is who is cleared for its customer', () => {
    expect(maySee(ivo, open)).toBe(true);
    expect(maySee(ivo, { ...open, customer: 'cus-3' })).toBe(false);
    expect(maySee(all, { ...open, customer: 'cus-3' })).toBe(true);
    expect(maySee({ id: 'per-3', clearance: [] }, open)).toBe(false);
  });

  it('is, when it is restricted, only who needs to know, and is cleared as well', () => {
    const restricted = { customer: 'cus-1', restricted: true, circle: ['per-1'] };
    expect(maySee(ivo, restricted)).toBe(true);
    expect(maySee(all, restricted)).toBe(false);
    expect(maySee(ivo, { ...restricted, customer: 'cus-3' })).toBe(false);
  });

  it('is nobody while a restricted incident has no circle', () => {
    expect(maySee(all, { customer: 'cus-1', restricted: true })).toBe(false);
  });
});

describe('a clearance', () => {
  it('covers what is not wider than itself; a list never covers the customers to come', () => {
    expect(coversClearance('all', 'all')).toBe(true);
    expect(coversClearance(['cus-1', 'cus-2'], ['cus-2'])).toBe(true);
    expect(coversClearance(['cus-1'], [])).toBe(true);
    expect(coversClearance(['cus-1'], ['cus-1', 'cus-2'])).toBe(false);
    expect(coversClearance(['cus-1'], 'all')).toBe(false);
  });
});

describe('the room of a clearance', () => {
  it('is shared by people with the same customers in any order', () => {
    expect(clearanceKey(ivo)).toBe(clearanceKey({ clearance: ['cus-2', 'cus-1', 'cus-2'] }));
  });

  it('is another one for other customers, none, and all', () => {
    const keys = [[], ['cus-1'], ['cus-1', 'cus-2'], ['cus-1,cus-2'], 'all' as const, ['all']].map((clearance) =>
      clearanceKey({ clearance }),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
