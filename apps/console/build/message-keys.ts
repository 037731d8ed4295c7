/** What a language file is: sections of messages, as deep as one likes. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

const plural = /_(zero|one|two|few|many|other)$/;

/** Every message's key in dotted form; forms of a plural count as one, since languages differ in how many they have. */
export const messageKeys = (messages: Messages, prefix = ''): Set<string> => {
  const keys = new Set<string>();
  for (const [key, value] of Object.entries(messages)) {
    const path = `${prefix}${key}`;
    if (typeof value === 'string') keys.add(path.replace(plural, ''));
    else for (const inner of messageKeys(value, `${path}.`)) keys.add(inner);
  }
  return keys;
};

/** The keys that `language` lacks or has too many of, seen from the reference; empty when complete. */
export const differences = (reference: Messages, language: Messages) => {
  const wanted = messageKeys(reference);
  const present = messageKeys(language);
  return {
    missing: [...wanted].filter((key) => !present.has(key)),
    unknown: [...present].filter((key) => !wanted.has(key)),
  };
};
