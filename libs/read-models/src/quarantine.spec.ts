import { describe, expect, it } from 'vitest';
import { keptItems, quarantine, quarantineBatch, quarantinePage } from './quarantine.ts';
import type { Db } from './projection.ts';
import { happened, specifyProjection, type Happening } from './testing/index.ts';

const spec = specifyProjection(quarantine);
const pageOf = (db: Db, limit: number, cursor?: string) => quarantinePage(db, { clearance: 'all', limit, cursor });
const kept = (id: string, indexes: readonly number[], customer = 'cus-1') =>
  happened(`quarantine-${id}`, {
    type: 'AlertsQuarantined',
    data: {
      source: 'src-1',
      customer,
      receivedAt: 10,
      items: indexes.map((index) => ({ index, code: 'alert-malformed', detail: 'no time', body: `body ${index}` })),
    },
  });

describe('quarantine', () => {
  it('keeps what was rejected as it came, latest batch first, page by page', () => {
    const { db } = spec.given(kept('b-1', [0]), kept('b-2', [3, 7]), kept('b-3', [1]));
    const first = pageOf(db, 2);
    expect(first.batches.map(({ id }) => id)).toEqual(['b-3', 'b-2']);
    expect(first.batches[1]?.items).toEqual([
      { index: 3, code: 'alert-malformed', detail: 'no time', body: 'body 3', state: 'kept' },
      { index: 7, code: 'alert-malformed', detail: 'no time', body: 'body 7', state: 'kept' },
    ]);
    const rest = pageOf(db, 2, first.next ?? '');
    expect([rest.batches.map(({ id }) => id), rest.next]).toEqual([['b-1'], null]);
    expect(pageOf(db, 1, 'no cursor of ours').batches).toHaveLength(1);
  });

  it('shows full pages of what the reader is cleared for, and says nothing of the rest', () => {
    const { db } = spec.given(kept('b-1', [0]), kept('b-2', [0], 'cus-2'), kept('b-3', [0], 'cus-2'), kept('b-4', [0]));
    const page = quarantinePage(db, { clearance: ['cus-1'], limit: 2 });
    expect([page.batches.map(({ id }) => id), page.next]).toEqual([['b-4', 'b-1'], null]);
    expect(quarantinePage(db, { clearance: [], limit: 2 })).toEqual({ batches: [], next: null });
  });

  it('shows the first items of a large post and the beginning of each, and counts them all', () => {
    const body = 'x'.repeat(30_000);
    const items = Array.from({ length: 300 }, (_, index) => ({ index, code: 'not-an-alert', detail: '', body }));
    const large = happened('quarantine-b-1', {
      type: 'AlertsQuarantined',
      data: { source: 'src-1', customer: 'cus-1', receivedAt: 10, items },
    });
    const { db } = spec.given(large);
    const [shown] = pageOf(db, 10).batches;
    expect(shown).toMatchObject({ total: 300, kept: 300 });
    expect(shown?.items.map(({ index }) => index)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(shown?.items[0]?.body).toHaveLength(10_000);
    expect(keptItems(db, 'b-1', 297, 10).map(({ index }) => index)).toEqual([298, 299]);
    expect(keptItems(db, 'b-1', -1, 1)).toMatchObject([{ index: 0, body }]);
  });

  it('is shown on more pages when its posts are large, and all of it is on one of them', () => {
    const body = 'x'.repeat(10_000);
    const items = Array.from({ length: 20 }, (_, index) => ({ index, code: 'not-an-alert', detail: '', body }));
    const post = { source: 'src-1', customer: 'cus-1', receivedAt: 10, items };
    const ids = Array.from({ length: 30 }, (_, n) => `b-${n}`);
    const { db } = spec.given(
      ...ids.map((id) => happened(`quarantine-${id}`, { type: 'AlertsQuarantined', data: post })),
    );
    const shown: string[] = [];
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages += 1) {
      const { batches, next } = pageOf(db, 50, cursor);
      shown.push(...batches.map(({ id }) => id));
      cursor = next;
    }
    expect(shown).toEqual(ids.toReversed());
    expect(pages).toBe(6);
  });

  it('puts the parts of one large post together', () => {
    spec.given(kept('b-1', [0, 1]), kept('b-1', [2])).expectSome((db) => quarantineBatch(db, 'b-1'), {
      source: 'src-1',
      customer: 'cus-1',
      receivedAt: 10,
      total: 3,
      kept: 3,
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
    const states = (...after: readonly Happening[]) => {
      const [batch] = pageOf(spec.given(kept('b-1', [0, 1]), ...after).db, 1).batches;
      return [batch?.kept, ...(batch?.items.map(({ state }) => state) ?? [])];
    };
    expect(states(retried)).toEqual([1, 'taken', 'kept']);
    expect(states(retried, discarded)).toEqual([0, 'taken', 'discarded']);
    expect(states(discarded, retried)).toEqual([0, 'discarded', 'discarded']);
  });

  it('knows nothing of a batch that was all good', () => {
    const given = spec.given(kept('b-1', [0]));
    given.expectRows((db) => quarantineBatch(db, 'b-2'), undefined);
    given.expectAnnounced('quarantine b-1');
  });
});
