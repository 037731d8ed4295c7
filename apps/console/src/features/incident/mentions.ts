/** The name being typed after an @, seen from the caret; null when there is none. */
export const mentionAt = (text: string, caret: number): string | null =>
  /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret))?.[1] ?? null;

/** Who may be meant by what was typed, at most five: names of which a word begins with it before those that only hold it. */
export const meant = <P extends { readonly name: string }>(people: readonly P[], typed: string): readonly P[] => {
  const wanted = typed.toLowerCase();
  const begins = ({ name }: P) => ` ${name.toLowerCase()}`.includes(` ${wanted}`);
  const holds = people.filter(({ name }) => name.toLowerCase().includes(wanted));
  return [...holds.filter(begins), ...holds.filter((person) => !begins(person))].slice(0, 5);
};

/** Puts the chosen name in place of what was typed after the @; answers the text and where the caret belongs. */
export const withMention = (text: string, caret: number, name: string) => {
  const typed = mentionAt(text, caret) ?? '';
  const before = text.slice(0, caret - typed.length);
  return { text: `${before}${name} ${text.slice(caret)}`, caret: before.length + name.length + 1 };
};
