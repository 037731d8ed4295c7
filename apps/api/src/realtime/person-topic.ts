import type { Runtime } from '../runtime/ports.ts';
import type { LiveServer, LiveSocket } from './attach.ts';
import { incidentRoom } from './incident-topic.ts';

export const personRoom = (person: string): string => `person:${person}`;

function* socketsOf(io: LiveServer, person: string): Generator<LiveSocket> {
  for (const id of io.sockets.adapter.rooms.get(personRoom(person)) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (socket !== undefined) yield socket;
  }
}

/** After each commit: a changed desk and new notices go to their person, a changed incident to whoever looks at it. */
export const pushToPeople = (io: LiveServer, runtime: Runtime): (() => void) =>
  runtime.onCommitted(({ position, changes }) => {
    for (const incident of changes.get('incident') ?? [])
      io.to(incidentRoom(incident)).emit('incident.changed', { id: incident, position });
    for (const person of changes.get('desk') ?? [])
      for (const socket of socketsOf(io, person))
        socket.emit('desk', runtime.handOut.viewOf(socket.data.signedIn.person));
  });
