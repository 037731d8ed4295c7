import { adapterOf } from '@watchfloor/intake';
import { sourceByKey } from '@watchfloor/read-models';
import type { Views } from '../../runtime/ports/node.ts';
import type { ConnectedSource, SourceOfKey } from './connected-source.ts';

/** A revoked key or a changed mapping is followed this soon; asking for every post would cost more than storing it. */
const REMEMBERED_MS = 500;
const MOST_REMEMBERED = 10_000;

/** Looks keys up in the read models, and remembers those that were good for half a second. */
export const sourceOfKey = (views: Views, now: () => number): SourceOfKey => {
  const known = new Map<string, { readonly connected: ConnectedSource; readonly until: number }>();
  return (keyHash) => {
    const remembered = known.get(keyHash);
    if (remembered && remembered.until > now()) return remembered.connected;
    known.delete(keyHash);
    const found = sourceByKey(views.db, keyHash);
    const adapter = found && adapterOf(found.format, found.mapping ?? undefined);
    if (!found || !adapter?.ok) return undefined;
    const { source, name, customer } = found;
    const connected = { source, name, customer, adapter: adapter.value };
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(keyHash, { connected, until: now() + REMEMBERED_MS });
    return connected;
  };
};
