import { catalogue, definitions } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../state.ts';
import { administratorsDecider, Curtail, curtails, standsOver, type AdministratorsEvent } from './index.ts';

const { given } = specify(administratorsDecider);
const account = (person: string, revision: number) => ({ person, revision });
const curtail = { kind: 'Curtail' as const, of: account('per-2', 3), by: account('per-1', 5), stands: true, at: 9 };
const event = (person: string, revision: number, by: string): AdministratorsEvent => ({
  type: 'AdministratorCurtailed',
  data: { person, revision, by, at: 9 },
});

describe('rights are taken from an administrator', () => {
  it('by one who is not losing their own', () => {
    given()
      .when(curtail)
      .then(event('per-2', 3, 'per-1'));
    given(event('per-1', 5, 'per-2'))
      .when(curtail)
      .rejects('rights-being-taken');
    given()
      .when({ ...curtail, stands: false })
      .rejects('rights-being-taken');
  });

  it('by one whose account has moved on since they were to lose theirs', () => {
    given(event('per-1', 4, 'per-2'))
      .when(curtail)
      .then(event('per-2', 3, 'per-1'));
  });

  it('once per revision of their account, whoever asks', () => {
    given(event('per-2', 3, 'per-3'))
      .when(curtail)
      .thenNothing();
    given(event('per-2', 2, 'per-3'))
      .when(curtail)
      .then(event('per-2', 3, 'per-1'));
  });

  it('so that whoever did it last is left, whatever is asked', () => {
    const one = fc.record({ person: fc.constantFrom('per-1', 'per-2', 'per-3'), revision: fc.constantFrom(0, 1) });
    const happened = obeysTheLaws(administratorsDecider, {
      commands: arbitraryOf(Curtail, { of: one, by: one }),
      definitions,
      step: (before, { by }, events) => {
        if (events.length > 0) expect(before[by.person] ?? -1).toBeLessThan(by.revision);
      },
    });
    expect([...happened.keys()]).toEqual(Object.keys(catalogue.administrators));
  });
});

const chief: Person = {
  person: 'per-1',
  name: 'Chief',
  roles: ['administrator', 'auditor'],
  clearance: ['cus-1', 'cus-2'],
  specialities: [],
  onCall: false,
  invitation: null,
  suspended: false,
  erased: false,
};

describe('an administrator', () => {
  it('is curtailed by whatever ends or narrows what they administer, and by nothing else', () => {
    const fewer: readonly Partial<Person>[] = [
      { suspended: true },
      { erased: true },
      { roles: ['auditor'] },
      { clearance: ['cus-1'] },
    ];
    for (const change of fewer) expect(curtails(chief, { ...chief, ...change })).toBe(true);
    const more: readonly Partial<Person>[] = [{ name: 'C.' }, { roles: ['administrator'] }, { clearance: 'all' }];
    for (const change of more) expect(curtails(chief, { ...chief, ...change })).toBe(false);
    expect(curtails({ ...chief, suspended: true }, { ...chief, erased: true })).toBe(false);
    expect(curtails({ ...chief, roles: ['auditor'] }, { ...chief, suspended: true })).toBe(false);
  });

  it('stands over whoever sees no more than they do, while they are one', () => {
    expect(standsOver({ ...chief, clearance: 'all' }, chief)).toBe(true);
    expect(standsOver(chief, { ...chief, clearance: 'all' })).toBe(false);
    expect(standsOver({ ...chief, suspended: true }, chief)).toBe(false);
    expect(standsOver(null, chief)).toBe(false);
  });
});
