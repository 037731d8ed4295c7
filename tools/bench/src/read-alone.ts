import type { EventLog } from '@watchfloor/event-store-port';

const PAGE = 4_096;

/** The whole log read page by page and thrown away: what every rebuild has to do at least. */
export const readAlone = async (log: EventLog): Promise<{ readonly events: number; readonly perSecond: number }> => {
  const begun = performance.now();
  let events = 0;
  let page = await log.readAll(null, { limit: PAGE });
  while (page.length > 0) {
    events += page.length;
    page = await log.readAll(page.at(-1)?.position ?? null, { limit: PAGE });
  }
  return { events, perSecond: (events * 1000) / (performance.now() - begun) };
};
