import { z } from 'zod';

const targets = z.object({ critical: z.int(), normal: z.int() });

/** Targets in milliseconds per SLA class, and the share of a target at which a warning is due. Handbook 1.3. */
export const slaPolicy = z.object({
  targetMs: z.object({ reaction: targets, analysis: targets }),
  warnAt: z.number().gt(0).lt(1),
});
export type SlaPolicy = z.output<typeof slaPolicy>;

const minutes = (n: number) => n * 60_000;

export const defaultSlaPolicy: SlaPolicy = {
  targetMs: {
    reaction: { critical: minutes(20), normal: minutes(30) },
    analysis: { critical: minutes(40), normal: minutes(60) },
  },
  warnAt: 0.75,
};
