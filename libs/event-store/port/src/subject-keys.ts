import { randomBytes } from 'node:crypto';

/** A subject's key (32 bytes), or why there is none: `erased` is for ever, `missing` was never made or has been lost. */
export type SubjectKey = Uint8Array | 'erased' | 'missing';

/** Where the keys of sealed fields are kept: outside the log, so that erasing a person leaves the log whole. */
export interface SubjectKeys {
  /** With `create` a key is made for a subject that never had one; an erased subject stays erased. */
  keyFor(subject: string, create: boolean): Promise<SubjectKey>;
  /** Forgets the key for good, also when none was made yet. */
  erase(subject: string): Promise<void>;
}

export const newSubjectKey = (): Uint8Array => randomBytes(32);

/** Keys that live as long as the process: for tests and for logs in memory. */
export const keysInMemory = (): SubjectKeys => {
  const keys = new Map<string, SubjectKey>();
  return {
    keyFor: async (subject, create) => {
      const known = keys.get(subject) ?? (create ? newSubjectKey() : 'missing');
      if (known !== 'missing') keys.set(subject, known);
      return known;
    },
    erase: async (subject) => {
      keys.set(subject, 'erased');
    },
  };
};
