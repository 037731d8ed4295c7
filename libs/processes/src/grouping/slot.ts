import type { Group } from './group.ts';

/**
 * The incidents of one customer, scenario and entity: open ones in order of opening, closed ones in order of closing.
 * Both orders follow from the incidents themselves, so a node that takes over finds what the one before it had.
 */
export interface Slot {
  readonly open: Group[];
  readonly closed: Group[];
}

const putInOrder = (groups: Group[], group: Group, isBefore: (a: Group, b: Group) => boolean): void => {
  let index = groups.length;
  for (let before = groups[index - 1]; before && isBefore(group, before); before = groups[index - 1]) index -= 1;
  groups.splice(index, 0, group);
};

const takeOff = (groups: Group[], group: Group): void => {
  const index = groups.indexOf(group);
  if (index !== -1) groups.splice(index, 1);
};

const openedBefore = (a: Group, b: Group): boolean => a.nth < b.nth;

const closedBefore = (a: Group, b: Group): boolean => {
  const [one, other] = [a.closed?.at ?? 0, b.closed?.at ?? 0];
  return one < other || (one === other && openedBefore(a, b));
};

export const putOpen = (slot: Slot, group: Group): void => {
  takeOff(slot.closed, group);
  putInOrder(slot.open, group, openedBefore);
};

/** Answers the incident that is forgotten for it: `most` closed ones are kept, in case somebody reopens one. */
export const putClosed = (slot: Slot, group: Group, most: number): Group | undefined => {
  takeOff(slot.open, group);
  takeOff(slot.closed, group);
  putInOrder(slot.closed, group, closedBefore);
  return slot.closed.length > most ? slot.closed.shift() : undefined;
};

/** The newest of the `most` last opened that takes an alert of this time. */
export const openAround = ({ open }: Slot, at: number, windowMs: number, most: number): Group | undefined => {
  for (let index = open.length - 1; index >= Math.max(0, open.length - most); index -= 1) {
    const group = open[index];
    if (group && at >= group.firstAt - windowMs && at <= group.lastAt + windowMs) return group;
  }
  return undefined;
};
