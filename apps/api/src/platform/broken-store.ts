import { StoreError, type EventStore } from '@watchfloor/event-store-port';

/**
 * The same store, which says once when it can never be written again: nobody knows what is on its disk, and a node that
 * goes on calling itself ready would get every request and take none.
 */
export const tellingWhenBroken = (store: EventStore, broken: (reason: string, cause: unknown) => void): EventStore => {
  let told = false;
  return {
    ...store,
    append: async (...asked) => {
      try {
        return await store.append(...asked);
      } catch (error) {
        if (!told && error instanceof StoreError && error.fault === 'broken') {
          told = true;
          broken('The log cannot be written any more: this node has to be started again.', error);
        }
        throw error;
      }
    },
  };
};
