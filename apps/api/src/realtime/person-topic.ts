import type { Notice } from '@watchfloor/api-contract';
import { maySee } from '@watchfloor/policy';
import { noticeById, type NoticeRow } from '@watchfloor/read-models';
import type { Committed, Reader, Runtime } from '../runtime/ports.ts';
import type { LiveServer, LiveSocket } from './attach.ts';
import { incidentRoom } from './incident-topic.ts';

export const personRoom = (person: string): string => `person:${person}`;

function* socketsOf(io: LiveServer, person: string): Generator<LiveSocket> {
  for (const id of io.sockets.adapter.rooms.get(personRoom(person)) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (socket !== undefined) yield socket;
  }
}

/** A notice as the wire says it. */
export const wireNotice = ({ id, kind, incident, person, at }: NoticeRow): Notice => ({
  id,
  kind,
  incident,
  person,
  at: new Date(at).toISOString(),
});

/** To the person it is for, or to every shift lead; nobody is told of an incident they may not see. */
const isFor = (reader: Reader, { to, customer, restricted }: NoticeRow): boolean =>
  (to === null ? reader.roles.includes('shift lead') : to === reader.id) && maySee(reader, { customer, restricted });

/** Whose desk looks different: it changed itself, or what it holds did. */
const deskOwners = (runtime: Runtime, changes: Committed['changes']): ReadonlySet<string> => {
  const holders = [...(changes.get('queue') ?? [])].map((incident) => runtime.queue.rowOf(incident)?.holder?.id);
  return new Set([...(changes.get('desk') ?? []), ...holders.filter((holder) => holder !== undefined)]);
};

/** After each commit: a changed desk and new notices go to their people, a changed incident to whoever looks at it. */
export const pushToPeople = (io: LiveServer, runtime: Runtime): (() => void) =>
  runtime.onCommitted(({ position, changes }) => {
    for (const incident of changes.get('incident') ?? [])
      io.to(incidentRoom(incident)).emit('incident.changed', { id: incident, position });
    for (const person of deskOwners(runtime, changes))
      for (const socket of socketsOf(io, person))
        socket.emit('desk', runtime.handOut.viewOf(socket.data.signedIn.person));
    for (const key of changes.get('notices') ?? []) {
      const row = noticeById(runtime.views.db, key);
      if (row === undefined) continue;
      for (const socket of io.sockets.sockets.values())
        if (isFor(socket.data.signedIn.person, row)) socket.emit('notice', wireNotice(row));
    }
  });
