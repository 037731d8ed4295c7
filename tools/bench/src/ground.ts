import { temporaryFolder } from '../../servers/index.ts';

/** What a row measures on: a store, and the folder of its read models. */
export interface Ground {
  /** The STORE setting. */
  readonly store: string;
  readonly dataDir: string;
  /** Other rows write here too, and perhaps somebody before this run. */
  readonly shared: boolean;
  remove(): void;
}

/** An embedded store of its own. */
export const ownGround = (purpose: string): Ground => {
  const folder = temporaryFolder(purpose);
  const { path } = folder;
  return { store: `sqlite:${path}`, dataDir: path, shared: false, remove: () => folder.remove() };
};

/** A given EventStoreDB and one folder of read models, which stay as long as this process. */
export const sharedGround = (store: string): Ground => {
  const { path } = temporaryFolder('bench');
  return { store, dataDir: path, shared: true, remove: () => undefined };
};
