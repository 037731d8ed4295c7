import type { Measurement } from './bench.ts';
import { commandAck } from './measure/command-ack.ts';
import { eventToScreen } from './measure/event-to-screen.ts';
import { intakeSingle } from './measure/intake-single.ts';
import { intake } from './measure/intake.ts';
import { queuePage } from './measure/queue-page.ts';
import { rebuildAndStart } from './measure/rebuild-and-start.ts';
import { takeNextMeasurement } from './measure/take-next.ts';
import { triage } from './measure/triage.ts';

/** In the order of the table. */
export const measurements: readonly Measurement[] = [
  intake,
  intakeSingle,
  commandAck,
  eventToScreen,
  takeNextMeasurement,
  queuePage,
  rebuildAndStart,
  triage,
];

/** Those that go by a name or answer a row of that key; all when none is named. */
export const named = (only: string | undefined): readonly Measurement[] =>
  measurements.filter(({ name, keys }) => only === undefined || name === only || keys.includes(only));
