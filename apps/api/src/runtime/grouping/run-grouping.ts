import {
  EMPTY_STREAM,
  eventIdOf,
  type EventStore,
  type Head,
  type Position,
  type Recorded,
} from '@watchfloor/event-store-port';
import type { IncidentDecider } from '@watchfloor/domain-incident';
import {
  carryOut,
  createGrouping,
  defaultGroupingRules,
  MAX_CHUNKS_PER_DECISION,
  type Chunk,
  type Grouping,
} from '@watchfloor/processes';
import { GROUPING, register, tellSummaries } from './carry-out.ts';
import { chunksAmong, chunksAt, decisionsFrom } from './chunks.ts';
import { stretchesOf } from './stretches.ts';

const STREAM = 'grouping-main';
const BATCH = 500;
const SUMMARIES_MS = 1_000;
const FORGET_MS = 3_600_000;

export interface GroupingNeeds {
  readonly store: EventStore;
  /** Names this process in the decisions it records. */
  readonly holder: string;
  readonly now: () => number;
  /**
   * Restores grouping from this node's read models as it stood `at`, once they have applied all that this made; rejects when
   * `held` aborts before. Answers from which chunk on decisions have to be remembered.
   */
  readonly restore: (grouping: Grouping, at: Standing, held: AbortSignal) => Promise<Position | undefined>;
  /** Version of the SLA policy in force. */
  readonly slaPolicy: () => number;
  readonly incidents: IncidentDecider;
  /** Age in ms of the oldest alert not yet grouped, 0 when none waits. */
  readonly lag: (ms: number) => void;
  /** Hears that grouping gets somewhere: a decision was carried out, or none is waited for. */
  readonly wentOn: () => void;
}

/** How far grouping came: up to which chunk, and where in the log everything stands that was made of it. */
export interface Standing {
  readonly until: Position;
  readonly carriedOut: Position;
}

interface Reign {
  readonly grouping: Grouping;
  head: Head;
  until: Position | null;
}

const incidentId = (name: string): string => `inc-${eventIdOf('incident', name, 0)}`;

/**
 * Takes grouping over where the log says it stands: the last decision is carried out again, since whoever made it may
 * have died half way; then the state is what this node's read models know of it.
 */
const takeOver = async (needs: GroupingNeeds, held: AbortSignal): Promise<Reign> => {
  const { store } = needs;
  const grouping = createGrouping(defaultGroupingRules, incidentId);
  const raw = await store.log.readLast(STREAM);
  const [last] = raw === undefined ? [] : await store.decode([raw]);
  if (last?.type !== 'AlertsGrouped') return { grouping, head: EMPTY_STREAM, until: null };
  const chunks = await chunksAt(
    store,
    last.data.chunks.map(({ position }) => position),
  );
  const at = needs.now();
  const registered = await register(store, carryOut(last.data, chunks, { at, slaPolicy: needs.slaPolicy() }), at);
  const carriedOut = registered !== null && registered > last.position ? registered : last.position;
  const rememberFrom = await needs.restore(grouping, { until: last.data.until, carriedOut }, held);
  if (rememberFrom !== undefined) {
    for await (const decision of decisionsFrom(store, rememberFrom, last.position))
      grouping.remember(decision.grouped, decision.chunks);
  }
  return { grouping, head: { revision: last.revision, hash: last.metadata.hash }, until: last.data.until };
};

/** Decides, records, carries out. False: another node recorded a decision first, and this state is worth nothing now. */
const group = async (needs: GroupingNeeds, reign: Reign, chunks: readonly Chunk[]): Promise<boolean> => {
  const { store, holder } = needs;
  for (let from = 0; from < chunks.length; from += MAX_CHUNKS_PER_DECISION) {
    const some = chunks.slice(from, from + MAX_CHUNKS_PER_DECISION);
    needs.lag(needs.now() - (some[0]?.receivedAt ?? needs.now()));
    const grouped = reign.grouping.decide(some);
    const at = needs.now();
    const commandId = `group:${holder}:${grouped.until}`;
    const recorded = await store.append(
      STREAM,
      reign.head,
      [{ type: 'AlertsGrouped', data: { ...grouped, holder, at } }],
      {
        commandId,
        correlationId: commandId,
        causationId: some.at(-1)?.event ?? commandId,
        actor: GROUPING,
        at,
      },
    );
    if (!recorded.ok) return false;
    reign.head = recorded.head;
    await register(store, carryOut(grouped, some, { at, slaPolicy: needs.slaPolicy() }), at);
    needs.wentOn();
  }
  return true;
};

/** What is open and what is closed, for the alerts that come next. */
const follow = (grouping: Grouping, news: readonly Recorded[]): void => {
  for (const event of news) {
    const incident = event.stream.slice('incident-'.length);
    if (event.type === 'IncidentClosed') grouping.closed(incident, event.data.verdict, event.data.at);
    if (event.type === 'IncidentReopened') grouping.reopened(incident);
  }
};

/** Groups until overtaken or told to stop. */
const reignOnce = async (needs: GroupingNeeds, signal: AbortSignal): Promise<void> => {
  const { store } = needs;
  const reign = await takeOver(needs, signal);
  const { grouping } = reign;
  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  let summaries = Promise.resolve();
  const failed = (cause: unknown): void => over.abort(cause);
  const telling = setInterval(() => {
    const at = needs.now();
    summaries = summaries
      .then(() => tellSummaries(store, grouping.dueSummaries(at), needs.incidents, at, grouping))
      .catch(failed);
  }, SUMMARIES_MS);
  const forgetting = setInterval(() => grouping.forget(needs.now()), FORGET_MS);
  let live = false;
  try {
    await store.log.subscribe({
      after: reign.until,
      signal: stop,
      batch: BATCH,
      onState: (state) => {
        live = state === 'live';
        if (!live) return;
        needs.lag(0);
        needs.wentOn();
      },
      onEvents: async (raw) => {
        for (const { news, alerts } of stretchesOf(raw)) {
          follow(grouping, await store.decode(news));
          const chunks = await chunksAmong(store, alerts);
          if (!(await group(needs, reign, chunks))) {
            over.abort();
            return;
          }
          if (!live && chunks.length > 0) needs.lag(needs.now() - (chunks.at(-1)?.receivedAt ?? needs.now()));
        }
        if (live) needs.lag(0);
      },
    });
  } finally {
    clearInterval(telling);
    clearInterval(forgetting);
    await summaries;
  }
  if (over.signal.aborted && over.signal.reason instanceof Error && over.signal.reason.name !== 'AbortError')
    throw over.signal.reason;
};

/** The duty `grouping`: runs while this node holds it. Rejects with the store's fault; the caller tries again. */
export const runGrouping = async (needs: GroupingNeeds, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) await reignOnce(needs, signal);
};
