import { setTimeout as pause } from 'node:timers/promises';
import { until, type ServerProcess } from '../../servers/index.ts';

const LOOK_MS = 1_000;
/** Of one core: what a queue costs that nobody asks and nothing changes. */
const AT_REST = 0.2;

/** Waits until the node does nothing by itself any more: deadlines of an old history fall due when it starts. */
export const steady = async (server: ServerProcess): Promise<void> => {
  const isAtRest = async () => {
    const before = server.cpuSeconds();
    await pause(LOOK_MS);
    return ((server.cpuSeconds() - before) * 1000) / LOOK_MS < AT_REST || undefined;
  };
  await until(isAtRest, { withinMs: 600_000, everyMs: 1, what: 'A node that has come to rest' });
};
