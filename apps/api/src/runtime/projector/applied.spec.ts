import type { Position } from '@watchfloor/event-store-port';
import { beforeEach, describe, expect, it } from 'vitest';
import { Applied } from './applied.ts';

const at = (position: string) => position as Position;

describe('Waiting for the read models of a node', () => {
  let applied: Applied;
  let stopping: AbortController;
  beforeEach(() => {
    applied = new Applied();
    stopping = new AbortController();
  });

  it('ends when they have reached the place, and at once when they had', async () => {
    const waiting = applied.wait(at('1.2'), stopping.signal);
    applied.reach(at('1.1'));
    expect(applied.waiting).toBe(1);
    applied.reach(at('1.2'));
    await waiting;
    await applied.wait(at('1.2'), stopping.signal);
    await applied.wait(null, stopping.signal);
    expect(applied.waiting).toBe(0);
  });

  it('ends with the duty it is for, and nobody is kept', async () => {
    const waiting = applied.wait(at('1.2'), stopping.signal);
    stopping.abort();
    await expect(waiting).rejects.toThrow('stopped');
    expect(applied.waiting).toBe(0);
  });

  it('does not begin on a node that already stops', async () => {
    stopping.abort();
    await expect(applied.wait(at('1.2'), stopping.signal)).rejects.toThrow('stopped');
    expect(applied.waiting).toBe(0);
  });
});
