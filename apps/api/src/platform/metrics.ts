import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metric } from '@watchfloor/events';
import type { RuntimeMetrics } from '../runtime/ports/node.ts';

export interface Metrics extends RuntimeMetrics {
  intake(post: { readonly alerts: number; readonly quarantined: number }): void;
  refusedPost(code: string): void;
  appended(seconds: number): void;
  clockBreached(metric: Metric): void;
  answered(route: string, method: string, status: number, seconds: number): void;
  /** Prometheus text and its content type. */
  render(): Promise<string>;
  readonly contentType: string;
}

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The node's figures under names with their unit; event loop delay and memory come with the defaults. */
export const openMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });

  const alerts = counter('watchfloor_intake_alerts_total', 'Alerts taken, durably');
  const posts = counter('watchfloor_intake_posts_total', 'Posts answered with 202');
  const quarantined = counter('watchfloor_intake_quarantined_total', 'Alerts kept in quarantine');
  const refused = counter('watchfloor_intake_refused_posts_total', 'Posts refused as a whole', ['code']);
  const breached = counter('watchfloor_clocks_breached_total', 'SLA targets missed', ['metric']);
  const projection = gauge(
    'watchfloor_projection_lag_seconds',
    'How far the read models of this node are behind the log',
  );
  const grouping = gauge('watchfloor_grouping_lag_seconds', 'How far grouping is behind intake');
  const sockets = gauge('watchfloor_sockets', 'Consoles connected to this node');
  const append = new Histogram({
    name: 'watchfloor_append_seconds',
    help: 'From asking the store to the flushed answer',
    buckets: quick,
    registers,
  });
  const http = new Histogram({
    name: 'watchfloor_http_seconds',
    help: 'Requests by route of the contract',
    labelNames: ['route', 'method', 'status'],
    buckets: quick,
    registers,
  });

  return {
    intake: (post) => {
      posts.inc();
      alerts.inc(post.alerts);
      if (post.quarantined > 0) quarantined.inc(post.quarantined);
    },
    refusedPost: (code) => refused.inc({ code }),
    appended: (seconds) => append.observe(seconds),
    answered: (route, method, status, seconds) => http.observe({ route, method, status: String(status) }, seconds),
    projectionLag: (ms) => projection.set(ms / 1000),
    groupingLag: (ms) => grouping.set(ms / 1000),
    sockets: (count) => sockets.set(count),
    clockBreached: (metric) => breached.inc({ metric }),
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
