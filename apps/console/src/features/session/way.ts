/** The way from an empty store to the first alert, in the order in which each step needs the one before. */
export const way = ['administrator', 'customer', 'source', 'people', 'alert'] as const;
export type StepKey = (typeof way)[number];

/** What the server knows already; the way is gone on from there, whoever left it and wherever. */
export interface Found {
  readonly customers: number;
  readonly sources: number;
  readonly people: number;
  readonly alerts: number;
}

export const isDone = (step: StepKey, { customers, sources, people, alerts }: Found): boolean => {
  switch (step) {
    case 'administrator':
      return true;
    case 'customer':
      return customers > 0;
    case 'source':
      return sources > 0;
    case 'people':
      return people > 1;
    case 'alert':
      return alerts > 0;
  }
};

/** The first step that is neither done nor put off; the last one stays until it is left. */
export const stepAt = (found: Found, later: ReadonlySet<StepKey>): StepKey =>
  way.find((step) => step === 'alert' || !(isDone(step, found) || later.has(step))) ?? 'alert';
