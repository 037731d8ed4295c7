import { describe, expect, it } from 'vitest';
import { livenessAt } from './connection.ts';

const open = { state: 'open', since: 0, beatAt: 10_000, lagMs: 0 } as const;

describe('How fresh a screen says it is', () => {
  it('is live while beats come and nothing lags', () => {
    expect(livenessAt(open, 11_500)).toEqual({ kind: 'live' });
  });

  it('tells the seconds when the server lags', () => {
    expect(livenessAt({ ...open, lagMs: 4200 }, 10_500)).toEqual({ kind: 'behind', seconds: 4 });
  });

  it('counts a missing beat as lag even if the line looks open', () => {
    expect(livenessAt(open, 17_000)).toEqual({ kind: 'behind', seconds: 5 });
  });

  it('says how long it has been trying to reconnect', () => {
    expect(livenessAt({ ...open, state: 'broken', since: 20_000 }, 32_000)).toEqual({
      kind: 'reconnecting',
      seconds: 12,
    });
  });

  it('does not pretend to reconnect once the session ended', () => {
    expect(livenessAt({ ...open, state: 'ended' }, 99_000)).toEqual({ kind: 'ended' });
  });
});
