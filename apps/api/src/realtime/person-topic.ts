import type { Notice } from '@watchfloor/api-contract';
import { maySee } from '@watchfloor/policy';
import { noticeById, type NoticeRow } from '@watchfloor/read-models';
import type { Reader } from '../runtime/ports/reader.ts';
import type { Runtime } from '../runtime/ports/runtime.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';
import { incidentRoom } from './incident-topic.ts';
import { iso } from '../runtime/iso.ts';

export const personRoom = (person: string): string => `person:${person}`;

function* socketsOf(io: LiveServer, person: string): Generator<LiveSocket> {
  for (const id of io.sockets.adapter.rooms.get(personRoom(person)) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (socket !== undefined) yield socket;
  }
}

/** A notice as the wire says it. */
const wireNotice = ({ id, kind, incident, person, at }: NoticeRow): Notice => ({
  id,
  kind,
  incident,
  person,
  at: iso(at),
});

/** To the person it is for, or to every shift lead; nobody is told of an incident they may not see. */
const isFor = (reader: Reader, { to, customer, restricted }: NoticeRow): boolean =>
  (to === null ? reader.roles.includes('shift lead') : to === reader.id) && maySee(reader, { customer, restricted });

/**
 * A changed desk and new notices go to their people, a changed incident to whoever looks at it, after each commit. What
 * a hand holds may change without its desk: its holder sees that with the queue's next push.
 */
export const pushToPeople = (io: LiveServer, runtime: Runtime): (() => void) => {
  const pushDesk = (person: string): void => {
    for (const socket of socketsOf(io, person))
      socket.emit('desk', runtime.handOut.viewOf(socket.data.signedIn.person));
  };
  const stops = [
    runtime.onFlush(({ rows }) => {
      const holders = new Set(rows.map(({ row }) => row.holder?.id).filter((holder) => holder !== undefined));
      for (const holder of holders) pushDesk(holder);
    }),
    runtime.onCommitted(({ position, changes }) => {
      for (const incident of changes.get('incident') ?? [])
        io.to(incidentRoom(incident)).emit('incident.changed', { id: incident, position });
      for (const person of changes.get('desk') ?? []) pushDesk(person);
      for (const key of changes.get('notices') ?? []) {
        const row = noticeById(runtime.views.db, key);
        if (row === undefined) continue;
        for (const socket of io.sockets.sockets.values())
          if (isFor(socket.data.signedIn.person, row)) socket.emit('notice', wireNotice(row));
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
