import type { RecordedAlert } from './recorded-alerts.ts';

/** Items posted together, and the name under which a repeated post of them is recognised. */
export interface Batch {
  readonly key: string;
  readonly items: readonly RecordedAlert[];
  /** When its first alert is due, in ms after the first of all; undefined at full speed. */
  readonly dueMs: number | undefined;
}

/** Alerts posted at once, and how much of the file's time one post may span when it is played in pace. */
const MOST = 500;
const SPAN_MS = 1000;

const named = (file: string, items: readonly RecordedAlert[], dueMs: number | undefined): Batch => ({
  // Non-printing characters in a file's name have no place in a header.
  key: `replay:${file.replace(/[^\x21-\x7e]/g, '_').slice(-120)}:${items[0]?.line ?? 0}-${items.at(-1)?.line ?? 0}`,
  items,
  dueMs,
});

/** At full speed: the file's order, as fast as it is taken. */
export async function* fullSpeed(file: string, alerts: AsyncIterable<RecordedAlert>): AsyncGenerator<Batch> {
  let items: RecordedAlert[] = [];
  for await (const alert of alerts) {
    items.push(alert);
    if (items.length < MOST) continue;
    yield named(file, items, undefined);
    items = [];
  }
  if (items.length > 0) yield named(file, items, undefined);
}

/** In the file's own time, `speed` times as fast: sorted by time, a post for each stretch. What shows no time comes first. */
export const inPace = (file: string, alerts: readonly RecordedAlert[], speed: number): readonly Batch[] => {
  const sorted = alerts.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const first = sorted.find(({ at }) => at !== undefined)?.at ?? 0;
  const dueOf = ({ at }: RecordedAlert): number => Math.max(0, ((at ?? first) - first) / speed);
  const batches: Batch[] = [];
  let items: RecordedAlert[] = [];
  let due = 0;
  for (const alert of sorted) {
    if (items.length > 0 && (items.length === MOST || dueOf(alert) > due + SPAN_MS)) {
      batches.push(named(file, items, due));
      items = [];
    }
    if (items.length === 0) due = dueOf(alert);
    items.push(alert);
  }
  return items.length > 0 ? [...batches, named(file, items, due)] : batches;
};
