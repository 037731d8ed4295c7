import type { StoreAddress } from '@watchfloor/event-store-port';
import { openToRead } from './open-to-read.ts';

/** The stream of that name, or the incident that the address of its page shows by that id. */
const candidates = (name: string): readonly string[] => [
  name,
  `incident-inc-${name.replace(/^incident-/, '').replace(/^inc-/, '')}`,
];

/** Prints a stream as it is stored, one JSON object a line, sealed fields still sealed; resolves to the exit code. */
export const dump = async (address: StoreAddress, name: string): Promise<number> => {
  const log = await openToRead(address);
  try {
    const [named = [], incident = []] = await Promise.all(candidates(name).map((stream) => log.readStream(stream)));
    const events = named.length > 0 ? named : incident;
    for (const { data, metadata, ...rest } of events) {
      const line = { ...rest, data: JSON.parse(data) as unknown, metadata: JSON.parse(metadata) as unknown };
      console.log(JSON.stringify(line));
    }
    if (events.length === 0)
      console.error(
        `There is no stream ${name}. One is called after its kind and an id, such as incident-inc-… or customer-cus-…; ` +
          'an incident is also found by the id in the address of its page.',
      );
    return events.length === 0 ? 1 : 0;
  } finally {
    await log.close();
  }
};
