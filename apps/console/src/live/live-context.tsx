import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { queueStore } from './live-state.ts';
import { openLive, type LiveSocket } from './socket.ts';

const LiveContext = createContext<LiveSocket | null>(null);

/** One socket for everything below, for as long as the person is signed in. */
export const LiveProvider = ({
  followQueue,
  children,
}: {
  readonly followQueue: boolean;
  readonly children: ReactNode;
}) => {
  const client = useQueryClient();
  const live = useMemo(() => openLive(client, followQueue), [client, followQueue]);
  useEffect(
    () => () => {
      live.close();
      queueStore.set(null);
    },
    [live],
  );
  return <LiveContext value={live.socket}>{children}</LiveContext>;
};

/** Follows one incident while its page is open: changes are read again, others see that the reader is here. */
export const useIncidentRoom = (id: string) => {
  const socket = useContext(LiveContext);
  useEffect(() => {
    if (!socket) return undefined;
    const follow = () => {
      socket.emit('incident.follow', { id }, () => undefined);
    };
    if (socket.connected) follow();
    socket.on('connect', follow);
    return () => {
      socket.off('connect', follow);
      socket.emit('incident.leave', { id }, () => undefined);
    };
  }, [socket, id]);
};
