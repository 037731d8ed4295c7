import type { StoredEvent } from './stored-event.ts';

/** The `$tb` by which the real server marks a deleted stream; as a JavaScript number it is rounded, hence the text. */
export const DELETED = '9223372036854775807';

export interface StreamState {
  /** All events ever, by revision; which of them readers see is for `firstVisible` to say. */
  readonly events: StoredEvent[];
  /** What the writer goes by. */
  metadata: string;
  /** What readers go by, a moment later. */
  seenMetadata: string;
  tombstoned: boolean;
}

export const newStream = (): StreamState => ({ events: [], metadata: '{}', seenMetadata: '{}', tombstoned: false });

export const isDeleted = (metadata: string): boolean => new RegExp(`"\\$tb"\\s*:\\s*${DELETED}`).test(metadata);

/** The metadata with another `$tb`: the rest of what an operator set stays. */
export const truncatedBefore = ({ metadata }: StreamState, before: string): string => {
  const { $tb: _, ...rest } = JSON.parse(metadata) as Record<string, unknown>;
  const others = JSON.stringify(rest).slice(1, -1);
  return `{"$tb":${before}${others === '' ? '' : `,${others}`}}`;
};

/** The first revision that readers get, by truncation, count and age. */
export const firstVisible = (state: StreamState, now: number): number => {
  const { events, seenMetadata } = state;
  if (isDeleted(seenMetadata)) return events.length;
  const {
    $tb = 0,
    $maxCount,
    $maxAge,
  } = JSON.parse(seenMetadata) as { $tb?: number; $maxCount?: number; $maxAge?: number };
  const byCount = $maxCount === undefined ? 0 : events.length - $maxCount;
  let first = Math.max($tb, byCount, 0);
  while ($maxAge !== undefined && first < events.length && (events[first]?.created ?? 0) < now - $maxAge * 1000)
    first += 1;
  return first;
};
