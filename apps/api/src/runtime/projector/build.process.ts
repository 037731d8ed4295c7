import { messageOf } from '@watchfloor/kernel';
import { projections } from '@watchfloor/read-models';
import { buildViews, fillApart, type Building } from '@watchfloor/subscriptions';
import { askBuildProcess } from './build-elsewhere.ts';
import type { BuildAsked, BuildTold } from './build-messages.ts';
import { openLogToRead } from './log-to-read.ts';

/** The process of one build, or of the half that stands apart: it ends with its task, or with whoever asked for it. */
const stopping = new AbortController();
const { signal } = stopping;

/** A node that is gone hears nothing; what it asked for ends all the same. */
const tell = (message: BuildTold): void => void process.send?.(message, undefined, undefined, () => undefined);

const onApplied: Building['onApplied'] = (position, at) => tell({ kind: 'applied', position, at });

const build = async ({ where, file, apartUntil }: BuildAsked): Promise<void> => {
  const { store, close } = await openLogToRead(where);
  const filling = { store, projections, signal, onApplied };
  const beside: Building['beside'] = (apart, until, stop) =>
    askBuildProcess({ where, file: apart, apartUntil: until }, stop, () => undefined);
  try {
    const built =
      apartUntil === undefined
        ? await buildViews({ ...filling, file, beside })
        : await fillApart(filling, file, apartUntil);
    if (built) tell({ kind: 'built' });
  } finally {
    await close();
  }
};

process.once('disconnect', () => stopping.abort());
process.once('message', (asked: BuildAsked) => {
  build(asked)
    .catch((error: unknown) => tell({ kind: 'failed', reason: messageOf(error) }))
    .finally(() => {
      if (process.connected) process.disconnect?.();
    });
});
