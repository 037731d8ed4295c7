import type { Alert } from '@watchfloor/events';
import { chunksOf, MAX_CHUNK_BYTES, type Chunks, type Fitted } from './chunks.ts';

const MAX_CHUNK_ALERTS = 100;

/** No UTF-16 unit needs more than six bytes of JSON (a \u escape), so this is never too small. */
const atMost = (alert: Alert): number => {
  let units = alert.raw.length + alert.title.length + alert.scenario.length + alert.detectorId.length;
  units += alert.entity.value.length + (alert.link?.length ?? 0);
  for (const { value } of alert.observables) units += value.length + 8;
  return units * 6 + 400;
};

const encoder = new TextEncoder();
const bytesOf = (alert: Alert): number => encoder.encode(JSON.stringify(alert)).length + 1;

/** The raw body is evidence and kept whole; only where it alone would not fit an event its end is cut, and says so. */
const fitted = (alert: Alert): Fitted<Alert> => {
  const bound = atMost(alert);
  // Exact counting costs as much as writing the alert: it is for the few that are near the limit.
  if (bound <= MAX_CHUNK_BYTES / MAX_CHUNK_ALERTS) return { kept: alert, bytes: bound };
  let kept = alert;
  let bytes = bytesOf(kept);
  for (; bytes > MAX_CHUNK_BYTES; bytes = bytesOf(kept)) {
    const { length } = kept.raw;
    const left = Math.floor(Math.max(0, length - Math.max((bytes - MAX_CHUNK_BYTES) / 6, length / 8)));
    kept = { ...alert, raw: `${alert.raw.slice(0, left).toWellFormed()}… [${alert.raw.length - left} left out]` };
  }
  return { kept, bytes };
};

/** Alerts in order, cut into events of at most 100 alerts. */
export const alertChunks = (): Chunks<Alert> => chunksOf(fitted, MAX_CHUNK_ALERTS);
