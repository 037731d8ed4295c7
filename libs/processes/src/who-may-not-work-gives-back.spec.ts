import type { HeldIncident } from '@watchfloor/policy';
import { describe, expect, it } from 'vitest';
import { afterRightLost } from './who-may-not-work-gives-back.ts';

const at = 60_100;
const ivo: HeldIncident['holder'] = { id: 'per-1', suspended: false, roles: ['L1 engineer'], clearance: ['cus-1'] };
const held = (over: Partial<HeldIncident> = {}): HeldIncident => ({
  incident: 'inc-1',
  state: 'in work',
  customer: 'cus-1',
  restricted: false,
  holder: ivo,
  ...over,
});

describe('work in the hand of somebody', () => {
  it('who may do it stays there', () => {
    expect(afterRightLost(held(), at)).toBeNull();
  });

  it.each([
    ['suspended', { ...ivo, suspended: true }],
    ['role lost', { ...ivo, roles: ['auditor' as const] }],
    ['clearance lost', { ...ivo, clearance: ['cus-2'] }],
  ])('goes back into the order for the reason: %s', (why, holder) => {
    for (const state of ['given', 'in work', 'waiting for customer'] as const)
      expect(afterRightLost(held({ holder, state }), at)).toEqual({
        incident: 'inc-1',
        commandId: 'inc-1|right-lost|per-1|60100',
        command: { kind: 'Withdraw', from: 'per-1', why, at },
      });
  });

  it('was answered already: the lead is told, who closes it', () => {
    expect(afterRightLost(held({ state: 'answered', holder: { ...ivo, suspended: true } }), at)?.command).toEqual({
      kind: 'TellLead',
      about: 'holder gone',
      person: 'per-1',
      at,
    });
  });
});
