import { definitions } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarantineCommand, quarantineDecider, type QuarantineEvent } from './index.ts';

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

const retry = { kind: 'Retry' as const, by: 'per-1', at: 2, taken: [0], refused: [2], batch: 'b-2' };
const discard = { kind: 'Discard' as const, by: 'per-1', at: 3, reason: 'test traffic' };

describe('alerts that could not be taken', () => {
  it('wait together, though a large post is recorded in several goes', () => {
    expect(given(kept(0), kept(2)).state()?.kept).toEqual([0, 2]);
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
    const four = quarantineDecider.evolve(null, kept(0, 1, 2, 3));
    const happened = obeysTheLaws(
      { ...quarantineDecider, initial: four },
      {
        commands: arbitraryOf(quarantineCommand, { taken: few, refused: few }),
        definitions,
        step: (before, _command, _events, after) => {
          for (const index of after?.kept ?? []) expect(before?.kept).toContain(index);
        },
      },
    );
    expect([...happened.keys()].sort()).toEqual(['QuarantineDiscarded', 'QuarantineRetried']);
  }, 60_000);
});
