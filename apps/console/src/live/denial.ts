import { sessionEnded } from './session-end.ts';
import type { LiveSocket } from './live-socket.ts';

/** Between two tries to reach the server at most this long. */
export const longestMs = 5000;
const firstMs = 500;

/**
 * A line that the server refuses is not tried again by socket.io: without a session that is the end, for any other reason
 * a matter of time. Answers how to give up.
 */
export const onDenial = (socket: LiveSocket) => {
  let waitMs = firstMs;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  socket.on('connect', () => {
    waitMs = firstMs;
  });
  socket.on('connect_error', ({ message }) => {
    if (message === 'not-signed-in') sessionEnded(message);
    else if (!socket.active) {
      waiting = setTimeout(() => socket.connect(), waitMs);
      waitMs = Math.min(longestMs, waitMs * 2);
    }
  });
  return () => clearTimeout(waiting);
};
