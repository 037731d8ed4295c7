import type { QueueRow } from '@watchfloor/api-contract';
import { useNow } from '../now.ts';

export const binMs = 5 * 60_000;

export type Sparked = Pick<QueueRow, 'spark' | 'sparkUntil'>;

export interface Hour {
  /** Alerts in bins of 5 minutes, the oldest first, the last ending at `until` (milliseconds since 1970). */
  readonly bins: readonly number[];
  readonly until: number;
  readonly total: number;
}

/** A row is sent when something happens to it; what time has taken out of its hour since then falls off here. */
export const hourAt = ({ spark, sparkUntil }: Sparked, now: number): Hour => {
  const until = Math.max(Date.parse(sparkUntil), (Math.floor(now / binMs) + 1) * binMs);
  const passed = Math.min(Math.round((until - Date.parse(sparkUntil)) / binMs), spark.length);
  const bins = [...spark.slice(passed), ...Array<number>(passed).fill(0)];
  return { bins, until, total: bins.reduce((sum, bin) => sum + bin, 0) };
};

/** The last hour of one incident as of now; all that are on the screen show the same hour, and move on together. */
export const useLastHour = (row: Sparked): Hour => hourAt(row, useNow(binMs));
