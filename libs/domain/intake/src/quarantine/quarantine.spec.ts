import { catalogue, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { batchDecider } from '../index.ts';
import { quarantineCommand, quarantineDecider, type Quarantine, type QuarantineEvent } from './index.ts';

const { given } = specify(quarantineDecider);
const item = (index: number) => ({ index, code: 'alert-malformed', detail: 'no time', body: '{}' });
const post = { source: 'src-1', customer: 'cus-1', receivedAt: 1 };
const kept = (...indexes: number[]): QuarantineEvent => ({
  type: 'AlertsQuarantined',
  data: { ...post, items: indexes.map(item) },
});
const retried = (taken: number[], refused: number[]): QuarantineEvent => ({
  type: 'QuarantineRetried',
  data: { by: 'per-1', at: 2, taken, refused, batch: 'b-2' },
});
const discarded: QuarantineEvent = {
  type: 'QuarantineDiscarded',
  data: { by: 'per-1', at: 3, reason: 'test traffic' },
};

const keep = { kind: 'Keep' as const, ...post, items: [item(0), item(2)] };
const retry = { kind: 'Retry' as const, by: 'per-1', at: 2, taken: [0], refused: [2], batch: 'b-2' };
const discard = { kind: 'Discard' as const, by: 'per-1', at: 3, reason: 'test traffic' };

describe('alerts that could not be taken', () => {
  it('are kept as they came, in one go or several, and once each', () => {
    given().when(keep).then(kept(0, 2));
    given(kept(0)).when(keep).then(kept(2));
    given(kept(0, 2)).when(keep).thenNothing();
  });

  it('can be run again: what went in is gone from here, what failed stays', () => {
    given(kept(0, 2))
      .when(retry)
      .then(retried([0], [2]));
    expect(given(kept(0, 2), retried([0], [2])).state()?.kept).toEqual([2]);
    given(kept(0, 2), retried([0], [2]))
      .when(retry)
      .rejects('item-unknown');
    given(kept(0, 2), retried([0, 2], []))
      .when(retry)
      .rejects('nothing-left');
  });

  it('are not kept again after they were taken, when the detector sends the post once more', () => {
    given(kept(0, 2), retried([0], [2]))
      .when(keep)
      .thenNothing();
  });

  it('can be discarded with a reason, for good', () => {
    given(kept(0, 2)).when(discard).then(discarded);
    given(kept(0, 2), discarded).when(discard).rejects('nothing-left');
    given(kept(0, 2), discarded).when(retry).rejects('nothing-left');
  });

  it('must be there to decide about', () => {
    given().when(retry).rejects('not-kept');
    given().when(discard).rejects('not-kept');
  });
});

describe('whatever is asked of a quarantine in whatever order', () => {
  it('nothing that was decided comes back', () => {
    const few = fc.subarray([0, 1, 2]);
    const happened = obeysTheLaws(quarantineDecider, {
      commands: arbitraryOf(quarantineCommand, {
        items: fc.subarray([0, 1, 2, 3], { minLength: 1 }).map((indexes) => indexes.map(item)),
        taken: few,
        refused: few,
      }),
      definitions,
      step: (before: Quarantine | null, _command, _events, after) => {
        const decided = (before?.seen ?? []).filter((index) => !before?.kept.includes(index));
        for (const index of decided) expect(after?.kept).not.toContain(index);
      },
    });
    expect([...happened.keys(), 'AlertsReceived'].sort()).toEqual(Object.keys(catalogue.intake).sort());
  }, 60_000);

  it('its events and those of a batch are exactly the catalogue’s', () => {
    type Received = Parameters<(typeof batchDecider)['evolve']>[1];
    expectTypeOf<QuarantineEvent | Received>().toEqualTypeOf<EventsOf<'intake'>>();
  });
});
