import { catalogue, definitions } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressDecider, Reserve, type AddressEvent } from './index.ts';

const { given } = specify(addressDecider);
const reservedFor = (person: string): AddressEvent => ({ type: 'AddressReserved', data: { person, at: 3 } });
const reserve = { kind: 'Reserve' as const, person: 'per-1', insteadOf: null, at: 3 };

describe('an address', () => {
  it('is for whoever asks first, as often as they ask', () => {
    given().when(reserve).then(reservedFor('per-1'));
    given(reservedFor('per-1')).when(reserve).thenNothing();
    given(reservedFor('per-2')).when(reserve).rejects('address-taken');
  });

  it('passes from somebody erased to one other', () => {
    given(reservedFor('per-0'))
      .when({ ...reserve, insteadOf: 'per-0' })
      .then(reservedFor('per-1'));
    given(reservedFor('per-0'), reservedFor('per-2'))
      .when({ ...reserve, insteadOf: 'per-0' })
      .rejects('address-taken');
  });

  it('obeys the laws of deciders and knows all events of its category', () => {
    const people = fc.constantFrom('per-1', 'per-2', 'per-3');
    const happened = obeysTheLaws(addressDecider, {
      commands: arbitraryOf(Reserve, { person: people, insteadOf: fc.option(people) }),
      definitions,
    });
    expect([...happened.keys()]).toEqual(Object.keys(catalogue.address));
  });
});
