import { StoreError, type StoreFault } from '@watchfloor/event-store-port';
import { CannotApplyError } from '@watchfloor/read-models';
import { describe, expect, it } from 'vitest';
import { isTorn, whatToDo } from './faults.ts';

const sqlite = (errcode: number) => Object.assign(new Error('from SQLite'), { errcode });

describe('faults', () => {
  it.each<[StoreFault, string]>([
    ['unreachable', 'retry'],
    ['unknown-outcome', 'retry'],
    ['full', 'retry'],
    ['closed', 'ended'],
    ['broken', 'halt'],
    ['too-large', 'halt'],
  ])('a store that is %s: %s', (fault, expected) => {
    expect(whatToDo(new StoreError(fault, 'of the store'))).toBe(expected);
  });

  it('a full or busy disk of the read models passes, also in the middle of an event', () => {
    expect(whatToDo(sqlite(13))).toBe('retry');
    expect(whatToDo(sqlite(10 | (4 << 8)))).toBe('retry');
    expect(whatToDo(new CannotApplyError('x', { cause: sqlite(5) }))).toBe('retry');
  });

  it('a torn file is told from everything else, also in the middle of an event', () => {
    expect([sqlite(11), sqlite(26), new CannotApplyError('x', { cause: sqlite(11) })].every(isTorn)).toBe(true);
    expect([sqlite(13), new StoreError('broken', 'of the store'), 'thrown text'].some(isTorn)).toBe(false);
  });

  it('everything else is a bug or damage, and trying again would hide it', () => {
    expect(whatToDo(sqlite(19))).toBe('halt');
    expect(whatToDo(new CannotApplyError('x', { cause: new TypeError('undefined') }))).toBe('halt');
    expect(whatToDo('thrown text')).toBe('halt');
  });
});
