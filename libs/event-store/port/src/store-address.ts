/** Where the events are: a folder of this machine, held by one process, or a cluster that nodes share. */
export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly directory: string }
  | { readonly kind: 'esdb'; readonly connectionString: string };

export const STORE_FORMS = 'must be sqlite:<folder> or esdb://host:port';

const EMBEDDED = /^sqlite:(.+)$/;
const CLUSTER = /^esdb(\+discover)?:\/\/.+$/;

/** Reads a STORE setting; throws on anything but STORE_FORMS. */
export const storeAddress = (setting: string): StoreAddress => {
  const directory = EMBEDDED.exec(setting)?.[1];
  if (directory !== undefined) return { kind: 'sqlite', directory };
  if (CLUSTER.test(setting)) return { kind: 'esdb', connectionString: setting };
  throw new Error(`STORE is "${setting}", but ${STORE_FORMS}`);
};

export const isStoreSetting = (text: string): boolean => EMBEDDED.test(text) || CLUSTER.test(text);
