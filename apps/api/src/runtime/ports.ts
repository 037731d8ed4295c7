import type { Server } from 'node:http';
import type {
  DeskView,
  Named,
  Permission,
  QueueFilter,
  QueuePush,
  QueueRow,
  QueueSnapshot,
  Score,
  routes,
} from '@watchfloor/api-contract';
import type { DeskRejection } from '@watchfloor/domain-desk';
import type { IncidentRejection } from '@watchfloor/domain-incident';
import type { CommandContext, Handled, Position } from '@watchfloor/event-store-port';
import type { Clearance, Role } from '@watchfloor/events';
import type { Db } from '@watchfloor/read-models';
import type { z } from 'zod';
import type { OpenStore } from './open-store.ts';

/** Somebody signed in, as every list, page, room and count needs them: maySee decides from this. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  readonly specialities: readonly string[];
  readonly onCall: boolean;
}

/** A reader with the session that speaks for them; `until` in ms since 1970. */
export interface SignedIn {
  readonly session: string;
  readonly until: number;
  readonly person: Reader;
  readonly permissions: ReadonlySet<Permission>;
}

export type QueuePage = z.output<typeof routes.queue.page.answers>;

/** The open incidents, in memory, in order. Everything it says is already filtered by maySee. */
export interface LiveQueue {
  /** undefined: the cursor is not one of ours, or its tick is gone. */
  page(reader: Reader, filter: QueueFilter, cursor: string | undefined, limit: number): QueuePage | undefined;
  snapshot(reader: Reader): QueueSnapshot;
  counts(reader: Reader): QueuePage['counts'];
  /** What a reader missed since the end of a push, or undefined when that is no longer known. */
  missed(reader: Reader, since: Position): QueuePush | undefined;
  /** One open incident as the queue shows it; undefined when it is closed or unknown. Not filtered: the caller asks maySee. */
  rowOf(incident: string): QueueRow | undefined;
  /** The same for one who looks; undefined too when they may not see it. */
  rowFor(reader: Reader, incident: string): QueueRow | undefined;
  scoreOf(incident: string): Score | undefined;
  /** Resolves true once this node has applied the position, false after `ms` milliseconds without it. */
  waitFor(position: Position, ms: number): Promise<boolean>;
}

/** A desk's refusals are values like any decider's; `rejection.code` is of the desk's or the incident's closed union. */
export type HandOutOutcome = Handled<DeskRejection | IncidentRejection>;

/** What a person will not take, why, and whether they leave with it instead of waiting for the next one. */
export interface Declined {
  readonly incident: string;
  readonly reason: string;
  readonly leave?: boolean | undefined;
}

/** The one dispatcher of this node: gives the next incident, never picked by the person. */
export interface HandOut {
  /** Repeating a commandId, or asking while something is in hand, answers the same desk. */
  ready(person: Reader, context: CommandContext): Promise<HandOutOutcome>;
  leave(person: Reader, why: 'break' | 'signed out', context: CommandContext): Promise<HandOutOutcome>;
  decline(person: Reader, declined: Declined, context: CommandContext): Promise<HandOutOutcome>;
  assign(lead: Reader, incident: string, to: string, reason: string, context: CommandContext): Promise<HandOutOutcome>;
  viewOf(person: Reader): DeskView;
}

export interface NodeState {
  ready(): { readonly ok: boolean; readonly reasons: readonly string[] };
  /** How far this node's read models are behind the log, in milliseconds. */
  lagMs(): number;
  position(): Position | null;
}

/** The read models; `db` is another object after a rebuild was swapped in, so never keep it. */
export interface Views {
  readonly db: Db;
}

/** Who is connected, to this node or, by its latest word, to another; and who looks at what on this one. */
export interface Presence {
  connected(person: string): boolean;
  viewers(incident: string): readonly Named[];
  /** Shift leads who are connected. */
  leads(): readonly Named[];
}

/** The side of presence that sockets and requests write. */
export interface MutablePresence extends Presence {
  arrive(socket: string, person: Reader): void;
  /** @returns the incidents this socket was looking at */
  leave(socket: string): readonly string[];
  /** @returns whether the incident's viewers changed */
  look(socket: string, incident: string): boolean;
  lookAway(socket: string, incident: string): void;
  /** A request is a sign of life as well: a program may work without a socket. */
  seen(person: string): void;
}

/** Figures the runtime keeps for /metrics; the platform owns the registry. */
export interface RuntimeMetrics {
  projectionLag(ms: number): void;
  groupingLag(ms: number): void;
  sockets(count: number): void;
}

export interface RuntimeLog {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** What apps/api/src/runtime/start.ts exports as `startRuntime(needs): Promise<Runtime>`. Durations in milliseconds. */
export interface RuntimeNeeds {
  /** What openNodeStore answered: the store, and how a worker opens it too. */
  readonly opened: OpenStore;
  /** Whether other nodes share the store: then duties that must run once are leased. */
  readonly shared: boolean;
  /** Folder of views.db. */
  readonly dataDir: string;
  readonly startWithinMs: number;
  readonly sessionGoneMs: number;
  readonly declineLimit: number;
  readonly now: () => number;
  readonly log: RuntimeLog;
  readonly metrics: RuntimeMetrics;
  /** Something this node cannot go on from (an unknown event type, a broken store): it becomes unready and says why. */
  readonly broken: (reason: string, cause?: unknown) => void;
}

/** What apps/api/src/realtime/attach.ts exports as `attachSockets(needs): Sockets`. */
export interface SocketNeeds {
  readonly server: Server;
  readonly runtime: Runtime;
  /** Who the Cookie header speaks for; asked again for every open socket at most every 2 s. */
  readonly identify: (cookie: string | undefined) => Promise<SignedIn | undefined>;
  readonly allowedOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  readonly now: () => number;
  readonly metrics: RuntimeMetrics;
  readonly log: RuntimeLog;
}
export interface Sockets {
  close(): Promise<void>;
}

/** What one committed batch of the projector changed: row keys by topic (see Announce in the read models). */
export interface Committed {
  readonly position: Position;
  readonly changes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What changed in the open queue since the flush before, not yet cut to anybody's clearance. The range is (from, to]. */
export interface QueueFlush {
  readonly from: Position | null;
  readonly to: Position | null;
  readonly tick: number;
  readonly at: number;
  readonly rows: readonly VisibleRow[];
  readonly gone: readonly Visibility[];
  readonly moves: readonly VisibleRow[];
}
/** What maySee needs to know of an incident. */
export interface Visibility {
  readonly id: string;
  readonly customer: string;
  readonly restricted: boolean;
}
export interface VisibleRow extends Visibility {
  readonly row: QueueRow;
}

export interface Runtime {
  /** Called after each committed batch; returns how to stop listening. */
  onCommitted(listener: (committed: Committed) => void): () => void;
  onFlush(listener: (flush: QueueFlush) => void): () => void;
  readonly queue: LiveQueue;
  readonly handOut: HandOut;
  readonly node: NodeState;
  readonly views: Views;
  readonly presence: MutablePresence;
  close(): Promise<void>;
}
