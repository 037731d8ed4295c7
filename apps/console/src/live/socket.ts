import type { QueryClient } from '@tanstack/react-query';
import type { Beat, ClientRequests } from '@watchfloor/api-contract';
import { io } from 'socket.io-client';
import { longestMs, onDenial } from './denial.ts';
import { backStore, connectionStore, leadStore, noticeStore, offsetStore, queueStore, redStore } from './live-state.ts';
import { deskQuery, incidentQuery, meQuery, noticesQuery } from './queries.ts';
import type { LiveSocket } from './live-socket.ts';
import { queueFeed, type Ask } from './queue-feed.ts';
import { rowsChanged } from './queue-state.ts';
import { sessionEnded } from './session-end.ts';
import { wantPosition } from './wanted-position.ts';

const askOver =
  (socket: LiveSocket): Ask =>
  async (since) => {
    const reply = await new Promise<Parameters<Parameters<ClientRequests['queue.follow']>[1]>[0]>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The queue did not answer.')), 10_000);
      socket.emit('queue.follow', { since }, (answer) => {
        clearTimeout(late);
        resolve(answer);
      });
    });
    if ('error' in reply) throw new Error(reply.error);
    return reply;
  };

const onBeat = (beat: Beat) => {
  connectionStore.set({ ...connectionStore.get(), beatAt: Date.now(), lagMs: beat.lagMs });
  offsetStore.set(Date.parse(beat.at) - Date.now());
  leadStore.set(beat.lead);
};

/** Keeps the query cache in step with what the server pushes. */
const patchCache = (socket: LiveSocket, client: QueryClient) => {
  socket.on('desk', (view) => {
    // A read that was under way may be older than what was just pushed.
    void client.cancelQueries(deskQuery).then(() => client.setQueryData(deskQuery.queryKey, view));
  });
  socket.on('notice', (told) => {
    noticeStore.set(told);
    void client.invalidateQueries({ queryKey: noticesQuery.queryKey });
  });
  socket.on('incident.changed', ({ id, position }) => {
    const { queryKey } = incidentQuery(id);
    wantPosition(queryKey, position);
    void client.invalidateQueries({ queryKey });
  });
  socket.on('incident.viewers', ({ id, viewers }) => {
    client.setQueryData(incidentQuery(id).queryKey, (page) => page && { ...page, viewers });
  });
};

const onBreak = () => {
  const now = connectionStore.get();
  if (now.state !== 'broken' && now.state !== 'ended') {
    connectionStore.set({ ...now, state: 'broken', since: Date.now() });
  }
};

/** What decides which rows somebody sees. */
const sightOf = (client: QueryClient) => {
  const me = client.getQueryData(meQuery.queryKey);
  return JSON.stringify([me?.roles, me?.clearance]);
};

/** Opens the one socket of this screen; answers it and the way to close it. */
export const openLive = (client: QueryClient, mayFollowQueue: boolean) => {
  const socket: LiveSocket = io({ path: '/live', transports: ['websocket'], reconnectionDelayMax: longestMs });
  const feed = queueFeed(askOver(socket), ({ state, reds }) => {
    queueStore.set(state);
    if (reds.length > 0) redStore.set([...redStore.get(), ...reds]);
  });
  const lost = () => {
    socket.io.engine.close();
  };
  const startOver = () => {
    if (mayFollowQueue) void feed.restart().catch(lost);
  };
  /** Nobody could be told during a break that they may see something else now. */
  const readAgain = async () => {
    const before = sightOf(client);
    await client.invalidateQueries();
    if (sightOf(client) !== before) startOver();
  };
  socket.on('connect', () => {
    const before = connectionStore.get();
    connectionStore.set({ state: 'open', since: Date.now(), beatAt: Date.now(), lagMs: 0 });
    const broken = before.state === 'broken';
    if (broken) void readAgain();
    if (mayFollowQueue) {
      const seen = queueStore.get()?.rows ?? [];
      const caughtUp = () => {
        const seconds = Math.round((Date.now() - before.since) / 1000);
        if (broken) backStore.set({ seconds, changed: rowsChanged(seen, queueStore.get()?.rows ?? []) });
      };
      void feed.resume().then(caughtUp, lost);
    }
  });
  socket.on('session.changed', () => {
    void client.invalidateQueries();
    startOver();
  });
  socket.on('disconnect', onBreak);
  socket.on('connect_error', onBreak);
  socket.on('queue', feed.receive);
  socket.on('beat', onBeat);
  socket.on('session.ended', ({ why }) => {
    sessionEnded(why);
    socket.close();
  });
  patchCache(socket, client);
  const giveUp = onDenial(socket);
  const close = () => {
    giveUp();
    // What is closed on purpose did not break.
    socket.off();
    socket.close();
  };
  return { socket, close };
};
