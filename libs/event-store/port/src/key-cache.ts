import type { SubjectKey, SubjectKeys } from './subject-keys.ts';

const MOST = 10_000;

/** Keys already fetched, so that a batch of events is unsealed without waiting for each of them. */
export interface KeyCache {
  keyFor(subject: string, create: boolean): Promise<SubjectKey>;
  /** Somebody, perhaps another node, erased this subject: what is remembered of it must go. */
  forget(subject: string): void;
  erase(subject: string): Promise<void>;
}

export const keyCache = (keys: SubjectKeys): KeyCache => {
  const known = new Map<string, Exclude<SubjectKey, 'missing'>>();
  return {
    keyFor: async (subject, create) => {
      const hit = known.get(subject);
      if (hit !== undefined) return hit;
      const found = await keys.keyFor(subject, create);
      if (found === 'missing') return found;
      if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
      known.set(subject, found);
      return found;
    },
    forget: (subject) => {
      known.delete(subject);
    },
    erase: async (subject) => {
      await keys.erase(subject);
      known.delete(subject);
    },
  };
};
