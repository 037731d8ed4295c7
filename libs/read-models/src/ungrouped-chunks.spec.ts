import { catalogue } from '@watchfloor/events';
import { describe, it } from 'vitest';
import type { Db } from './projection.ts';
import { happened, positionOf, specifyProjection } from './testing/index.ts';
import { groupingLagMs, ungroupedChunks } from './ungrouped-chunks.ts';

const spec = specifyProjection(ungroupedChunks);
const received = (receivedAt: number) =>
  happened(`intake-${receivedAt}`, {
    type: 'AlertsReceived',
    data: { ...catalogue.intake.AlertsReceived.example, receivedAt },
  });
const groupedUntil = (place: number) =>
  happened('grouping-main', {
    type: 'AlertsGrouped',
    data: { ...catalogue.grouping.AlertsGrouped.example, until: positionOf(place) },
  });
const lag = (now: number) => (db: Db) => groupingLagMs(db, now);

describe('how far grouping is behind', () => {
  it('on an empty log nothing waits', () => {
    spec.given().expectRows(lag(1000), 0);
  });

  it('alerts wait from the first that no incident holds, however many came after it', () => {
    spec.given(received(100), received(200)).expectRows(lag(1100), 1000);
  });

  it('nothing waits once grouping has come as far as intake', () => {
    spec.given(received(100), received(200), groupedUntil(2)).expectRows(lag(9000), 0);
  });

  it('what a decision left has waited since it came, however lately something was decided', () => {
    spec.given(received(100), received(200), received(300), groupedUntil(1)).expectRows(lag(800), 600);
  });

  it('after a quiet night the first alert has waited since it came, not since the evening', () => {
    spec.given(received(100), groupedUntil(1), received(90_000)).expectRows(lag(90_100), 100);
  });
});
