import { projections } from '@watchfloor/read-models';
import { buildViews } from '@watchfloor/subscriptions';
import type { BuildAsked, BuildTold } from './build-messages.ts';
import { openLogToRead } from './log-to-read.ts';

/** The process of one build: it ends with its task, or with the node that asked for it. */
const stopping = new AbortController();
const { signal } = stopping;

/** A node that is gone hears nothing; what it asked for ends all the same. */
const tell = (message: BuildTold): void => void process.send?.(message, undefined, undefined, () => undefined);

const build = async ({ where, file }: BuildAsked): Promise<void> => {
  const { store, close } = await openLogToRead(where);
  try {
    const onApplied = (position: string, at: number) => tell({ kind: 'applied', position, at });
    if (await buildViews({ store, projections, file, signal, onApplied })) tell({ kind: 'built' });
  } finally {
    await close();
  }
};

process.once('disconnect', () => stopping.abort());
process.once('message', (asked: BuildAsked) => {
  build(asked)
    .catch((error: unknown) => tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }))
    .finally(() => {
      if (process.connected) process.disconnect?.();
    });
});
