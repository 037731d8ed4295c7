import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queueStore } from './live-state.ts';
import type { LiveSocket } from './live-socket.ts';
import { openLive } from './socket.ts';
import { createStore } from './store.ts';

const socketStore = createStore<LiveSocket | null>(null);

/** One socket for the whole screen, for as long as the person is signed in. */
export const LiveLine = ({ followQueue }: { readonly followQueue: boolean }) => {
  const client = useQueryClient();
  useEffect(() => {
    const live = openLive(client, followQueue);
    socketStore.set(live.socket);
    return () => {
      live.close();
      socketStore.set(null);
      queueStore.set(null);
    };
  }, [client, followQueue]);
  return null;
};

/** Follows one incident while its page is open: changes are read again, others see that the reader is here. */
export const useIncidentRoom = (id: string) => {
  const socket = socketStore.use();
  useEffect(() => {
    if (!socket) return undefined;
    const follow = () => {
      socket.emit('incident.follow', { id }, () => undefined);
    };
    if (socket.connected) follow();
    socket.on('connect', follow);
    socket.on('session.changed', follow);
    return () => {
      socket.off('connect', follow);
      socket.off('session.changed', follow);
      socket.emit('incident.leave', { id }, () => undefined);
    };
  }, [socket, id]);
};
