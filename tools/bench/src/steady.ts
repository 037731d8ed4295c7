import { until } from '../../servers/index.ts';
import { positionOf } from './load/counts.ts';

const QUIET_MS = 2_000;

/** Waits until the node writes nothing by itself any more: deadlines of an old history fall due when it starts. */
export const steady = async (url: string): Promise<void> => {
  let position = '';
  let since = performance.now();
  await until(
    async () => {
      const now = await positionOf(url);
      if (now !== position) {
        position = now;
        since = performance.now();
      }
      return performance.now() - since > QUIET_MS ? true : undefined;
    },
    { withinMs: 600_000, everyMs: 200, what: 'A node that has come to rest' },
  );
};
