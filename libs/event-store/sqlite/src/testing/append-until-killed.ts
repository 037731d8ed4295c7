import { NO_STREAM } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { openSqliteLog } from '../sqlite-log.ts';

/** Appends from many hands at once and prints the id of each event once its append was acknowledged, until it is killed. */
const log = await openSqliteLog(process.argv[2] ?? '');
const appendForEver = async (hand: number) => {
  const stream = `incident-${process.pid}-${hand}`;
  for (let revision = NO_STREAM; ; revision++) {
    const event = sampleEvent('x'.repeat(2000));
    await log.append(stream, revision, [event]);
    process.stdout.write(`${stream} ${event.id}\n`);
  }
};
await Promise.all(Array.from({ length: 16 }, (_, hand) => appendForEver(hand)));
