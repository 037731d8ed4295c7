import { beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '../ports/reader.ts';
import { NodePresence } from './node-presence.ts';
import { OtherNodes } from './other-nodes.ts';

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
  let presence: NodePresence;
  beforeEach(() => {
    now = 0;
    presence = new NodePresence(() => now, { has: () => false, leads: () => [] });
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

  it('shows whom it saw since then: who is connected, and who closed the last tab or asked something later', () => {
    presence.leave('tab-1');
    expect(presence.seenSince(0)).toEqual(new Set(['per-1', 'per-2']));
    now = 5_000;
    presence.leave('tab-2');
    presence.seen('per-3');
    expect(presence.seenSince(5_000)).toEqual(new Set(['per-1', 'per-2', 'per-3']));
    expect(presence.seenSince(5_001)).toEqual(new Set(['per-2']));
  });
});

describe('what other nodes say about who is here', () => {
  let now = 0;
  let others: OtherNodes;
  let presence: NodePresence;
  beforeEach(() => {
    now = 0;
    others = new OtherNodes(
      () => now,
      25_000,
      (id) => [leila, ruth].find((known) => known.id === id),
    );
    presence = new NodePresence(() => now, others);
  });

  it('makes their people connected and their leads on duty, each once', () => {
    presence.arrive('tab-1', ruth);
    others.hear('node-2', ['per-1', 'per-2', 'per-unknown']);
    others.hear('node-3', ['per-2']);
    expect(presence.connected('per-1')).toBe(true);
    expect(presence.leads()).toEqual([{ id: 'per-2', name: 'Ruth Amsel' }]);
  });

  it('holds until the next word or a long silence, and never makes anybody seen by this node', () => {
    others.hear('node-2', ['per-1']);
    now = 24_999;
    expect(presence.connected('per-1')).toBe(true);
    expect(presence.seenSince(0)).toEqual(new Set());
    now = 25_000;
    expect(presence.connected('per-1')).toBe(false);
    others.hear('node-2', ['per-1']);
    others.hear('node-2', ['per-2']);
    expect(presence.connected('per-1')).toBe(false);
  });
});
