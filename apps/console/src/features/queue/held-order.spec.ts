import { describe, expect, it } from 'vitest';
import { aRow } from '../../testing/rows.ts';
import { inHeldOrder, movesBetween } from './held-order.ts';

const scan = aRow({ id: 'scan', score: 60 });
const shell = aRow({ id: 'shell', score: 50 });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('While somebody reads a row', () => {
  const risen = { ...shell, score: 70, holder: { id: 'per-2', name: 'Leila Moss' } };

  it('places wait, and what is known of a row goes on', () => {
    const shown = inHeldOrder([scan, shell], [risen, scan]);
    expect(ids(shown)).toEqual(['scan', 'shell']);
    expect(shown[1]).toMatchObject({ score: 50, holder: { name: 'Leila Moss' } });
  });

  it('what moved, came or left is counted', () => {
    expect(movesBetween([scan, shell], [scan, shell])).toBe(0);
    expect(movesBetween([scan, shell], [risen, scan])).toBe(1);
    expect(movesBetween([scan, shell], [aRow({ id: 'new' }), scan])).toBe(2);
  });

  it('a row that has left stays in sight until they are done', () => {
    expect(ids(inHeldOrder([scan, shell], [scan]))).toEqual(['scan', 'shell']);
  });
});
