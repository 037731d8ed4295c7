import { compareRows } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { aRow } from '../testing/rows.ts';

const at = (minute: number) => `2026-11-17T02:${String(minute).padStart(2, '0')}:00.000Z`;
const ids = (...rows: ReturnType<typeof aRow>[]) => rows.sort(compareRows).map(({ id }) => id);

describe('The order of the queue', () => {
  it('puts what is about to miss its target above every score', () => {
    expect(ids(aRow({ id: 'a', score: 99 }), aRow({ id: 'b', score: 10, lane: 'near breach' }))).toEqual(['b', 'a']);
  });

  it('orders the lane by deadline and not by score', () => {
    const soon = aRow({ id: 'soon', lane: 'near breach', score: 20, usedMinutes: 19 });
    const later = aRow({ id: 'later', lane: 'near breach', score: 90, usedMinutes: 16 });
    expect(ids(later, soon)).toEqual(['soon', 'later']);
  });

  it('orders the rest by score, then by who waits longest, then by id', () => {
    const rows = [
      aRow({ id: 'b', score: 50, registeredAt: at(5) }),
      aRow({ id: 'a', score: 50, registeredAt: at(5) }),
      aRow({ id: 'old', score: 50, registeredAt: at(1) }),
      aRow({ id: 'high', score: 60, registeredAt: at(9) }),
    ];
    expect(ids(...rows)).toEqual(['high', 'old', 'a', 'b']);
  });

  it('puts what was answered after all that is still to be worked', () => {
    const answered = aRow({ id: 'answered', score: 99, state: 'answered' });
    expect(ids(answered, aRow({ id: 'open', score: 1 }))).toEqual(['open', 'answered']);
  });

  it('puts a lane row without a running clock behind those that run', () => {
    const still = aRow({ id: 'still', lane: 'near breach', clock: null });
    const runs = aRow({ id: 'runs', lane: 'near breach' });
    expect(ids(still, runs)).toEqual(['runs', 'still']);
  });
});
