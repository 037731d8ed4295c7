import { z } from 'zod';

const keyOf = (name: string) => `watchfloor.draft.${name}`;
const draft = z.object({ text: z.string() });

/** What was being written on this machine and did not reach the server for certain. */
export const localDraft = (name: string): z.output<typeof draft> | null => {
  try {
    return draft.parse(JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null'));
  } catch {
    return null;
  }
};

export const keepLocalDraft = (name: string, text: string) =>
  localStorage.setItem(keyOf(name), JSON.stringify({ text }));

export const forgetLocalDraft = (name: string) => localStorage.removeItem(keyOf(name));
