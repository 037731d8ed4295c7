import { z } from 'zod';

const object = z.record(z.string(), z.unknown());

type Read = { readonly ok: true; readonly value: Record<string, unknown> | null } | { readonly ok: false };

/** With spaces between, where a narrow box may break the line. */
const oneLine = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n */g, ' ');

/** A mapping as somebody reads and changes it: a line for each of our fields. */
export const mappingText = (mapping: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.entries(mapping)
    .map(([field, theirs]) => `  ${JSON.stringify(field)}: ${oneLine(theirs)}`)
    .join(',\n')}\n}`;

/** A field mapping as somebody types it: a JSON object, or nothing. */
export const readMapping = (text: string): Read => {
  if (text.trim() === '') return { ok: true, value: null };
  try {
    return { ok: true, value: object.parse(JSON.parse(text)) };
  } catch {
    return { ok: false };
  }
};
