import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import { acting, mayAnalyse } from '../acting.ts';
import { missedBy, waitingEndedBy } from '../clock-facts.ts';
import type { Decision, Incident } from '../state.ts';

/** Analysis and recommendations go to the customer: the analysis clock stops, closing stays with the holder. */
export const Answer = z.object({
  kind: z.literal('Answer'),
  ...acting,
  text: z.string().trim().min(1).max(50_000),
  recommendations: z.array(z.string().trim().min(1).max(2000)).max(50),
});
export type Answer = z.output<typeof Answer>;

export const answer = (command: Answer, incident: Incident): Decision => {
  const allowed = mayAnalyse(incident, command);
  if (!allowed.ok) return allowed;
  const { by, at, text, recommendations } = command;
  return accept([
    ...missedBy(incident, at),
    ...waitingEndedBy(incident, by, at),
    { type: 'CustomerAnswered', data: { by, text, recommendations, at, ...allowed.value } },
  ]);
};
