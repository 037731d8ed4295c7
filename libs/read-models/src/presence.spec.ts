import { describe, it } from 'vitest';
import { peopleSeenBy, presence } from './presence.ts';
import { happened, specifyProjection } from './testing/index.ts';

const told = (node: string, at: number, ...people: string[]) =>
  happened(`presence-${node}`, { type: 'PresenceTold', data: { people, at } });
const spec = specifyProjection(presence);

describe('presence', () => {
  it('is what each node said last, and nobody for one that never spoke', () => {
    const given = spec.given(told('node-1', 10, 'per-1'), told('node-2', 11, 'per-2'), told('node-1', 20, 'per-3'));
    given.expectRows((db) => peopleSeenBy(db, 'node-1'), ['per-3']);
    given.expectRows((db) => peopleSeenBy(db, 'node-2'), ['per-2']);
    given.expectRows((db) => peopleSeenBy(db, 'node-3'), []);
    given.expectAnnounced('presence node-1', 'presence node-2');
  });

  it('of a node that died is forgotten an hour later', () => {
    spec
      .given(told('node-1', 10, 'per-1'), told('node-2', 3_600_011, 'per-2'))
      .expectRows((db) => peopleSeenBy(db, 'node-1'), []);
  });
});
