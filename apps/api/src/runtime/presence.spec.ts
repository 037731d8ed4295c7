import { beforeEach, describe, expect, it } from 'vitest';
import { SocketPresence } from './presence.ts';
import type { Reader } from './ports.ts';

const person = (id: string, name: string, role: Reader['roles'][number] = 'L1 engineer'): Reader => ({
  id,
  name,
  roles: [role],
  clearance: 'all',
  specialities: [],
  onCall: false,
});
const leila = person('per-1', 'Leila Moss');
const ruth = person('per-2', 'Ruth Amsel', 'shift lead');

describe('presence on a node', () => {
  let now = 0;
  let presence: SocketPresence;
  beforeEach(() => {
    now = 0;
    presence = new SocketPresence(() => now);
    presence.arrive('tab-1', leila);
    presence.arrive('tab-2', leila);
    presence.arrive('tab-3', ruth);
  });

  it('two people on one incident see each other, and a person with two tabs counts once', () => {
    expect(presence.look('tab-1', 'inc-1')).toBe(true);
    expect(presence.look('tab-2', 'inc-1')).toBe(false);
    presence.look('tab-3', 'inc-1');
    expect(presence.viewers('inc-1')).toEqual([
      { id: 'per-1', name: 'Leila Moss' },
      { id: 'per-2', name: 'Ruth Amsel' },
    ]);
    presence.lookAway('tab-3', 'inc-1');
    expect(presence.viewers('inc-1')).toHaveLength(1);
    expect(presence.leave('tab-1')).toEqual(['inc-1']);
  });

  it('the shift leads on duty are the connected ones', () => {
    expect(presence.leads()).toEqual([{ id: 'per-2', name: 'Ruth Amsel' }]);
    presence.leave('tab-3');
    expect(presence.leads()).toEqual([]);
  });

  it('somebody is gone only when the last tab closed long enough ago, and is named once', () => {
    presence.leave('tab-1');
    now = 90_000;
    expect(presence.takeGone(60_000)).toEqual([]);
    presence.leave('tab-2');
    now += 59_999;
    expect(presence.takeGone(60_000)).toEqual([]);
    now += 1;
    expect(presence.takeGone(60_000)).toEqual([{ person: 'per-1', at: 90_000 }]);
    expect(presence.takeGone(60_000)).toEqual([]);
  });

  it('somebody who came back in time is not gone', () => {
    presence.leave('tab-1');
    presence.leave('tab-2');
    presence.arrive('tab-4', leila);
    now = 600_000;
    expect(presence.takeGone(60_000)).toEqual([]);
    expect(presence.connected('per-1')).toBe(true);
  });
});
