/** Ids that stand in more than one of the hands. */
export const handedTwice = (hands: readonly (readonly string[])[]): readonly string[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of hands.flatMap((hand) => [...new Set(hand)])) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice];
};
