import { catalogue } from '@watchfloor/events';
import { describe, it } from 'vitest';
import { groupingLagMs, intakeProgress, intakeProgressOf } from './intake-progress.ts';
import type { Db } from './projection.ts';
import { happened, positionOf, specifyProjection } from './testing/index.ts';

const spec = specifyProjection(intakeProgress);
const received = (receivedAt: number) =>
  happened(`intake-${receivedAt}`, {
    type: 'AlertsReceived',
    data: { ...catalogue.intake.AlertsReceived.example, receivedAt },
  });
const groupedUntil = (place: number, at: number) =>
  happened('grouping-main', {
    type: 'AlertsGrouped',
    data: { ...catalogue.grouping.AlertsGrouped.example, until: positionOf(place), at },
  });
const lag = (now: number) => (db: Db) => groupingLagMs(db, now);

describe('intake progress', () => {
  it('on an empty log nothing waits', () => {
    const given = spec.given();
    given.expectRows(lag(1000), 0);
    given.expectSome(intakeProgressOf, { received: null, until: null, waitingSince: null });
  });

  it('alerts wait from the first that no incident holds, however many came after it', () => {
    spec.given(received(100), received(200)).expectRows(lag(1100), 1000);
  });

  it('nothing waits once grouping has come as far as intake', () => {
    const given = spec.given(received(100), received(200), groupedUntil(2, 300));
    given.expectRows(lag(9000), 0);
    given.expectRows(intakeProgressOf, {
      received: positionOf(2),
      receivedAt: 200,
      until: positionOf(2),
      groupedAt: 300,
      waitingSince: null,
    });
  });

  it('what came in during a decision waits since then', () => {
    spec.given(received(100), received(200), groupedUntil(1, 300)).expectRows(lag(800), 500);
  });

  it('after a quiet night the first alert has waited since it came, not since the evening', () => {
    spec.given(received(100), groupedUntil(1, 300), received(90_000)).expectRows(lag(90_100), 100);
  });
});
