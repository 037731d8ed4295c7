import { z } from 'zod';
import type { deskView, notice } from './desk.ts';
import type { Permission } from './permission.ts';
import { queueCounts, queueRow, rankMove } from './queue.ts';
import { id, iso, named } from './values.ts';

/**
 * The socket (socket.io, path /live, cookie session, Origin checked). A client follows topics; each push of the queue
 * carries its range (from, to]. A client whose last position is not `from` asks again with `since` and gets what it
 * missed, or a snapshot. `beat` comes at least every 2 s, so that lag is always known.
 */
export const followQueue = z.object({ since: z.string().nullable() });
export const queueSnapshot = z.object({
  kind: z.literal('snapshot'),
  to: z.string().nullable(),
  tick: z.int(),
  at: iso,
  rows: z.array(queueRow),
  counts: queueCounts,
  scoringPolicy: z.int(),
});
export const queuePush = z.object({
  kind: z.literal('changes'),
  from: z.string().nullable(),
  to: z.string().nullable(),
  tick: z.int(),
  at: iso,
  rows: z.array(queueRow),
  gone: z.array(id),
  moves: z.array(rankMove),
  counts: queueCounts,
});
export type QueueSnapshot = z.output<typeof queueSnapshot>;
export type QueuePush = z.output<typeof queuePush>;

export const beat = z.object({ at: iso, position: z.string().nullable(), lagMs: z.int(), lead: z.array(named) });
export type Beat = z.output<typeof beat>;

/** Client → server, each answered by an acknowledgement: what it needs and takes. */
export const socketRequests = {
  'queue.follow': { needs: 'incident.read' as Permission, takes: followQueue },
  'incident.follow': { needs: 'incident.read' as Permission, takes: z.object({ id }) },
  'incident.leave': { needs: 'incident.read' as Permission, takes: z.object({ id }) },
} as const;

/** Server → client. */
export interface ServerPushes {
  queue: (push: QueuePush) => void;
  /** The page changed up to this position: ask for it again with `after`. */
  'incident.changed': (change: { id: string; position: string }) => void;
  'incident.viewers': (change: { id: string; viewers: { id: string; name: string }[] }) => void;
  desk: (view: z.output<typeof deskView>) => void;
  notice: (told: z.output<typeof notice>) => void;
  beat: (beat: Beat) => void;
  /** Roles or clearance changed: follow again, and start from a snapshot. */
  'session.changed': (nothing: object) => void;
  /** The session ended; the socket closes right after. */
  'session.ended': (why: { why: string }) => void;
}
export interface ClientRequests {
  'queue.follow': (
    request: z.output<typeof followQueue>,
    answer: (reply: QueueSnapshot | QueuePush | { error: string }) => void,
  ) => void;
  'incident.follow': (request: { id: string }, answer: (reply: { position?: string; error?: string }) => void) => void;
  'incident.leave': (request: { id: string }, answer: (reply: object) => void) => void;
}
