import type { Promised } from './row.ts';

const promised = <const Key extends string>(
  key: Key,
  what: string,
  unit: string,
  target: Promised['target'],
): Promised & { readonly key: Key } => ({ key, what, unit, target });

/** Every row of the benchmark with its target, on two cores with the load generator on the same machine. */
export const rows = {
  intakeAlerts: promised('intake_alerts_per_s', 'alerts taken, batches of 100', '/s', { atLeast: 20_000 }),
  intakeLost: promised('intake_lost', 'alerts taken that no count holds', '', { atMost: 0 }),
  intakeSingle: promised('intake_single_per_s', 'single alerts taken, 64 connections', '/s', { atLeast: 4_000 }),
  commandAck: promised('command_ack_ms', 'command until its answer, p99 at 200/s', 'ms', { atMost: 30 }),
  eventToScreen: promised('event_to_screen_ms', 'event until 500 screens show it, p99', 'ms', { atMost: 250 }),
  takeNext: promised('take_next_ms', '50 engineers ready at once, p99', 'ms', { atMost: 50 }),
  takeNextDouble: promised('take_next_double_claims', 'incidents given to two', '', { atMost: 0 }),
  queuePage: promised('queue_page_ms', 'first 50 rows of 10,000 open, p95', 'ms', { atMost: 10 }),
  rebuildEvents: promised('rebuild_events_per_s', 'events through all read models', '/s', { atLeast: 50_000 }),
  startToReady: promised('start_to_ready_ms', 'start until ready, read models warm', 'ms', { atMost: 2_000 }),
  resident: promised('rss_mb', 'memory after the rebuild', 'MB', { atMost: 400 }),
  triageMedian: promised('triage_touch_median_min', 'attack step until in a hand, median', 'min', { atMost: 5 }),
  triageNinetieth: promised('triage_touch_p90_min', 'attack step until in a hand, p90', 'min', { atMost: 60 }),
  triageNever: promised('triage_never', 'attack steps never in a hand', '', { atMost: 0 }),
} as const;
