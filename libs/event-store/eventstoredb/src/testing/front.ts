import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** The door before the gRPC server: everything a bad link can do is done here, where gRPC itself cannot notice. */
export interface Front {
  readonly port: () => number;
  readonly open: () => Promise<void>;
  /** Refuses connections and breaks those there are. */
  readonly shut: () => Promise<void>;
  /** Nothing passes in either direction, and nothing is closed. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Breaks every connection with a reset. */
  readonly breakAll: () => void;
}

export const openFront = async (wanted: number, behind: () => number): Promise<Front> => {
  const links = new Set<Socket>();
  let frozen = false;
  let listening: Server | undefined;
  let port = wanted;

  const breakAll = (): void => {
    for (const socket of links) socket.resetAndDestroy();
    links.clear();
  };
  const link = (outside: Socket): void => {
    const inside = connect(behind(), '127.0.0.1');
    for (const [socket, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      links.add(socket);
      socket.setNoDelay(true);
      socket.on('data', (bytes: Buffer) => {
        if (!other.write(bytes)) socket.pause();
      });
      socket.on('drain', () => {
        if (!frozen) other.resume();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        links.delete(socket);
        other.destroy();
      });
      if (frozen) socket.pause();
    }
  };
  const open = async (): Promise<void> => {
    listening = createServer(link);
    listening.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    port = (listening.address() as AddressInfo).port;
  };
  await open();
  return {
    port: () => port,
    open,
    breakAll,
    shut: async () => {
      const closing = listening;
      listening = undefined;
      if (!closing) return;
      const closed = once(closing, 'close');
      closing.close();
      breakAll();
      await closed;
    },
    freeze: () => {
      frozen = true;
      for (const socket of links) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of links) socket.resume();
    },
  };
};
