import type { Binding } from '../../ui/keys/key-match.ts';

/** One line of the key sheet: what it does, and every way to press it; a way is one key or a pair. */
export interface KeyLine {
  readonly label: string;
  readonly ways: readonly string[];
}

const isPlace = ({ keys }: Binding) => keys.startsWith('g ');

/** Keys that do the same stand on one line. */
const lines = (bindings: readonly Binding[]): readonly KeyLine[] => {
  const ways = new Map<string, Set<string>>();
  for (const { label, keys, shown } of bindings) {
    const before = ways.get(label) ?? new Set();
    for (const key of shown?.split(' ') ?? [keys]) before.add(key);
    ways.set(label, before);
  }
  return [...ways].map(([label, all]) => ({ label, ways: [...all] }));
};

/** What the sheet shows: the page's own keys, those that work everywhere, and where one can go. */
export const keyGroups = (bindings: readonly Binding[]) => ({
  here: lines(bindings.filter((key) => !key.everywhere)),
  everywhere: lines(bindings.filter((key) => key.everywhere === true && !isPlace(key))),
  goTo: lines(bindings.filter(isPlace)),
});
