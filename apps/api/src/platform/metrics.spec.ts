import { describe, expect, it } from 'vitest';
import { openMetrics } from './metrics.ts';

describe('The figures of a node', () => {
  it('count alerts and posts apart, and breaches by clock', async () => {
    const metrics = openMetrics();
    metrics.intake({ alerts: 99, quarantined: 1 });
    metrics.intake({ alerts: 1, quarantined: 0 });
    metrics.clockBreached('reaction');
    metrics.projectionLag(1500);
    const text = await metrics.render();
    expect(text).toContain('watchfloor_intake_alerts_total 100');
    expect(text).toContain('watchfloor_intake_posts_total 2');
    expect(text).toContain('watchfloor_intake_quarantined_total 1');
    expect(text).toContain('watchfloor_clocks_breached_total{metric="reaction"} 1');
    expect(text).toContain('watchfloor_projection_lag_seconds 1.5');
  });

  it('are told in the text Prometheus reads, the event loop’s delay among them', async () => {
    const metrics = openMetrics();
    expect(metrics.contentType).toContain('text/plain');
    expect(await metrics.render()).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});
