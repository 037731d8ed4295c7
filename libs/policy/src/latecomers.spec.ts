import { describe, expect, it } from 'vitest';
import type { OpenIncident } from './hand-out.ts';
import { latecomersFor } from './latecomers.ts';
import { waiting } from './testing/waiting.ts';

const entity = { kind: 'host', value: 'PAY-WS-07' } as const;

const floor = (held: Partial<OpenIncident>, ...late: readonly string[]) => {
  const onEntity = [
    waiting('inc-1', { entity, holder: 'per-1', ...held }),
    ...late.map((id) => waiting(id, { entity })),
  ];
  const open = [...onEntity, waiting('inc-elsewhere')];
  return {
    get: (id: string) => open.find((row) => row.id === id),
    onEntityOf: (row: OpenIncident) => open.filter((one) => one.entity.value === row.entity.value),
  };
};
const deskWith = (...incidents: readonly string[]) => ({
  person: 'per-1',
  hand: incidents.length === 0 ? null : { request: 'req-1', incidents, choices: [] },
});
const late = (desk: ReturnType<typeof deskWith>, changed: readonly string[], open: ReturnType<typeof floor>) =>
  latecomersFor(desk, new Set(changed), open).map(({ id }) => id);

describe('What opens on the entity that somebody works on', () => {
  it('comes into that hand, and nothing from elsewhere', () => {
    const open = floor({ state: 'in work' }, 'inc-2', 'inc-3');
    expect(late(deskWith('inc-1'), ['inc-2', 'inc-elsewhere'], open)).toEqual(['inc-2']);
  });

  it('stays in the order when what they work on is their own registration', () => {
    const open = floor({ state: 'in work', registeredBy: 'per-1' }, 'inc-2');
    expect(late(deskWith('inc-1'), ['inc-1', 'inc-2'], open)).toEqual([]);
  });

  it('comes along with all that waited when work is begun only now', () => {
    const open = floor({ state: 'in work' }, 'inc-2', 'inc-3');
    expect(late(deskWith('inc-1'), ['inc-1'], open).sort()).toEqual(['inc-2', 'inc-3']);
  });

  it('comes into no hand that is empty, was not begun, or holds it already', () => {
    expect(late(deskWith(), ['inc-2'], floor({ state: 'in work' }, 'inc-2'))).toEqual([]);
    expect(late(deskWith('inc-1'), ['inc-2'], floor({ state: 'given' }, 'inc-2'))).toEqual([]);
    expect(late(deskWith('inc-1', 'inc-2'), ['inc-2'], floor({ state: 'in work' }, 'inc-2'))).toEqual([]);
  });

  it('fills no hand beyond twenty, whatever a detector does', () => {
    const many = Array.from({ length: 30 }, (_, n) => `inc-late-${n}`);
    expect(late(deskWith('inc-1'), many, floor({ state: 'in work' }, ...many))).toHaveLength(19);
  });
});
