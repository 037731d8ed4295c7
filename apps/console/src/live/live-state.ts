import type { Named, Notice, QueueRow } from '@watchfloor/api-contract';
import type { Connection } from './connection.ts';
import type { QueueState } from './queue-state.ts';
import { createStore } from './store.ts';

export const queueStore = createStore<QueueState | null>(null);
export const connectionStore = createStore<Connection>({
  state: 'connecting',
  since: Date.now(),
  beatAt: null,
  lagMs: 0,
});
/** Who leads the shift now, as the last beat told. */
export const leadStore = createStore<readonly Named[]>([]);
/** Rows that turned red since the last look; whoever announces them empties it. */
export const redStore = createStore<readonly QueueRow[]>([]);
export const noticeStore = createStore<Notice | null>(null);
/** After a break: how long it was, and how many rows came, went or changed meanwhile; whoever says it empties it. */
export const backStore = createStore<{ readonly seconds: number; readonly changed: number } | null>(null);
/** Server's clock minus this machine's, in milliseconds. */
export const offsetStore = createStore(0);
export const endedStore = createStore<string | null>(null);
