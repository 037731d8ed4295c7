interface Mentionable {
  readonly id: string;
  readonly name: string;
}

const MOST = 50;
/** A note with more of them is no text by a person. */
const MOST_SIGNS = 1_000;
const letter = /[\p{L}\p{N}]/u;

const idsByName = (people: readonly Mentionable[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(people, ({ name }) => name.toLowerCase())].map(([name, who]) => [name, who.map(({ id }) => id)]),
  );

/** The people a note speaks to: `@` and their whole name, in any case. Of two names the longer one is meant. Most notes speak to nobody. */
export const mentionedIn = (text: string, people: readonly Mentionable[]): string[] => {
  if (!text.includes('@')) return [];
  const lower = text.toLowerCase();
  const named = idsByName(people);
  const lengths = [...new Set([...named.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const found = new Set<string>();
  for (const { index } of lower.matchAll(/@(?!@)/g).take(MOST_SIGNS)) {
    if (found.size >= MOST) break;
    const begin = index + 1;
    const meant = lengths
      .filter((length) => !letter.test(lower.charAt(begin + length)))
      .map((length) => named.get(lower.slice(begin, begin + length)))
      .find((ids) => ids !== undefined);
    for (const id of meant ?? []) found.add(id);
  }
  return [...found].slice(0, MOST);
};
