import { describe, expect, it } from 'vitest';
import { quarantine, quarantineBatch, quarantinePage } from './quarantine.ts';
import { happened, specifyProjection, type Happening } from './testing/index.ts';

const spec = specifyProjection(quarantine);
const kept = (id: string, indexes: readonly number[]) =>
  happened(`quarantine-${id}`, {
    type: 'AlertsQuarantined',
    data: {
      source: 'src-1',
      customer: 'cus-1',
      receivedAt: 10,
      items: indexes.map((index) => ({ index, code: 'alert-malformed', detail: 'no time', body: `body ${index}` })),
    },
  });

describe('quarantine', () => {
  it('keeps what was rejected as it came, latest batch first, page by page', () => {
    const { db } = spec.given(kept('b-1', [0]), kept('b-2', [3, 7]), kept('b-3', [1]));
    const first = quarantinePage(db, 2);
    expect(first.batches.map(({ id }) => id)).toEqual(['b-3', 'b-2']);
    expect(first.batches[1]?.items).toEqual([
      { index: 3, code: 'alert-malformed', detail: 'no time', body: 'body 3', state: 'kept' },
      { index: 7, code: 'alert-malformed', detail: 'no time', body: 'body 7', state: 'kept' },
    ]);
    const rest = quarantinePage(db, 2, first.next ?? '');
    expect([rest.batches.map(({ id }) => id), rest.next]).toEqual([['b-1'], null]);
    expect(quarantinePage(db, 1, 'no cursor of ours').batches).toHaveLength(1);
  });

  it('shows the first items of a large post and the beginning of each, and counts them all', () => {
    const body = 'x'.repeat(30_000);
    const items = Array.from({ length: 300 }, (_, index) => ({ index, code: 'not-an-alert', detail: '', body }));
    const large = happened('quarantine-b-1', {
      type: 'AlertsQuarantined',
      data: { source: 'src-1', customer: 'cus-1', receivedAt: 10, items },
    });
    const { db } = spec.given(large);
    const [shown] = quarantinePage(db, 10).batches;
    expect(shown).toMatchObject({ total: 300, kept: 300 });
    expect(shown?.items.map(({ index }) => index)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(shown?.items[0]?.body).toHaveLength(10_000);
    expect(quarantineBatch(db, 'b-1')?.items.at(-1)).toMatchObject({ index: 299, body });
  });

  it('puts the parts of one large post together', () => {
    spec.given(kept('b-1', [0, 1]), kept('b-1', [2])).expectSome((db) => quarantineBatch(db, 'b-1'), {
      source: 'src-1',
      customer: 'cus-1',
      receivedAt: 10,
      items: [{ index: 0 }, { index: 1 }, { index: 2 }],
    });
  });

  it('shows which items were taken on another run, and keeps those refused again', () => {
    const retried = happened('quarantine-b-1', {
      type: 'QuarantineRetried',
      data: { by: 'per-1', at: 20, taken: [0], refused: [1], batch: 'b-9' },
    });
    const discarded = happened('quarantine-b-1', {
      type: 'QuarantineDiscarded',
      data: { by: 'per-1', at: 30, reason: 'test traffic' },
    });
    const states = (...after: readonly Happening[]) =>
      quarantineBatch(spec.given(kept('b-1', [0, 1]), ...after).db, 'b-1')?.items.map(({ state }) => state);
    expect(states(retried)).toEqual(['taken', 'kept']);
    expect(states(retried, discarded)).toEqual(['taken', 'discarded']);
  });

  it('knows nothing of a batch that was all good', () => {
    const given = spec.given(kept('b-1', [0]));
    given.expectRows((db) => quarantineBatch(db, 'b-2'), undefined);
    given.expectAnnounced('quarantine b-1');
  });
});
