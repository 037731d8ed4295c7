import { StoreError } from '@watchfloor/event-store-port';
import { describe, expect, it } from 'vitest';
import { explained } from './open-to-read.ts';

const cluster = 'esdb://ops:secret@node1.example.com:2113?tls=false';

describe('A cluster that does not answer', () => {
  it('is told by its address, without the password of whoever asked', () => {
    expect(explained(new StoreError('unreachable', '14 UNAVAILABLE'), cluster)).toEqual(
      new Error('esdb://node1.example.com:2113 does not answer. Is it running, and is STORE right?'),
    );
  });

  it('is not blamed for anything else', () => {
    const broken = new StoreError('broken', 'access denied');
    expect(explained(broken, cluster)).toBe(broken);
    const locked = new StoreError('unreachable', 'the log is locked');
    expect(explained(locked, 'sqlite:./data')).toBe(locked);
  });
});
