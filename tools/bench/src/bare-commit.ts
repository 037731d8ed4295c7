import { temporaryFolder } from '../../servers/index.ts';
import type { Bench } from './bench.ts';
import { measureRawAppend, type RawAppendFigures, type RawAppendOptions } from './raw-append.ts';
import { withStore } from './with-store.ts';

/** The store alone: its group commit without intake, codec or server, on this machine in this run. */
export const bareCommit = async (
  { store }: Bench,
  options: Omit<RawAppendOptions, 'category'>,
): Promise<RawAppendFigures> => {
  if (store !== undefined) {
    // What is under `key-` no reader sees: the servers that share this log would stumble over events without a meaning.
    return withStore(store, ({ log }) => measureRawAppend(log, { ...options, category: 'key' }));
  }
  const folder = temporaryFolder('bare');
  try {
    return await withStore(`sqlite:${folder.path}`, ({ log }) => measureRawAppend(log, options));
  } finally {
    folder.remove();
  }
};
