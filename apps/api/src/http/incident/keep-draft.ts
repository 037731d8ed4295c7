import type { CommandContext, EventStore } from '@watchfloor/event-store-port';

/** Two tabs of one person at once are the only rivals. */
const TRIES = 3;

/**
 * Keeps what somebody is writing; only the last draft is of use to anybody, so its stream keeps one, and an empty text takes
 * the former one with it. False when another tab wrote faster each time.
 */
export const keepDraft = async (
  store: EventStore,
  { person, incident, text }: { readonly person: string; readonly incident: string; readonly text: string },
  context: CommandContext,
): Promise<boolean> => {
  const stream = `draft-${person}.${incident}`;
  for (let tries = 0; tries < TRIES; tries++) {
    const head = await store.headOf(stream);
    if (head.revision < 0) await store.log.retain(stream, { maxCount: 1 });
    const data = { person, incident, text, at: context.at };
    const saved = await store.append(stream, head, [{ type: 'DraftSaved', data }], context);
    if (saved.ok) return true;
  }
  return false;
};
