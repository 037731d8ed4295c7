import { catalogue, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { customerCommand, customerDecider, type CustomerEvent } from './index.ts';

const { given } = specify(customerDecider);
const form = { name: 'Aldermoor Bank', weight: 90, at: 1 };
const registered: CustomerEvent = { type: 'CustomerRegistered', data: { customer: 'cus-1', ...form } };
const asset = {
  asset: 'as-1',
  name: 'Payment workstations',
  hosts: ['PAY-WS-07'],
  ranges: ['192.0.2.0/28'],
  criticality: 100,
  note: '',
  at: 2,
};
const recorded: CustomerEvent = { type: 'AssetRecorded', data: asset };
const removed: CustomerEvent = { type: 'AssetRemoved', data: { asset: 'as-1', at: 3 } };

describe('a customer', () => {
  const register = { kind: 'Register' as const, customer: 'cus-1', ...form };

  it('is registered once', () => {
    given().when(register).then(registered);
    given(registered).when(register).rejects('already-registered');
  });

  it('changes only when the form says something new', () => {
    const change = { kind: 'Change' as const, ...form, at: 5 };
    given(registered).when(change).thenNothing();
    given(registered)
      .when({ ...change, weight: 50 })
      .then({ type: 'CustomerChanged', data: { ...form, weight: 50, at: 5 } });
    given(registered)
      .when({ ...change, name: 'Aldermoor' })
      .then({ type: 'CustomerChanged', data: { ...form, name: 'Aldermoor', at: 5 } });
    given().when(change).rejects('not-registered');
  });
});

describe('an asset of a customer', () => {
  const record = { kind: 'RecordAsset' as const, ...asset };
  const remove = { kind: 'RemoveAsset' as const, asset: 'as-1', at: 3 };

  it('is recorded by hosts or ranges, and again when more is known of it', () => {
    given(registered).when(record).then(recorded);
    given(registered, recorded)
      .when({ ...record, criticality: 40 })
      .then({ type: 'AssetRecorded', data: { ...asset, criticality: 40 } });
    expect(given(registered, recorded, recorded).state()?.assets).toEqual(['as-1']);
  });

  it('is refused when nothing could ever match it', () => {
    given(registered)
      .when({ ...record, hosts: [], ranges: [] })
      .rejects('asset-matches-nothing');
    given().when(record).rejects('not-registered');
  });

  it('has ranges that are ranges', () => {
    const of = (range: string) => customerCommand.safeParse({ ...record, ranges: [range] }).success;
    expect(['192.0.2.0/28', '2001:db8::/32', '192.0.2.0/33', '192.0.2.7', 'PAY-WS-07'].map(of)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has hosts that are one word each', () => {
    const of = (host: string) => customerCommand.safeParse({ ...record, hosts: [host] }).success;
    expect(
      ['PAY-WS-07', 'db-01.example.com', 'CORP\\pay', '2001:db8::7', 'a, b', 'a b', '10.0.0.0/99'].map(of),
    ).toEqual([true, true, true, true, false, false, false]);
  });

  it('is removed once', () => {
    given(registered, recorded).when(remove).then(removed);
    given(registered, recorded, removed).when(remove).rejects('asset-unknown');
    given().when(remove).rejects('not-registered');
  });
});

describe('whatever is asked of a customer’s record in whatever order', () => {
  it('the laws hold and every kind of event occurs', () => {
    const happened = obeysTheLaws(customerDecider, {
      commands: arbitraryOf(customerCommand, { asset: fc.constantFrom('as-1', 'as-2') }),
      definitions,
    });
    expect([...happened.keys()].sort()).toEqual(Object.keys(catalogue.customer).sort());
  }, 60_000);

  it('its events are exactly the catalogue’s', () => {
    expectTypeOf<CustomerEvent>().toEqualTypeOf<EventsOf<'customer'>>();
  });
});
