import type { EventsOf, SourceFormat } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { SourceRejection } from './rejections.ts';

export type SourceEvent = EventsOf<'source'>;
export type Decision = Result<readonly SourceEvent[], SourceRejection>;
type Mapping = Readonly<Record<string, unknown>>;

export interface Source {
  readonly format: SourceFormat;
  readonly mapping: Mapping | null;
  readonly keys: readonly string[];
  /** Never used again, so that a revoked key cannot come back under its id. */
  readonly revoked: readonly string[];
}

/** Null until connected. */
export const evolve = (source: Source | null, event: SourceEvent): Source | null => {
  if (event.type === 'SourceConnected') {
    return { format: event.data.format, mapping: event.data.mapping ?? null, keys: [], revoked: [] };
  }
  if (source === null) return null;
  switch (event.type) {
    case 'SourceChanged':
      return { ...source, mapping: event.data.mapping ?? null };
    case 'ApiKeyIssued':
      return { ...source, keys: [...source.keys, event.data.key] };
    case 'ApiKeyRevoked': {
      const { key } = event.data;
      return { ...source, keys: source.keys.filter((one) => one !== key), revoked: [...source.revoked, key] };
    }
  }
};
