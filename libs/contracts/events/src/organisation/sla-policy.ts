import type { SlaPolicy } from '../values.ts';

const minutes = (n: number) => n * 60_000;

export const defaultSlaPolicy: SlaPolicy = {
  targetMs: {
    reaction: { critical: minutes(20), normal: minutes(30) },
    analysis: { critical: minutes(40), normal: minutes(60) },
  },
  warnAt: 0.75,
};
