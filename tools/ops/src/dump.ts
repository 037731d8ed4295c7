import type { StoreAddress } from '@watchfloor/event-store-port';
import { openToRead } from './open-to-read.ts';

/** Prints a stream as it is stored, one JSON object a line, sealed fields still sealed; resolves to the exit code. */
export const dump = async (address: StoreAddress, stream: string): Promise<number> => {
  const log = await openToRead(address);
  try {
    const events = await log.readStream(stream);
    for (const { data, metadata, ...rest } of events) {
      const line = { ...rest, data: JSON.parse(data) as unknown, metadata: JSON.parse(metadata) as unknown };
      console.log(JSON.stringify(line));
    }
    if (events.length === 0) console.error(`There is no stream ${stream}.`);
    return events.length === 0 ? 1 : 0;
  } finally {
    await log.close();
  }
};
