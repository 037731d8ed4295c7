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

/** On one log: what leaves nothing behind goes first, what leaves most incidents open goes last. */
export const inOrderOfLeftovers: readonly Measurement[] = [
  triage,
  eventToScreen,
  commandAck,
  intakeSingle,
  rebuildAndStart,
  queuePage,
  takeNextMeasurement,
  intake,
];

/** `--only take-next`, `--only take_next`, `--only take_next_ms`, and several with commas between them. */
export const named = (only: string | undefined): readonly Measurement[] => {
  if (only === undefined) return measurements;
  const wanted = only.split(',').map((one) => one.trim().replaceAll('-', '_'));
  return measurements.filter(({ name, keys }) =>
    [name.replaceAll('-', '_'), ...keys].some((one) => wanted.includes(one)),
  );
};
