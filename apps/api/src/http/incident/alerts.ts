import type { AlertView, Named } from '@watchfloor/api-contract';
import type { EventStore, Recorded } from '@watchfloor/event-store-port';
import type { AlertAddress } from '@watchfloor/read-models';
import { iso } from '../../runtime/iso.ts';

const viewOf = (
  { event, index }: AlertAddress,
  recorded: Recorded | undefined,
  sourceName: (id: string) => Named,
): AlertView[] => {
  if (recorded?.type !== 'AlertsReceived') return [];
  const { source, receivedAt, alerts } = recorded.data;
  const alert = alerts[index];
  if (!alert) return [];
  const { at, title, severity, detectorId, link = null, observables, raw } = alert;
  return [
    {
      address: `${event}:${index}`,
      at: iso(at),
      receivedAt: iso(receivedAt),
      title,
      severity,
      source: sourceName(source),
      detectorId,
      link,
      observables,
      raw,
    },
  ];
};

/** Alerts by their addresses, bodies and all, from the log: it keeps them once, for every incident and every rebuild. */
export const loadAlerts = async (
  store: EventStore,
  addresses: readonly AlertAddress[],
  sourceName: (id: string) => Named,
): Promise<AlertView[]> => {
  const chunks = new Map<string, Recorded | undefined>();
  for (const { position } of addresses) {
    if (chunks.has(position)) continue;
    const raw = await store.log.readAt(position);
    const [recorded] = raw ? await store.decode([raw]) : [];
    chunks.set(position, recorded);
  }
  return addresses.flatMap((address) => viewOf(address, chunks.get(address.position), sourceName));
};
