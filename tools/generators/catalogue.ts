import type { Tree } from '@nx/devkit';

export const cataloguePath = 'libs/contracts/events/src/catalogue.ts';

/** The stream category that an event stands in. */
export const categoryOf = (tree: Tree, event: string): string => {
  const category = new RegExp(`\\b${event}: (\\w+)\\.${event}\\b`).exec(tree.read(cataloguePath, 'utf8') ?? '')?.[1];
  if (category === undefined) throw new Error(`${cataloguePath} knows no ${event}: generate the event first.`);
  return category;
};
