import type { SubjectKey, SubjectKeys } from './subject-keys.ts';

const MOST = 10_000;

/** Keys already fetched, so that a batch of events is unsealed without waiting for each of them. */
export interface KeyCache {
  keyFor(subject: string, create: boolean): Promise<SubjectKey>;
  /**
   * The log says that this subject was erased. Whoever erases records it first and deletes the key a moment later, so a key
   * that can still be had is not asked for again.
   */
  erased(subject: string): void;
  erase(subject: string): Promise<void>;
}

export const keyCache = (keys: SubjectKeys, most = MOST): KeyCache => {
  const known = new Map<string, Exclude<SubjectKey, 'missing'>>();
  const remember = (subject: string, key: Exclude<SubjectKey, 'missing'>) => {
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(subject, key);
  };
  return {
    keyFor: async (subject, create) => {
      const hit = known.get(subject);
      if (hit !== undefined) return hit;
      const found = await keys.keyFor(subject, create);
      if (found === 'missing') return found;
      remember(subject, found);
      return found;
    },
    erased: (subject) => {
      remember(subject, 'erased');
    },
    erase: async (subject) => {
      await keys.erase(subject);
      known.delete(subject);
    },
  };
};
