import { z } from 'zod';
import { offsetStore } from './live-state.ts';

const drafts = 'watchfloor.draft.';
/** `at`: when it was written, by the server's clock as far as it is known here, so that it compares with what the server keeps. */
const draft = z.object({ text: z.string(), at: z.iso.datetime() });

/** Whose desk this is now; nobody's words are read or kept before that is known. */
let writer: string | null = null;

const ofWriter = () => `${drafts}${writer}.`;

const forgetAllBut = (kept: string | null) => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(drafts) && (kept === null || !key.startsWith(kept))) localStorage.removeItem(key);
  }
};

/** Several people share a desk: what anybody else left unsent here is gone once this person is known. */
export const draftsAreOf = (person: string) => {
  writer = person;
  forgetAllBut(ofWriter());
};

/** Whoever signs out leaves no words on the desk. */
export const leaveNoDrafts = () => {
  writer = null;
  forgetAllBut(null);
};

/** What was being written on this machine by whoever sits here, and did not reach the server for certain. */
export const localDraft = (name: string): z.output<typeof draft> | null => {
  if (writer === null) return null;
  try {
    return draft.parse(JSON.parse(localStorage.getItem(ofWriter() + name) ?? 'null'));
  } catch {
    return null;
  }
};

export const keepLocalDraft = (name: string, text: string) => {
  if (writer === null) return;
  const at = new Date(Date.now() + offsetStore.get()).toISOString();
  localStorage.setItem(ofWriter() + name, JSON.stringify({ text, at }));
};

export const forgetLocalDraft = (name: string) => localStorage.removeItem(ofWriter() + name);
