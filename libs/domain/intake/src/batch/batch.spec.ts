import { AlertsReceived, definitions, type EventsOf } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchDecider, Receive, type Batch } from './index.ts';

const { given } = specify(batchDecider);
const [alert] = AlertsReceived.example.alerts;
if (alert === undefined) throw new Error('the example has an alert');
const chunk = (n: number) => [{ ...alert, detectorId: `a-${n}` }];
const post = { source: 'src-1', customer: 'cus-1', receivedAt: 1 };
const received = (n: number): Extract<EventsOf<'intake'>, { type: 'AlertsReceived' }> => ({
  type: 'AlertsReceived',
  data: { ...post, alerts: chunk(n) },
});
const receive = { kind: 'Receive' as const, ...post, from: 0, chunks: [chunk(0), chunk(1)] };

describe('a post of alerts', () => {
  it('is taken chunk by chunk, in one append or in several', () => {
    given().when(receive).then(received(0), received(1));
    given(received(0), received(1))
      .when({ ...receive, from: 2, chunks: [chunk(2)] })
      .then(received(2));
  });

  it('that is sent again is recognised, whole or in part', () => {
    given(received(0), received(1)).when(receive).thenNothing();
    given(received(0)).when(receive).then(received(1));
  });

  it('is refused when a chunk before it is missing', () => {
    given(received(0))
      .when({ ...receive, from: 2 })
      .rejects('chunk-missing');
  });

  it('is never mistaken for one of another source that chose the same key', () => {
    given(received(0))
      .when({ ...receive, source: 'src-2' })
      .rejects('other-source');
  });

  it('has every chunk once and in order, however it is cut and repeated', () => {
    const commands = arbitraryOf(Receive, {
      source: fc.constant('src-1'),
      from: fc.nat({ max: 5 }),
      chunks: fc.nat({ max: 3 }).map((more) => Array.from({ length: more + 1 }, (_, i) => chunk(i))),
    });
    const happened = obeysTheLaws(batchDecider, {
      commands,
      definitions,
      runs: 100,
      step: (before: Batch, { from, chunks }, events) => {
        expect(events.length).toBe(Math.max(0, from + chunks.length - before.chunks));
      },
    });
    expect(happened.get('AlertsReceived')).toBeGreaterThan(0);
  }, 60_000);
});
