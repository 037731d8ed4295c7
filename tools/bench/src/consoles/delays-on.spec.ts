import { describe, expect, it } from 'vitest';
import { delaysOn } from './delays-on.ts';
import type { Seen } from './screen.ts';

const screen = (incidents: readonly string[], seen: Readonly<Record<string, readonly Seen[]>>) => ({
  shown: { rows: new Map(incidents.map((id) => [id, {}])) },
  seenOf: (id: string) => seen[id] ?? [],
});

describe('The delay from an event to the screens', () => {
  it('counts from the command to the first row that has its revision or a later one', () => {
    const one = screen(['inc-1'], {
      'inc-1': [
        { revision: 3, at: 1_040 },
        { revision: 6, at: 1_140 },
      ],
    });
    const caused = [
      { incident: 'inc-1', revision: 3, sentAt: 1_000 },
      { incident: 'inc-1', revision: 5, sentAt: 1_050 },
    ];
    expect([...delaysOn([one], caused).delaysMs]).toEqual([40, 90]);
  });

  it('is not asked of screens that may not see the incident', () => {
    expect(delaysOn([screen([], {})], [{ incident: 'inc-1', revision: 1, sentAt: 0 }])).toEqual({
      delaysMs: new Float64Array(),
      neverSeen: 0,
    });
  });

  it('is never hidden when a screen did not get the event', () => {
    expect(delaysOn([screen(['inc-1'], {})], [{ incident: 'inc-1', revision: 1, sentAt: 0 }]).neverSeen).toBe(1);
  });
});
