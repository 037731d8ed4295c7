import { z } from 'zod';

const keyOf = (incident: string) => `watchfloor.draft.${incident}`;
const draft = z.object({ text: z.string() });

/** What was being written on this machine and did not reach the server for certain. */
export const localDraft = (incident: string): z.output<typeof draft> | null => {
  try {
    return draft.parse(JSON.parse(localStorage.getItem(keyOf(incident)) ?? 'null'));
  } catch {
    return null;
  }
};

export const keepLocalDraft = (incident: string, text: string) =>
  localStorage.setItem(keyOf(incident), JSON.stringify({ text }));

export const forgetLocalDraft = (incident: string) => localStorage.removeItem(keyOf(incident));
