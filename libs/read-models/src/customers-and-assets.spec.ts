import { describe, it } from 'vitest';
import { customersAndAssets, customersFor } from './customers-and-assets.ts';
import { happened, specifyProjection } from './testing/index.ts';

const customer = (id: string, name: string) =>
  happened(`customer-${id}`, { type: 'CustomerRegistered', data: { customer: id, name, weight: 50, at: 1 } });
const asset = (id: string, name: string, criticality = 90) =>
  happened('customer-cus-1', {
    type: 'AssetRecorded',
    data: {
      asset: id,
      name,
      hosts: ['PAY-WS-07'],
      ranges: ['192.0.2.0/28'],
      criticality,
      note: 'releases payments',
      at: 1,
    },
  });
const spec = specifyProjection(customersAndAssets);

describe('customers and assets', () => {
  it('are listed by name, each customer with its own assets', () => {
    spec
      .given(
        customer('cus-1', 'Northvale Bank'),
        customer('cus-2', 'Aldermoor Media'),
        asset('as-2', 'Web'),
        asset('as-1', 'Payments'),
      )
      .expectSome(
        (db) => customersFor(db, 'all'),
        [
          { id: 'cus-2', weight: 50, assets: [] },
          { id: 'cus-1', assets: [{ id: 'as-1', hosts: ['PAY-WS-07'], ranges: ['192.0.2.0/28'] }, { id: 'as-2' }] },
        ],
      );
  });

  it('show what was said last, and nothing of an asset that no longer counts', () => {
    spec
      .given(
        customer('cus-1', 'Northvale'),
        asset('as-1', 'Payments', 90),
        asset('as-1', 'Payments', 100),
        asset('as-2', 'Web'),
        happened('customer-cus-1', { type: 'AssetRemoved', data: { asset: 'as-2', at: 2 } }),
        happened('customer-cus-1', { type: 'CustomerChanged', data: { name: 'Northvale Bank', weight: 80, at: 2 } }),
      )
      .expectSome(
        (db) => customersFor(db, 'all'),
        [{ name: 'Northvale Bank', weight: 80, assets: [{ id: 'as-1', criticality: 100 }] }],
      );
  });

  it('are shown to those who are cleared for them', () => {
    const given = spec.given(customer('cus-1', 'Northvale Bank'), customer('cus-2', 'Aldermoor Media'));
    given.expectSome((db) => customersFor(db, ['cus-1']), [{ id: 'cus-1' }]);
    given.expectRows((db) => customersFor(db, []), []);
    given.expectAnnounced('customers cus-1');
  });
});
