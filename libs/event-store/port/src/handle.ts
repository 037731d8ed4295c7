import type { Handle, Handled } from './event-store.ts';
import type { WatchfloorEvent } from '@watchfloor/events';
import type { CommandContext, Recorded } from './recorded.ts';
import { streamStateOf } from './remembered-streams.ts';

const RETRIES = 3;

const accepted = (
  events: readonly Recorded[],
  { commandId, asked }: Pick<CommandContext, 'commandId' | 'asked'>,
): Handled<never> | undefined => {
  const first = events.filter(({ metadata }) => metadata.commandId === commandId);
  const last = first.at(-1);
  if (!last) return undefined;
  // What was accepted before fingerprints were kept names none, and is answered as it always was.
  if (asked !== undefined && last.metadata.asked !== undefined && asked !== last.metadata.asked)
    return { ok: false, why: 'key reused', revision: last.revision };
  const answer = first.map(({ type, data }) => ({ type, data }) as WatchfloorEvent);
  return { ok: true, revision: last.revision, position: last.position, events: answer, repeated: true };
};

/**
 * load → decide → append. A commandId accepted before gets its first answer again, and another command under it is
 * refused; one rejected before is decided again.
 * A conflict with a human's `expectedRevision` is told at once; any other is reloaded and decided again, three times.
 */
export const handle: Handle = async (store, decider, stream, command, context, expectedRevision) => {
  let revision = -1;
  for (let attempt = 0; attempt <= RETRIES; attempt++) {
    const { state, events, head } = await streamStateOf(store, decider, stream, context.commandId);
    revision = head.revision;
    const before = accepted(events as unknown as Recorded[], context);
    if (before) return before;
    if (expectedRevision !== undefined && expectedRevision !== revision) {
      return { ok: false, why: 'conflict', revision };
    }
    const decision = decider.decide(command, state);
    if (!decision.ok) return { ok: false, why: 'rejected', rejection: decision.error, revision };
    if (decision.value.length === 0) return { ok: true, revision, position: null, events: [], repeated: false };
    const outcome = await store.append(stream, head, decision.value, context);
    // The same command was accepted elsewhere a moment ago, perhaps with another outcome: what was written is its answer.
    if (outcome.ok && outcome.repeated) continue;
    if (outcome.ok) {
      const { position } = outcome;
      return { ok: true, revision: outcome.head.revision, position, events: decision.value, repeated: false };
    }
    revision = outcome.actual;
    if (expectedRevision !== undefined) break;
  }
  return { ok: false, why: 'conflict', revision };
};
