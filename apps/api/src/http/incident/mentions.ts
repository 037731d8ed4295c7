interface Mentionable {
  readonly id: string;
  readonly name: string;
}

const MOST = 50;
const letter = /[\p{L}\p{N}]/u;

/** The people a note speaks to: `@` and their whole name, in any case. Of two names the longer one is meant. */
export const mentionedIn = (text: string, people: readonly Mentionable[]): string[] => {
  const lower = text.toLowerCase();
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (let at = lower.indexOf('@'); at >= 0 && found.size < MOST; at = lower.indexOf('@', at + 1)) {
    const rest = lower.slice(at + 1);
    const meant = byLength.find(({ name }) => {
      const wanted = name.toLowerCase();
      return rest.startsWith(wanted) && !letter.test(rest.slice(wanted.length, wanted.length + 1));
    });
    if (meant) for (const { id, name } of people) if (name === meant.name) found.add(id);
  }
  return [...found].slice(0, MOST);
};
