import type { Alert } from '@watchfloor/events';

/** A chunk is one event, and EventStoreDB takes no append over 1 MiB; the rest is room for metadata. */
export const MAX_CHUNK_ALERTS = 100;
export const MAX_CHUNK_BYTES = 900_000;
const ENVELOPE = 1000;

/** No UTF-16 unit needs more than six bytes of JSON (a \u escape), so this is never too small. */
const atMost = (alert: Alert): number => {
  let units = alert.raw.length + alert.title.length + alert.scenario.length + alert.detectorId.length;
  units += alert.entity.value.length + (alert.link?.length ?? 0);
  for (const { value } of alert.observables) units += value.length + 8;
  return units * 6 + 400;
};

const bytesOf = (alert: Alert): number => new TextEncoder().encode(JSON.stringify(alert)).length + 1;

/** The raw body is evidence and kept whole; only where it alone would not fit an event its end is cut, and says so. */
const fitting = (alert: Alert): Alert => {
  let kept = alert;
  for (let over = bytesOf(kept) - (MAX_CHUNK_BYTES - ENVELOPE); over > 0;) {
    const length = Math.floor(Math.max(0, kept.raw.length - Math.max(over / 6, kept.raw.length / 8)));
    kept = { ...alert, raw: `${alert.raw.slice(0, length).toWellFormed()}… [${alert.raw.length - length} left out]` };
    over = bytesOf(kept) - (MAX_CHUNK_BYTES - ENVELOPE);
  }
  return kept;
};

/** Alerts in order, cut into events of at most 100 alerts and 900,000 bytes of JSON. */
export const chunksOf = (alerts: readonly Alert[]): readonly (readonly Alert[])[] => {
  const chunks: Alert[][] = [];
  let chunk: Alert[] = [];
  let bytes = ENVELOPE;
  for (const alert of alerts) {
    const bound = atMost(alert);
    // Exact counting costs as much as writing the alert: it is for the few that are near the limit.
    const kept = bound > MAX_CHUNK_BYTES / MAX_CHUNK_ALERTS ? fitting(alert) : alert;
    const size = bound > MAX_CHUNK_BYTES / MAX_CHUNK_ALERTS ? bytesOf(kept) : bound;
    if (chunk.length > 0 && (chunk.length === MAX_CHUNK_ALERTS || bytes + size > MAX_CHUNK_BYTES)) {
      chunks.push(chunk);
      chunk = [];
      bytes = ENVELOPE;
    }
    chunk.push(kept);
    bytes += size;
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk];
};
