import type { Position } from '@watchfloor/event-store-port';
import type { Halt, Lag } from '@watchfloor/subscriptions';
import type { StoreAccess } from '../open-store.ts';

/** What the projector thread is started with. */
export interface ProjectorStart {
  readonly access: StoreAccess;
  readonly viewsFolder: string;
  /** Names this process in leases and decisions. */
  readonly holder: string;
  /** Other nodes share the store: duties that must run once are leased. */
  readonly shared: boolean;
}

/** What the projector tells the main thread. `serving`: read from this file from now on. */
export type ProjectorMessage =
  | { readonly kind: 'serving'; readonly file: string; readonly position: Position | null }
  | {
      readonly kind: 'committed';
      readonly position: Position;
      readonly changes: ReadonlyMap<string, ReadonlySet<string>>;
    }
  | { readonly kind: 'lag'; readonly lag: Lag }
  | { readonly kind: 'grouping-lag'; readonly ms: number }
  | { readonly kind: 'grouping-went-on' }
  | { readonly kind: 'halted'; readonly reason: Halt['reason'] }
  | { readonly kind: 'grouping-failed'; readonly reason: string };
