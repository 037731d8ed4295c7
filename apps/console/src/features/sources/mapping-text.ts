import { z } from 'zod';

const object = z.record(z.string(), z.unknown());

type Read = { readonly ok: true; readonly value: Record<string, unknown> | null } | { readonly ok: false };

/** A mapping as somebody reads and changes it. */
export const mappingText = (mapping: Readonly<Record<string, unknown>>): string => JSON.stringify(mapping, null, 2);

/** A field mapping as somebody types it: a JSON object, or nothing. */
export const readMapping = (text: string): Read => {
  if (text.trim() === '') return { ok: true, value: null };
  try {
    return { ok: true, value: object.parse(JSON.parse(text)) };
  } catch {
    return { ok: false };
  }
};
