import { socketRequests } from '@watchfloor/api-contract';
import { maySee } from '@watchfloor/policy';
import { incidentRow } from '@watchfloor/read-models';
import type { Runtime } from '../runtime/ports/runtime.ts';
import type { LiveServer, LiveSocket } from './live-socket.ts';

export const incidentRoom = (incident: string): string => `incident:${incident}`;

/** More pages than anybody has open. */
const MOST_FOLLOWED = 50;

const tellViewers = (io: LiveServer, runtime: Runtime, incident: string): void => {
  io.to(incidentRoom(incident)).emit('incident.viewers', {
    id: incident,
    viewers: [...runtime.presence.viewers(incident)],
  });
};

/** After clearance or roles changed: pages of what this person may no longer see are not followed any more. */
export const leaveUnseen = (io: LiveServer, socket: LiveSocket, runtime: Runtime): void => {
  const { person, permissions } = socket.data.signedIn;
  const reads = permissions.has('incident.read');
  for (const room of socket.rooms) {
    if (!room.startsWith(incidentRoom(''))) continue;
    const id = room.slice(incidentRoom('').length);
    const incident = incidentRow(runtime.views.db, id);
    if (reads && incident !== undefined && maySee(person, incident)) continue;
    void socket.leave(room);
    runtime.presence.lookAway(socket.id, id);
    tellViewers(io, runtime, id);
  }
};

/** `incident.follow`: told when the page changed, and who else looks at it. What one may not see does not exist. */
export const serveIncident = (io: LiveServer, socket: LiveSocket, runtime: Runtime): void => {
  socket.on('incident.follow', (request, answer) => {
    if (typeof answer !== 'function') return;
    const { person, permissions } = socket.data.signedIn;
    const asked = socketRequests['incident.follow'].takes.safeParse(request);
    if (!asked.success) {
      answer({ error: 'bad-request' });
      return;
    }
    if (!permissions.has('incident.read')) {
      answer({ error: 'forbidden' });
      return;
    }
    const { id } = asked.data;
    const incident = incidentRow(runtime.views.db, id);
    if (incident === undefined || !maySee(person, incident)) {
      answer({ error: 'not-found' });
      return;
    }
    const followed = [...socket.rooms].filter((room) => room.startsWith(incidentRoom(''))).length;
    if (followed >= MOST_FOLLOWED && !socket.rooms.has(incidentRoom(id))) {
      answer({ error: 'too-many' });
      return;
    }
    void socket.join(incidentRoom(id));
    if (runtime.presence.look(socket.id, id)) tellViewers(io, runtime, id);
    const position = runtime.node.position();
    answer(position === null ? {} : { position });
  });

  socket.on('incident.leave', (request, answer) => {
    const asked = socketRequests['incident.leave'].takes.safeParse(request);
    if (asked.success && socket.rooms.has(incidentRoom(asked.data.id))) {
      void socket.leave(incidentRoom(asked.data.id));
      runtime.presence.lookAway(socket.id, asked.data.id);
      tellViewers(io, runtime, asked.data.id);
    }
    if (typeof answer === 'function') answer({});
  });

  socket.on('disconnect', () => {
    for (const incident of runtime.presence.leave(socket.id)) tellViewers(io, runtime, incident);
  });
};
